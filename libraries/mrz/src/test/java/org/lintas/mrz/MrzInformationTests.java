package org.lintas.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MrzInformationTests {

    /** Doc 9303-11 appendix D.2. */
    @Test
    void theExamplesOfTheStandardAgree() {
        assertThat(MrzInformation.of("L898902C", PartialDate.of(1969, 8, 6), PartialDate.of(1994, 6, 23))
                        .text())
                .isEqualTo("L898902C<369080619406236");
        assertThat(MrzInformation.of("D23145890734", PartialDate.of(1934, 7, 12), PartialDate.of(1995, 7, 12))
                        .text())
                .isEqualTo("D23145890734934071279507122");
    }

    @Test
    void aZoneThatWasReadKeepsItsOwnCheckDigits() {
        assertThat(Specimens.read(Specimens.TD3).text().information().text()).isEqualTo("L898902C3674081221204159");
    }

    @Test
    void aPartlyUnknownBirthKeepsItsFillers() {
        assertThat(MrzInformation.of("1", PartialDate.of(1972), PartialDate.of(2030, 1, 1))
                        .text())
                .isEqualTo("1<<<<<<<<772<<<<53001019");
    }

    @Test
    void numbersHaveALimit() {
        PartialDate date = PartialDate.of(2000, 1, 1);
        assertThat(MrzInformation.of("1".repeat(22), date, date).text()).hasSize(37);
        assertThatIllegalArgumentException().isThrownBy(() -> MrzInformation.of("1".repeat(23), date, date));
    }

    @Test
    void theTextIsNotPrinted() {
        assertThat(Specimens.read(Specimens.TD3).toString()).contains("MrzInformation[24 characters]");
    }
}
