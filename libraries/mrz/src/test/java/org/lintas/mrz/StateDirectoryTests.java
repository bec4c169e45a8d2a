package org.lintas.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateDirectoryTests {

    @Test
    void everyCodeOfIso3166IsListed() {
        List<String> missing = Arrays.stream(Locale.getISOCountries())
                .map(country -> Locale.of("", country).getISO3Country())
                .filter(code -> StateDirectory.find(new StateCode(code)).isEmpty())
                .toList();
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "D", "GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "EUE", "UNO", "UNA", "UNK", "XBA", "XIM", "XCC", "XCE",
                "XCO", "XEC", "XPO", "XES", "XMP", "XOM", "XDC", "XXA", "XXB", "XXC", "XXX", "ANT", "NTZ", "UTO", "IAO"
            })
    void everyCodeBeyondIso3166IsListed(String code) {
        assertThat(StateDirectory.find(new StateCode(code))).isPresent();
    }

    @Test
    void statusAndKindTellWhatMayStandInADocument() {
        assertThat(entry("D").twoLetters()).contains("DE");
        assertThat(entry("DEU").status()).isEqualTo(StateEntry.Status.SUPERSEDED);
        assertThat(entry("ANT").status()).isEqualTo(StateEntry.Status.DEPRECATED);
        assertThat(entry("RKS").status()).isEqualTo(StateEntry.Status.OPERATIONAL);
        assertThat(entry("IAO").status()).isEqualTo(StateEntry.Status.SIGNING);
        assertThat(entry("UTO").kind()).isEqualTo(StateEntry.Kind.SPECIMEN);
        assertThat(entry("XXA").kind()).isEqualTo(StateEntry.Kind.NO_NATIONALITY);
        assertThat(entry("GBD").kind()).isEqualTo(StateEntry.Kind.NATIONALITY);
        assertThat(entry("XPO").kind()).isEqualTo(StateEntry.Kind.ORGANIZATION);
        assertThat(entry("IDN").name()).isEqualTo("Indonesia");
    }

    @Test
    void theListIsCompleteAndInOrder() {
        assertThat(StateDirectory.all())
                .hasSize(279)
                .isSortedAccordingTo((one, other) ->
                        one.code().letters().compareTo(other.code().letters()));
    }

    @Test
    void anUnassignedCodeIsNotFound() {
        assertThat(StateDirectory.find(new StateCode("ZZZ"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ABCD", "A1", "ab", "D<", "Ä"})
    void whatIsNoCodeIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StateCode(text));
    }

    private static StateEntry entry(String code) {
        return StateDirectory.find(new StateCode(code)).orElseThrow();
    }
}
