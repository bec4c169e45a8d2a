package org.lintas.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListDatesTests {

    @ParameterizedTest
    @CsvSource({
        "1984-12-17, 1984-12-17",
        "17 Dec 1984, 1984-12-17",
        "10 October 1969, 1969-10-10",
        "17/12/1984, 1984-12-17",
        "19841217, 1984-12-17",
        "Dec 1984, 1984-12",
        "Nov. 1973, 1973-11",
        "1984, 1984",
        "00/00/1951, 1951",
        "1951-XX-XX, 1951",
        "1951-07-00, 1951-07",
        "circa 1951, 1949..1953",
        "circa 03 May 1951, 1949..1953",
        "1951 to 1953, 1951..1953",
        "Between 1951 and 1953, 1951..1953",
        "01 Jan 1961 to 31 Dec 1962, 1961..1962",
        "circa 1951-1953, 1951..1953"
    })
    void datesAsListsWriteThem(String written, String read) {
        assertThat(ListDates.read(written).orElseThrow().span()).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "30-35 years old", "24/06/1402 (Hijri Calendar)", "31 Feb 1980", "1980-13-01", "1953 to 1951"
            })
    void whatIsNoDate(String written) {
        assertThat(ListDates.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"circa 1951", "Approximately 1951", "about 1951", "c. 1951"})
    void whatIsNotExactSaysSo(String written) {
        assertThat(ListDates.read(written).orElseThrow().circa()).isTrue();
    }
}
