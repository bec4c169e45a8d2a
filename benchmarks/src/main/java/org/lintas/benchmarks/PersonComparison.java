package org.lintas.benchmarks;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import org.lintas.fingerprint.FingerComparer;
import org.lintas.fingerprint.FingerSample;
import org.lintas.fingerprint.FingerTemplate;

/** One person's fingers made ready and compared with others': quickly with all, thoroughly with the best. */
final class PersonComparison {

    private final Map<Integer, FingerComparer.Probe> ready = new TreeMap<>();

    PersonComparison(Map<Integer, FingerTemplate> fingers) {
        var comparer = new FingerComparer();
        fingers.forEach((position, finger) -> ready.put(position, comparer.against(FingerSample.of(finger))));
    }

    /** The numbers of so many persons, best first. */
    List<Long> best(Map<Long, Map<Integer, FingerTemplate>> persons, int most) {
        List<Long> quick = ranked(persons.keySet(), persons, FingerComparer.Probe::scoreOneWay);
        return ranked(quick.subList(0, Math.min(most, quick.size())), persons, FingerComparer.Probe::score);
    }

    private List<Long> ranked(
            Collection<Long> entries,
            Map<Long, Map<Integer, FingerTemplate>> persons,
            ToDoubleBiFunction<FingerComparer.Probe, FingerTemplate> score) {
        Map<Long, Double> scores = new HashMap<>();
        entries.forEach(entry -> scores.put(entry, mean(Objects.requireNonNull(persons.get(entry)), score)));
        return entries.stream()
                .sorted(Comparator.comparingDouble((Long entry) -> scores.getOrDefault(entry, 0.0))
                        .reversed())
                .toList();
    }

    private double mean(
            Map<Integer, FingerTemplate> person, ToDoubleBiFunction<FingerComparer.Probe, FingerTemplate> score) {
        return person.entrySet().stream()
                .filter(finger -> ready.containsKey(finger.getKey()))
                .mapToDouble(finger ->
                        score.applyAsDouble(Objects.requireNonNull(ready.get(finger.getKey())), finger.getValue()))
                .average()
                .orElse(0);
    }
}
