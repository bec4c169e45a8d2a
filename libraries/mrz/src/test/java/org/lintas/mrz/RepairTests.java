package org.lintas.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepairTests {

    private static final String UPPER = Specimens.TD3.getFirst();
    private static final String LOWER = Specimens.TD3.get(1);

    @Test
    void aLetterInADateBecomesTheDigitThatTheCheckDigitsConfirm() {
        MrzResult.Read read = Specimens.read(List.of(UPPER, "L898902C36UTO74O8I22F1204159ZE184226B<<<<<10"));
        assertThat(read.valid()).isTrue();
        assertThat(read.repairs())
                .containsExactly(
                        new Repair(new MrzPosition(2, 16), 'O', '0'), new Repair(new MrzPosition(2, 18), 'I', '1'));
        assertThat(read.text().lines()).containsExactly(UPPER, LOWER);
        assertThat(read.text().raw()).contains("74O8I22");
        assertThat(read.zone()).isEqualTo(Specimens.read(Specimens.TD3).zone());
    }

    @Test
    void aDigitInANameOrACodeBecomesALetter() {
        MrzResult.Read read = Specimens.read(List.of("P<UT0ER1K5S0N<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", LOWER));
        assertThat(read.repairs()).hasSize(4);
        assertThat(read.text().lines().getFirst()).isEqualTo(UPPER);
        assertThat(read.valid()).isTrue();
    }

    @Test
    void aLetterWithTwoCandidatesTakesTheOneThatTheCheckDigitConfirms() {
        assertThat(Specimens.read(List.of(UPPER, LOWER.replace("7408122", "740B122")))
                        .repairs())
                .containsExactly(new Repair(new MrzPosition(2, 17), 'B', '8'));
        assertThat(Specimens.read(List.of(UPPER, LOWER.replace("7408122", "Z408122")))
                        .repairs())
                .containsExactly(new Repair(new MrzPosition(2, 14), 'Z', '7'));
    }

    @Test
    void aDamagedCheckDigitIsRepaired() {
        assertThat(Specimens.read(List.of(UPPER, LOWER.replace("7408122F", "740812ZF")))
                        .repairs())
                .containsExactly(new Repair(new MrzPosition(2, 20), 'Z', '2'));
        assertThat(Specimens.read(List.of(UPPER, LOWER.replace("<10", "<1D"))).repairs())
                .containsExactly(new Repair(new MrzPosition(2, 44), 'D', '0'));
    }

    @Test
    void nothingIsRepairedIfACheckDigitStillDisagrees() {
        MrzResult.Read read = Specimens.read(List.of(UPPER, "L898902C37UTO74O8122F1204159ZE184226B<<<<<10"));
        assertThat(read.repairs()).isEmpty();
        assertThat(read.valid()).isFalse();
        assertThat(read.zone().holder().birth()).isEmpty();
        assertThat(read.text().lines().get(1)).contains("74O8122");
    }

    @Test
    void nothingIsRepairedIfTwoWaysSatisfyEveryCheckDigit() {
        String dateOfTwoWays = "ZB0812" + CheckDigits.of("730812");
        assertThat(CheckDigits.of("280812")).isEqualTo(CheckDigits.of("730812"));
        List<String> lines = List.of(Specimens.MRVB.getFirst(), "L8988901C4XXX" + dateOfTwoWays + "F9612109<<<<<<<<");
        MrzResult.Read read = Specimens.read(lines);
        assertThat(read.repairs()).isEmpty();
        assertThat(read.text().lines()).isEqualTo(lines);
        assertThat(read.valid()).isFalse();
    }

    @Test
    void aPositionThatAllowsTheCharacterIsLeftAlone() {
        MrzResult.Read read = Specimens.read(List.of(UPPER, LOWER.replace("L898902C3", "L8989O2C3")));
        assertThat(read.repairs()).isEmpty();
        assertThat(read.checks().documentNumber()).isEqualTo(Check.DISAGREES);
    }

    @Test
    void aRepairedStateCodeMustBeAssigned() {
        MrzResult.Read germany = Specimens.read(List.of("P<0<<ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", LOWER));
        assertThat(germany.repairs()).isEmpty();
        assertThat(germany.zone().document().issuer()).isEmpty();
        assertThat(germany.valid()).isFalse();
    }

    @Test
    void repairsHaveALimit() {
        String atTheLimit = "P<UTO0000<0000<<ANNA<MARIA<<<<<<<<<<<<<<<<<<";
        String onePast = "P<UTO0000<00000<<ANNA<MARIA<<<<<<<<<<<<<<<<<";
        assertThat(Specimens.read(List.of(atTheLimit, LOWER)).repairs()).hasSize(Repairer.REPAIRS_MAX);
        assertThat(Specimens.read(List.of(onePast, LOWER)).repairs()).isEmpty();
    }

    @Test
    void dataFromAChipIsNeverRepaired() {
        String text = UPPER + "L898902C36UTO74O8122F1204159ZE184226B<<<<<10";
        MrzResult result = MrzParser.parseExact(text, Specimens.REFERENCE);
        assertThat(result).isInstanceOfSatisfying(MrzResult.Read.class, read -> {
            assertThat(read.repairs()).isEmpty();
            assertThat(read.faults())
                    .extracting(Fault::kind)
                    .containsExactly(Fault.Kind.FORBIDDEN_CHARACTER, Fault.Kind.IMPOSSIBLE_DATE);
        });
    }
}
