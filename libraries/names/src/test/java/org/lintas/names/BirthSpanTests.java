package org.lintas.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lintas.mrz.PartialDate;

class BirthSpanTests {

    private static final PartialDate BORN = PartialDate.parse("1970-03-04");

    @Test
    void aSingleDateSaysWhatDatesSay() {
        assertThat(BirthEvidence.bits(BORN, BirthSpan.of(BORN)))
                .isGreaterThan(BirthEvidence.bits(BORN, BirthSpan.of(PartialDate.of(1970))));
    }

    @Test
    void theWiderASpanTheLessItSays() {
        double year = BirthEvidence.bits(BORN, BirthSpan.between(1970, 1970));
        double five = BirthEvidence.bits(BORN, BirthSpan.about(1971));
        double century = BirthEvidence.bits(BORN, BirthSpan.between(1900, 1999));

        assertThat(year).isGreaterThan(five);
        assertThat(five).isGreaterThan(century);
        assertThat(century).isNotNegative();
    }

    @Test
    void outsideOfASpanTheNearerEndCounts() {
        assertThat(BirthEvidence.bits(BORN, BirthSpan.between(1972, 1980)))
                .isEqualTo(BirthEvidence.bits(BORN, BirthSpan.of(PartialDate.of(1972))));
        assertThat(BirthEvidence.bits(BORN, BirthSpan.between(1940, 1950)))
                .isEqualTo(BirthEvidence.bits(BORN, BirthSpan.of(PartialDate.of(1950))));
    }

    @Test
    void aSpanHasBounds() {
        assertThat(BirthSpan.between(1900, 1899 + BirthSpan.YEARS_MAX)).hasToString("1900..1999");
        assertThatThrownBy(() -> BirthSpan.between(1900, 1900 + BirthSpan.YEARS_MAX))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BirthSpan.between(1971, 1970)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BirthSpan(BORN, PartialDate.of(1971)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
