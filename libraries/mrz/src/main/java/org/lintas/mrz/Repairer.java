package org.lintas.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Repairs characters that their positions forbid, if exactly one way of doing so satisfies every check digit.
 *
 * <p>A repair in the issuer or the nationality must also give a code that Doc 9303-3 knows, as no check digit covers them.
 */
final class Repairer {

    /** Characters repaired at most in one zone; more is damage, not confusion: a choice of ours. */
    static final int REPAIRS_MAX = 8;

    /** Ways tried at most: every one of {@link #REPAIRS_MAX} characters has at most two candidates. */
    static final int WAYS_MAX = 1 << REPAIRS_MAX;

    private final byte[] zone;
    private final Layout layout;
    private final List<Candidates> damaged = new ArrayList<>();

    private record Candidates(int position, byte read, String replacements) {}

    private Repairer(byte[] zone, Layout layout) {
        this.zone = zone;
        this.layout = layout;
    }

    /** Repairs the zone in place and says what it changed; nothing if there is no way, or more than one. */
    static List<Repair> repair(byte[] zone, MrzFormat format) {
        Repairer repairer = new Repairer(zone, Layout.of(format));
        repairer.collect(format.length());
        int damagedCount = repairer.damaged.size();
        if (damagedCount == 0 || damagedCount > REPAIRS_MAX) {
            return List.of();
        }
        return repairer.onlyWay().map(way -> repairer.apply(way, format)).orElse(List.of());
    }

    private void collect(int length) {
        for (int i = 0; i < length; i++) {
            int allowed = layout.allowed(i);
            if ((Characters.classOf(zone[i]) & allowed) != 0) {
                continue;
            }
            boolean digitWanted = (allowed & Characters.DIGIT) != 0;
            String replacements = digitWanted ? OpticalConfusions.digits(zone[i]) : OpticalConfusions.letter(zone[i]);
            if (!replacements.isEmpty() && i != layout.sex) {
                damaged.add(new Candidates(i, zone[i], replacements));
            }
        }
    }

    private Optional<Integer> onlyWay() {
        int ways = damaged.stream().mapToInt(each -> each.replacements.length()).reduce(1, (a, b) -> a * b);
        Optional<Integer> found = Optional.empty();
        for (int way = 0; way < ways; way++) {
            write(way);
            if (!satisfies()) {
                continue;
            }
            if (found.isPresent()) {
                found = Optional.empty();
                break;
            }
            found = Optional.of(way);
        }
        damaged.forEach(each -> zone[each.position] = each.read);
        return found;
    }

    /** Writes one way: each damaged position takes its digit of the number in a mixed radix. */
    private void write(int way) {
        int rest = way;
        for (Candidates each : damaged) {
            int choices = each.replacements.length();
            zone[each.position] = (byte) each.replacements.charAt(rest % choices);
            rest /= choices;
        }
    }

    private boolean satisfies() {
        return ZoneReader.checks(zone, layout).agree()
                && knownIfRepaired(layout.issuer)
                && knownIfRepaired(layout.nationality);
    }

    private boolean knownIfRepaired(Span field) {
        boolean repaired = damaged.stream().anyMatch(each -> field.contains(each.position));
        return !repaired
                || ZoneReader.state(zone, field).flatMap(StateDirectory::find).isPresent();
    }

    private List<Repair> apply(int way, MrzFormat format) {
        write(way);
        return damaged.stream()
                .map(each ->
                        new Repair(MrzPosition.of(format, each.position), (char) each.read, (char) zone[each.position]))
                .toList();
    }
}
