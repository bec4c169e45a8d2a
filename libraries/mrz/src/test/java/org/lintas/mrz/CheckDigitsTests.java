package org.lintas.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class CheckDigitsTests {

    /** Doc 9303-3 appendix A, examples 1 to 5, and part 11 appendix D.2. */
    @ParameterizedTest
    @CsvSource({
        "520727, 3",
        "AB2134<<<, 5",
        "HA672242<658022549601086<<<<<<<<<<<<<<0, 8",
        "D231458907<<<<<<<<<<<<<<<34071279507122<<<<<<<<<<<, 2",
        "HA672242<658022549601086<<<<<<<, 8",
        "D23145890734, 9",
        "'', 0"
    })
    void theExamplesOfTheStandardAgree(String text, char digit) {
        assertThat(CheckDigits.of(text)).isEqualTo(digit);
    }

    @Test
    void otherCharactersAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CheckDigits.of("ab"));
        assertThatIllegalArgumentException().isThrownBy(() -> CheckDigits.of("A B"));
        assertThatIllegalArgumentException().isThrownBy(() -> CheckDigits.of("Ä"));
    }

    @Test
    void theFastSumOfAZoneAgreesWithThePlainOne() {
        Property.forAll(Gen.text("<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", 1, 90), text -> {
            byte[] zone = text.getBytes(StandardCharsets.US_ASCII);
            int sum = CheckDigits.sum(zone, new Span(0, zone.length), 0);
            assertThat((char) CheckDigits.digit(sum)).isEqualTo(CheckDigits.of(text));
            int cut = zone.length / 2;
            int parts =
                    CheckDigits.sum(zone, new Span(0, cut), 0) + CheckDigits.sum(zone, new Span(cut, zone.length), cut);
            assertThat(parts).isEqualTo(sum);
        });
    }
}
