package org.lintas.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFieldTests {

    private static final LocalDate REFERENCE = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "740812, 1974-08-12",
        "261122, 2026-11-22",
        "261123, 1926-11-23",
        "271231, 1927-12-31",
        "000229, 2000-02-29",
        "2612<<, 1926-12",
        "2611<<, 2026-11",
        "26<<<<, 2026",
        "27<<<<, 1927",
        "72<<<<, 1972",
        "7209<<, 1972-09",
        "72<<15, 1972"
    })
    void aBirthIsTheLatestDateNotAfterTheReference(String field, String expected) {
        assertThat(birth(field).date()).contains(PartialDate.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({"120415, 2012-04-15", "761231, 2076-12-31", "770101, 1977-01-01", "99<<<<, 1999", "261122, 2026-11-22"})
    void anExpiryLiesFromFortyNineYearsBeforeToFiftyYearsAfterTheReference(String field, String expected) {
        DateField expiry = DateField.expiry(field.getBytes(StandardCharsets.US_ASCII), 0, REFERENCE);
        assertThat(expiry.date()).contains(PartialDate.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<<<<<", "<<0815", "<<08<<"})
    void withoutAYearNothingIsKnown(String field) {
        assertThat(birth(field).date()).isEmpty();
        assertThat(birth(field).possible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "741301", "740001", "740100", "740132", "740230", "210229", "7<0101", "740<12", "74081<", "7A0101",
                "74<<32", "<<0140"
            })
    void whatIsNoDateIsTold(String field) {
        assertThat(birth(field).date()).isEmpty();
        assertThat(birth(field).possible()).isFalse();
    }

    @Test
    void aLeapDayIsJudgedInItsCentury() {
        DateField birth = DateField.birth("000229".getBytes(StandardCharsets.US_ASCII), 0, LocalDate.of(1999, 1, 1));
        assertThat(birth.possible()).as("1900 was no leap year").isFalse();
    }

    private static DateField birth(String field) {
        return DateField.birth(field.getBytes(StandardCharsets.US_ASCII), 0, REFERENCE);
    }
}
