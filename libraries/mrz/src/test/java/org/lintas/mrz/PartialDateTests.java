package org.lintas.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTests {

    @ParameterizedTest
    @ValueSource(strings = {"1972", "1972-09", "1972-09-30", "0001", "9999-12-31", "2000-02-29"})
    void textIsReadAndWrittenAlike(String text) {
        assertThat(PartialDate.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "72", "0000", "1972-13", "1972-02-30", "1972/09", "1972-9", "10000", "+972", "1972-09-30T"})
    void whatIsNoDateIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.parse(text));
    }

    @Test
    void aPartCanBeUnknownOnlyIfAllSmallerPartsAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartialDate(1972, OptionalInt.empty(), OptionalInt.of(1)));
    }

    @Test
    void theEarliestAndLatestDayBoundIt() {
        assertThat(PartialDate.of(1972).earliest()).isEqualTo(LocalDate.of(1972, 1, 1));
        assertThat(PartialDate.of(1972).latest()).isEqualTo(LocalDate.of(1972, 12, 31));
        assertThat(PartialDate.of(1972, 2).latest()).isEqualTo(LocalDate.of(1972, 2, 29));
        assertThat(PartialDate.of(1972, 2, 3).latest()).isEqualTo(LocalDate.of(1972, 2, 3));
    }

    @Test
    void onlyAWholeDateIsADay() {
        assertThat(PartialDate.of(1972, 2).whole()).isEmpty();
        assertThat(PartialDate.of(1972, 2, 3).whole()).contains(LocalDate.of(1972, 2, 3));
    }
}
