package org.lintas.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MrzParserTests {

    private static final MrzName ANNA = new MrzName(Optional.of("ERIKSSON"), Optional.of("ANNA MARIA"), false);

    @Test
    void thePassportOfTheStandardIsRead() {
        MrzResult.Read read = Specimens.read(Specimens.TD3);
        assertThat(read.valid()).isTrue();
        assertThat(read.zone())
                .isEqualTo(new Mrz(
                        MrzFormat.TD3,
                        Mrz.Document.of("P", "UTO", "L898902C3", LocalDate.of(2012, 4, 15)),
                        Mrz.Holder.of(ANNA, "UTO", LocalDate.of(1974, 8, 12), Sex.F),
                        Mrz.OptionalData.of("ZE184226B")));
        assertThat(read.checks())
                .isEqualTo(new Checks(Check.AGREES, Check.AGREES, Check.AGREES, Check.AGREES, Check.AGREES));
        assertThat(read.text().lines()).isEqualTo(Specimens.TD3);
    }

    @Test
    void theCardOfTheStandardIsRead() {
        MrzResult.Read read = Specimens.read(Specimens.TD1);
        assertThat(read.valid()).isTrue();
        assertThat(read.zone())
                .isEqualTo(new Mrz(
                        MrzFormat.TD1,
                        Mrz.Document.of("I", "UTO", "D23145890", LocalDate.of(2012, 4, 15)),
                        Mrz.Holder.of(ANNA, "UTO", LocalDate.of(1974, 8, 12), Sex.F),
                        Mrz.OptionalData.NONE));
        assertThat(read.checks().optionalData()).isEqualTo(Check.NOT_IN_FORMAT);
        assertThat(read.checks().composite()).isEqualTo(Check.AGREES);
    }

    @Test
    void theLargerCardOfTheStandardIsRead() {
        MrzResult.Read read = Specimens.read(Specimens.TD2);
        assertThat(read.valid()).isTrue();
        assertThat(read.zone().format()).isEqualTo(MrzFormat.TD2);
        assertThat(read.zone().holder().name()).isEqualTo(ANNA);
        assertThat(read.zone().document().number()).contains("D23145890");
    }

    @Test
    void theVisasOfTheStandardAreReadAndHaveNoCompositeCheckDigit() {
        MrzResult.Read large = Specimens.read(Specimens.MRVA);
        MrzResult.Read small = Specimens.read(Specimens.MRVB);
        assertThat(large.zone().format()).isEqualTo(MrzFormat.MRVA);
        assertThat(small.zone().format()).isEqualTo(MrzFormat.MRVB);
        assertThat(large.valid()).isTrue();
        assertThat(small.valid()).isTrue();
        assertThat(large.checks().composite()).isEqualTo(Check.NOT_IN_FORMAT);
        assertThat(large.zone().optionalData().first()).contains("6ZE184226B");
        assertThat(large.zone().holder().nationality()).contains(new StateCode("XXX"));
        assertThat(large.zone().document().expiry()).contains(PartialDate.of(1996, 12, 10));
    }

    @Test
    void aLongNumberContinuesInTheOptionalDataOfATd1() {
        MrzResult.Read read = Specimens.read(Specimens.TD1_LONG_NUMBER);
        assertThat(read.valid()).isTrue();
        assertThat(read.zone().document().number()).contains("D23145890734");
        assertThat(read.zone().optionalData()).isEqualTo(Mrz.OptionalData.NONE);
        assertThat(read.text().information().text()).isEqualTo("D23145890734934071279507122");
    }

    @Test
    void aLongNumberContinuesInTheOptionalDataOfATd2() {
        MrzResult.Read read = Specimens.read(Specimens.TD2_LONG_NUMBER);
        assertThat(read.valid()).isTrue();
        assertThat(read.zone().document().number()).contains("D23145890734");
        assertThat(read.text().information().text()).isEqualTo("D23145890734934071279507122");
    }

    @Test
    void aDamagedLongNumberFailsItsCheckDigit() {
        List<String> lines = List.of(
                "I<UTOD23145890<7359<<<<<<<<<<<", Specimens.TD1_LONG_NUMBER.get(1), Specimens.TD1_LONG_NUMBER.get(2));
        MrzResult.Read read = Specimens.read(lines);
        assertThat(read.valid()).isFalse();
        assertThat(read.checks().documentNumber()).isEqualTo(Check.DISAGREES);
        assertThat(read.zone().document().number()).contains("D23145890735");
    }

    @Test
    void optionalDataAfterALongNumberIsKept() {
        Mrz zone = new Mrz(
                MrzFormat.TD1,
                Mrz.Document.of("ID", "BEL", "590330101085", LocalDate.of(2030, 1, 1)),
                Mrz.Holder.of(ANNA, "BEL", LocalDate.of(1990, 1, 1), Sex.X),
                new Mrz.OptionalData(Optional.of("PIN7"), Optional.of("90010112345")));
        List<String> lines = MrzMaker.make(zone);
        assertThat(lines.getFirst()).startsWith("IDBEL590330101<085").hasSize(30);
        assertThat(Specimens.read(lines).zone()).isEqualTo(zone);
    }

    @Test
    void theCheckDigitOfEmptyOptionalDataMayBeAFillerOrZero() {
        String upper = Specimens.TD3.getFirst();
        MrzResult.Read zero = Specimens.read(List.of(upper, "HA672242<6YTO5802254M9601086<<<<<<<<<<<<<<08"));
        MrzResult.Read filler = Specimens.read(List.of(upper, "HA672242<6YTO5802254M9601086<<<<<<<<<<<<<<<8"));
        assertThat(zero.valid()).isTrue();
        assertThat(filler.valid()).isTrue();
        assertThat(filler.checks().optionalData()).isEqualTo(Check.AGREES);
    }

    @Test
    void theCheckDigitOfUsedOptionalDataMustNotBeAFiller() {
        MrzResult.Read read =
                Specimens.read(List.of(Specimens.TD3.getFirst(), "L898902C36UTO7408122F1204159ZE184226B<<<<<<0"));
        assertThat(read.checks().optionalData()).isEqualTo(Check.DISAGREES);
        assertThat(read.valid()).isFalse();
    }

    @Test
    void aNameFieldFilledToItsEndMayBeTruncated() {
        MrzResult.Read read =
                Specimens.read(List.of("P<UTONILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K", Specimens.TD3.get(1)));
        assertThat(read.zone().holder().name())
                .isEqualTo(new MrzName(Optional.of("NILAVADHANANANDA"), Optional.of("CHAYAPA DEJTHAMRONG K"), true));
    }

    @Test
    void aMononymHasNoSecondaryIdentifier() {
        MrzResult.Read read =
                Specimens.read(List.of("P<UTOSATRIYA<SUDARPA<<<<<<<<<<<<<<<<<<<<<<<<", Specimens.TD3.get(1)));
        assertThat(read.zone().holder().name()).isEqualTo(MrzName.mononym("SATRIYA SUDARPA"));
    }

    @Test
    void aNameWithoutPrimaryIdentifierIsKeptAsItStands() {
        MrzResult.Read read =
                Specimens.read(List.of("P<UTO<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<<<<<<<<<", Specimens.TD3.get(1)));
        assertThat(read.zone().holder().name())
                .isEqualTo(new MrzName(Optional.empty(), Optional.of("ANNA MARIA"), false));
    }

    @Test
    void germanyHasASingleLetter() {
        MrzResult.Read read =
                Specimens.read(List.of("P<D<<ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", Specimens.TD3.get(1)));
        assertThat(read.zone().document().issuer()).contains(new StateCode("D"));
    }

    @Test
    void theSexMayBeUnspecified() {
        MrzResult.Read read = Specimens.read(
                List.of(Specimens.TD3.getFirst(), Specimens.TD3.get(1).replace("2F1", "2<1")));
        assertThat(read.zone().holder().sex()).isEqualTo(Sex.X);
        assertThat(read.valid()).isTrue();
    }

    @Test
    void anotherLetterForTheSexIsAFault() {
        MrzResult.Read read = Specimens.read(
                List.of(Specimens.TD3.getFirst(), Specimens.TD3.get(1).replace("2F1", "2H1")));
        assertThat(read.zone().holder().sex()).isEqualTo(Sex.X);
        assertThat(read.faults()).containsExactly(new Fault(Fault.Kind.FORBIDDEN_CHARACTER, new MrzPosition(2, 21)));
        assertThat(read.valid()).isFalse();
    }

    @Test
    void everyWrongCheckDigitIsTold() {
        MrzResult.Read read =
                Specimens.read(List.of(Specimens.TD3.getFirst(), "L898902C37UTO7408123F1204150ZE184226B<<<<<20"));
        assertThat(read.checks())
                .isEqualTo(new Checks(
                        Check.DISAGREES, Check.DISAGREES, Check.DISAGREES, Check.DISAGREES, Check.DISAGREES));
    }

    @Test
    void blanksEmptyLinesLowerCaseAndCarriageReturnsCountForNothing() {
        String text =
                "\r\n  P<UTO eriksson<<anna<maria<<<<<<<<<<<<<<<<<<<\t\r\n\r\n" + Specimens.TD3.get(1) + " \r\n\n";
        MrzResult.Read read = Specimens.read(text);
        assertThat(read.zone()).isEqualTo(Specimens.read(Specimens.TD3).zone());
        assertThat(read.text().raw()).isEqualTo(text);
    }

    @Test
    void aZoneInOneLineIsReadAsDataGroupOneHoldsIt() {
        for (List<String> lines :
                List.of(Specimens.TD1, Specimens.TD2, Specimens.TD3, Specimens.MRVA, Specimens.MRVB)) {
            assertThat(Specimens.read(String.join("", lines)).zone())
                    .isEqualTo(Specimens.read(lines).zone());
        }
    }

    @Test
    void wrongLengthsAreNamed() {
        MrzResult.Unreadable unreadable = Specimens.unreadable(
                Specimens.TD1.getFirst() + "\n" + Specimens.TD1.get(1).substring(1) + "\n" + Specimens.TD1.get(2));
        assertThat(unreadable.reason()).isEqualTo(MrzResult.Reason.LINES);
        assertThat(unreadable.explanation())
                .startsWith("3 lines of 30, 29, 30 characters; a zone has 3 lines of 30 (TD1)");
    }

    @Test
    void aLineTooManyIsNamed() {
        String text = String.join("\n", Specimens.TD3) + "\nX\nX\nX";
        assertThat(Specimens.unreadable(text).explanation()).startsWith("more than 4 lines of 44, 44, 1, 1, ...");
    }

    @Test
    void nothingIsNoZone() {
        assertThat(Specimens.unreadable("").reason()).isEqualTo(MrzResult.Reason.EMPTY);
        assertThat(Specimens.unreadable(" \r\n\t").reason()).isEqualTo(MrzResult.Reason.EMPTY);
    }

    @Test
    void anotherCharacterIsNamedWithItsPlace() {
        MrzResult.Unreadable unreadable =
                Specimens.unreadable(Specimens.TD3.getFirst() + "\n" + "L898902C36ÜTO7408122F1204159ZE184226B<<<<<10");
        assertThat(unreadable.reason()).isEqualTo(MrzResult.Reason.CHARACTER);
        assertThat(unreadable.position()).isEqualTo(new MrzPosition(2, 11));
        assertThat(unreadable.explanation()).startsWith("U+00DC at line 2, position 11 is not A-Z, 0-9 or <");
    }

    @Test
    void inputIsReadUpToItsLimitAndNotBeyond() {
        String zone = String.join("\n", Specimens.TD3);
        String longest = zone + " ".repeat(MrzParser.INPUT_LENGTH_MAX - zone.length());
        assertThat(Specimens.read(longest).valid()).isTrue();
        assertThat(Specimens.unreadable(longest + " ").reason()).isEqualTo(MrzResult.Reason.TOO_LONG);
    }

    @Test
    void referenceDatesHaveLimits() {
        String zone = String.join("\n", Specimens.TD3);
        assertThat(MrzParser.parse(zone, LocalDate.of(1900, 1, 1))).isInstanceOf(MrzResult.Read.class);
        assertThat(MrzParser.parse(zone, LocalDate.of(9900, 12, 31))).isInstanceOf(MrzResult.Read.class);
        assertThatIllegalArgumentException().isThrownBy(() -> MrzParser.parse(zone, LocalDate.of(1899, 12, 31)));
        assertThatIllegalArgumentException().isThrownBy(() -> MrzParser.parse(zone, LocalDate.of(9901, 1, 1)));
    }

    @Test
    void listsOfLinesAreReadToo() {
        assertThat(MrzParser.parse(Specimens.TD2, Specimens.REFERENCE)).isInstanceOf(MrzResult.Read.class);
    }
}
