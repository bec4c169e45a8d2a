package org.lintas.edifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class TokenizerTests {

    private static String surname(String text) {
        return Samples.passengerList(text)
                .passengers()
                .getFirst()
                .person()
                .surname()
                .orElseThrow();
    }

    private static String surnameSent(String sent) {
        return surname(Samples.list(1, "NAD+FL+++" + sent + ":X'\n"));
    }

    @Test
    void releasedCharactersAreText() {
        assertThat(surnameSent("O?'BRIEN")).isEqualTo("O'BRIEN");
        assertThat(surnameSent("A??")).isEqualTo("A?");
        assertThat(surnameSent("A?+B?:C")).isEqualTo("A+B:C");
    }

    @Test
    void lineEndsInsideASegmentAreNoText() {
        assertThat(surnameSent("ERIK\r\nSSON")).isEqualTo("ERIKSSON");
    }

    @Test
    void namesInUnicodeAreReadWhateverTheSyntaxIdentifierSays() {
        assertThat(surnameSent("MÜLLER")).isEqualTo("MÜLLER");
        byte[] latin =
                Samples.list(1, "NAD+FL+++MÜLLER:X'\n").replace("UNOA", "UNOC").getBytes(StandardCharsets.ISO_8859_1);
        PassengerList list = (PassengerList) Samples.read(latin).getFirst();
        assertThat(list.passengers().getFirst().person().surname()).contains("MÜLLER");
    }

    @Test
    void declaredServiceCharactersAreUsed() {
        String other = Samples.list(1, Samples.ERIKSSON)
                        .replace("UNA:+.? '", "UNA#|.! ~")
                        .replaceFirst("(?s)(UNA#\\|\\.! ~)(.*)", "$1")
                + Samples.list(1, Samples.ERIKSSON)
                        .replace("UNA:+.? '", "")
                        .replace(':', '#')
                        .replace('+', '|')
                        .replace('\'', '~');
        assertThat(surname(other)).isEqualTo("ERIKSSON");
    }

    @Test
    void anAsteriskIsTextWhereTheAdviceDeclaresNoRepetition() {
        assertThat(surnameSent("A*B")).isEqualTo("A*B");
        assertThat(surname(Samples.list(1, "NAD+FL+++A*B:X'\n").replace("UNA:+.? '", "UNA:+.?*'")))
                .isEqualTo("A");
    }

    @Test
    void severalInterchangesAndLinesOfTypeBAroundThemAreRead() {
        String one = Samples.list(1, Samples.ERIKSSON);
        List<Message> messages = Samples.read("QU SINLTXH\r\n.BKKLTXH 221000\r\n" + one + "\r\nQU SINLTXH\r\n" + one);
        assertThat(messages).hasSize(2);
        assertThat(messages.getFirst().diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("text-outside-interchange");
        assertThat(messages).allMatch(message -> message.verdict() == Verdict.ACCEPTED);
    }

    @Test
    void severalMessagesOfAnInterchangeAndOneCutShortAreRead() {
        List<Message> messages = Samples.read("UNB+UNOA:4+A+B+1:1+1'UNH+1+PAXLST:D:02B:UN'BGM+745'NAD+FL+++A'UNT+4+1'"
                + "UNH+2+PAXLST:D:02B:UN'BGM+745'NAD+FL+++B");
        assertThat(messages).hasSize(2);
        assertThat(messages.getLast().diagnostics())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder("trailer-missing", "terminator-missing");
    }

    @Test
    void aMissingTerminatorBeforeALineCostsNothing() {
        String text = Samples.list(1, Samples.ERIKSSON).replace("LOC+178+BKK'", "LOC+178+BKK");
        Passenger passenger = Samples.passengerList(text).passengers().getFirst();
        assertThat(passenger.route().embarkation()).contains("BKK");
        assertThat(passenger.route().debarkation()).contains("SIN");
    }

    @Test
    void tagsWithBlanksAreTags() {
        assertThat(surname(Samples.list(1, Samples.ERIKSSON).replace("NAD+FL", "NAD +FL")))
                .isEqualTo("ERIKSSON");
    }

    @Test
    void anInputPastTheBoundIsRefused() {
        assertThatThrownBy(() -> EdifactReader.read(new byte[Tokenizer.BYTES_MAX + 1], Samples.REFERENCE))
                .isInstanceOf(EdifactRefusedException.class)
                .hasMessageContaining("bytes");
    }

    @Test
    void noDamageMakesTheReaderThrow() {
        byte[] whole = (Samples.list(2, Samples.ERIKSSON, Samples.ERIKSSON)
                        + "UNH+1+CUSRES:D:05B:UN'BGM+962'RFF+AF:LT77'ERP+2'RFF+ABO:1'ERC+0Z'FTX+AAP+++OK'UNT+8+1'"
                        + "UNH+1+PNRGOV:13:1:IA'MSG+:22'ORG+LT'TVL+221126:1000+BKK+SIN+LT+77'SRC'RCI+LT:ABC123'UNT+7+1'")
                .getBytes(StandardCharsets.UTF_8);
        Gen<byte[]> mutations = choices -> {
            byte[] bytes = whole.clone();
            int changes = choices.between(1, 12);
            for (int change = 0; change < changes; change++) {
                byte each =
                        (byte) (choices.upTo(3) == 0 ? choices.upTo(255) : "'+:? \nUN*0".charAt(choices.between(0, 9)));
                bytes[choices.between(0, bytes.length - 1)] = each;
            }
            return Arrays.copyOf(bytes, choices.between(0, bytes.length));
        };
        Property.forAll(mutations, mutation -> {
            for (Message message : Samples.read(mutation)) {
                assertThat(message.diagnostics()).hasSizeLessThanOrEqualTo(Frame.DIAGNOSTICS_MAX);
            }
        });
    }
}
