package org.lintas.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lintas.testkit.Choices;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class MrzPropertyTests {

    private static final String ALPHABET = "<0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private record Damage(Mrz zone, String text, String damaged, int index) {}

    @Test
    void whatIsMadeIsReadAgain() {
        Property.forAll(Zones.zones(), zone -> {
            List<String> lines = MrzMaker.make(zone);
            assertThat(lines)
                    .hasSize(zone.format().lines())
                    .allMatch(line -> line.length() == zone.format().lineLength());
            MrzResult.Read read = Specimens.read(lines);
            assertThat(read.zone()).isEqualTo(zone);
            assertThat(read.valid()).isTrue();
            assertThat(read.repairs()).isEmpty();
        });
    }

    @Test
    void aTruncatedNameFillsItsFieldAndKeepsTheStartOfBothIdentifiers() {
        Gen<MrzName> names = choices -> MrzName.of(
                Zones.identifiers(56).from(choices), Zones.identifiers(56).from(choices));
        Property.forAll(names, name -> {
            String primary = name.primary().orElseThrow();
            String secondary = name.secondary().orElseThrow();
            String field = NameField.write(name, 39);
            assertThat(field).hasSize(39).doesNotContain("<<<A").startsWith(primary.substring(0, 1));
            assertThat(field).contains("<<" + secondary.charAt(0));
            if (primary.length() + 2 + secondary.length() > 39) {
                assertThat(field).matches(".*[A-Z]");
            }
        });
    }

    /**
     * One character changed is noticed wherever a check digit covers it, except where the two characters differ by a
     * multiple of ten in value (as A and K do), which the standard's check digit cannot tell.
     */
    @Test
    void oneChangedCharacterUnderACheckDigitIsNoticed() {
        Property.forAll(damages(), damage -> {
            MrzResult.Read read = Specimens.read(damage.damaged);
            boolean same = read.zone().equals(damage.zone);
            boolean repaired = read.valid() && same && read.repairs().size() == 1;
            assertThat(repaired || !read.valid()).isTrue();
        });
    }

    private static Gen<Damage> damages() {
        Gen<Damage> any = MrzPropertyTests::damage;
        return any.where(damage -> covered(damage.zone.format(), damage.index) && tellable(damage));
    }

    private static Damage damage(Choices choices) {
        Mrz zone = Zones.zones().from(choices);
        String text = String.join("", MrzMaker.make(zone));
        int index = choices.between(0, text.length() - 1);
        char other = ALPHABET.charAt(choices.between(0, ALPHABET.length() - 1));
        return new Damage(zone, text, text.substring(0, index) + other + text.substring(index + 1), index);
    }

    private static boolean covered(MrzFormat format, int index) {
        Layout layout = Layout.of(format);
        boolean fields = layout.number.contains(index)
                || layout.birth.contains(index)
                || layout.expiry.contains(index)
                || (!format.visa() && layout.optional1.contains(index))
                || layout.optional2.contains(index);
        return fields || index == layout.birthCheck || index == layout.expiryCheck || index == layout.compositeCheck;
    }

    private static boolean tellable(Damage damage) {
        int before = Characters.valueOf(damage.text.charAt(damage.index));
        int after = Characters.valueOf(damage.damaged.charAt(damage.index));
        return (before - after) % 10 != 0;
    }
}
