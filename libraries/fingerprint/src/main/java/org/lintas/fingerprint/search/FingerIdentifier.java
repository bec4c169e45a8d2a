package org.lintas.fingerprint.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import org.lintas.fingerprint.FingerComparer;
import org.lintas.fingerprint.FingerSample;
import org.lintas.fingerprint.FingerTemplate;

/**
 * Whose fingers are these? The filter looks at everybody, the comparison at the few that it leaves: first in one direction, and those
 * that are given back as {@link FingerComparer} does. Safe for use by several threads.
 */
public final class FingerIdentifier {

    private static final Comparator<FingerCandidate> ORDER =
            Comparator.comparingDouble(FingerCandidate::score).reversed().thenComparingLong(FingerCandidate::entry);

    private final SearchedFingers gallery;
    private final EnrolledPrints enrolled;

    /** Where the templates are: the gallery has none. */
    @FunctionalInterface
    public interface EnrolledPrints {

        /** The prints of an entry; empty if it was deleted meanwhile. */
        Optional<PersonPrints> of(long entry);
    }

    /** An identifier over a gallery. */
    public FingerIdentifier(SearchedFingers gallery, EnrolledPrints enrolled) {
        this.gallery = gallery;
        this.enrolled = enrolled;
    }

    /** The persons most alike, best first; of equal scores the lower number first. */
    public List<FingerCandidate> identify(PersonPrints probe, IdentificationLimit limit) {
        Map<Integer, FingerComparer.Probe> probes = new TreeMap<>();
        var comparer = new FingerComparer();
        probe.fingers().forEach((position, finger) -> probes.put(position, comparer.against(FingerSample.of(finger))));
        var compared = new ArrayList<FingerCandidate>();
        for (var candidate : gallery.filter(probe, limit.comparedMax())) {
            compare(probes, candidate.entry(), FingerComparer.Probe::scoreOneWay)
                    .ifPresent(compared::add);
        }
        return best(compared, limit.candidatesMax()).stream()
                .flatMap(candidate -> compare(probes, candidate.entry(), FingerComparer.Probe::score).stream())
                .sorted(ORDER)
                .toList();
    }

    private static List<FingerCandidate> best(List<FingerCandidate> compared, int most) {
        return compared.stream().sorted(ORDER).limit(most).toList();
    }

    /** Empty if the person is gone or has none of the fingers. */
    private Optional<FingerCandidate> compare(
            Map<Integer, FingerComparer.Probe> probes,
            long entry,
            ToDoubleBiFunction<FingerComparer.Probe, FingerTemplate> score) {
        var person = enrolled.of(entry);
        if (person.isEmpty()) {
            return Optional.empty();
        }
        double sum = 0;
        int fingers = 0;
        for (var finger : person.get().fingers().entrySet()) {
            var probe = Optional.ofNullable(probes.get(finger.getKey()));
            if (probe.isPresent()) {
                sum += score.applyAsDouble(probe.get(), finger.getValue());
                fingers++;
            }
        }
        return fingers == 0 ? Optional.empty() : Optional.of(new FingerCandidate(entry, sum / fingers, fingers));
    }
}
