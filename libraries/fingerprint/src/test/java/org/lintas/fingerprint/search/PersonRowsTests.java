package org.lintas.fingerprint.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.lintas.testkit.Seed;

class PersonRowsTests {

    private final long seed = Seed.current();
    private final SplittableRandom random = new SplittableRandom(seed);
    private final PersonPrints person =
            new PersonPrints(Map.of(2, GrownPrints.finger(random), 7, GrownPrints.finger(random)));

    @Test
    void aGalleryFilledFromAfarAnswersAProbeFromAfarAsOneAtHome() {
        var home = new FingerGallery(300);
        var afar = new FingerGallery(300);
        for (long entry = 0; entry < 300; entry++) {
            var prints = entry == 17 ? person : PersonPrints.ofOne(GrownPrints.finger(6, random));
            home.insert(entry, prints);
            afar.insert(entry, PersonRows.decoded(PersonRows.of(prints).encoded()));
        }
        var probe = PersonProbe.decoded(PersonProbe.of(person).encoded());

        assertThat(afar.filter(probe, 50)).as("seed %d", seed).isEqualTo(home.filter(person, 50));
        assertThat(afar.filter(probe, 1).getFirst().entry()).isEqualTo(17);
    }

    @Test
    void whatIsNoRowIsRefused() {
        byte[] rows = PersonRows.of(person).encoded();
        assertThat(rows).hasSize(2 * (1 + PersonRows.FINGER_BYTES));
        refused(rows, 0, 0);
        refused(rows, 0, 11);
        refused(rows, 0, 7);
        refused(rows, PersonRows.FINGER_BYTES, FilterRow.MINUTIAE_MAX + 1);
        refused(rows, PersonRows.FINGER_BYTES, -1);
        refused(rows, Long.BYTES, 1 << 6);
        refused(rows, (int) FilterRow.MINUTIA_BYTES, -1);
        assertThatIllegalArgumentException().isThrownBy(() -> PersonRows.decoded(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> PersonRows.decoded(Arrays.copyOf(rows, rows.length - 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonRows.decoded(Arrays.copyOf(rows, 11 * (1 + PersonRows.FINGER_BYTES))));
    }

    @Test
    void whatIsNoProbeIsRefused() {
        byte[] probe = PersonProbe.of(person).encoded();
        byte[] pairsWhereNoneCanBe = probe.clone();
        pairsWhereNoneCanBe[FilterProbe.TABLES_AT + 1 + Long.BYTES * (FilterProbe.TABLE - 1)] = 1;
        byte[] tooMany = probe.clone();
        tooMany[1] = FilterProbe.MINUTIAE_MAX + 1;
        byte[] twice = probe.clone();
        twice[probe.length / 2] = 2;
        assertThatIllegalArgumentException().isThrownBy(() -> PersonProbe.decoded(pairsWhereNoneCanBe));
        assertThatIllegalArgumentException().isThrownBy(() -> PersonProbe.decoded(tooMany));
        assertThatIllegalArgumentException().isThrownBy(() -> PersonProbe.decoded(twice));
        assertThatIllegalArgumentException().isThrownBy(() -> PersonProbe.decoded(new byte[0]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersonProbe.decoded(Arrays.copyOf(probe, probe.length - 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> PersonProbe.decoded(new byte[11 * probe.length / 2]));
    }

    private static void refused(byte[] rows, int at, int value) {
        byte[] changed = rows.clone();
        changed[at] = (byte) value;
        assertThatIllegalArgumentException().isThrownBy(() -> PersonRows.decoded(changed));
    }
}
