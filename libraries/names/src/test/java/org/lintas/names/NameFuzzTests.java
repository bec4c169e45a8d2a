package org.lintas.names;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes reading or comparing fail, and every score is a probability. */
class NameFuzzTests {

    private final PersonMatcher matcher = new PersonMatcher();

    static Stream<byte[]> names() {
        return Stream.of(
                        "ERIKSSON<<ANNA<MARIA",
                        "عبد الرحمن التكريتي",
                        "Kim Jong-un (김정은)",
                        "A/L s/o ,,, . .",
                        "𝔄𝔫𝔫𝔞 Ⅳ ﷺ")
                .map(name -> name.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("names")
    @FuzzTest(maxDuration = "10m")
    void anyTextIsCompared(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int middle = text.length() / 2;
        PersonName left = NameParser.text(text.substring(0, middle));
        PersonName right = NameParser.text(text.substring(middle));

        PersonComparison made = matcher.compare(NamedPerson.of(left), NamedPerson.of(right));

        assertThat(made.score()).isBetween(0.0, 1.0);
        assertThat(made.bits()).isFinite();
    }
}
