package org.lintas.simulators.airport;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.lintas.simulators.airport.Expectation.Outcome;

/** What the simulated travellers experienced. Thread-safe. */
final class Journal {

    /** Notes kept. */
    private static final int NOTES_MAX = 1_000;

    private final Map<Integer, Experience> experiences = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> notes = new ConcurrentLinkedQueue<>();

    /**
     * What came of one traveller.
     *
     * @param traveller who, with the truth
     * @param lane where it ended
     * @param transaction the last inspection
     * @param outcome as the traveller saw it
     */
    record Experience(SimulatedTraveller traveller, String lane, String transaction, Outcome outcome) {}

    void ended(SimulatedTraveller traveller, String lane, String transaction, Outcome outcome) {
        experiences.put(traveller.number(), new Experience(traveller, lane, transaction, outcome));
    }

    void note(String lane, String words) {
        if (notes.size() < NOTES_MAX) {
            notes.add(lane + ": " + words);
        }
    }

    Collection<Experience> experiences() {
        return List.copyOf(experiences.values());
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Whom the node cleared, in the order of their numbers. */
    List<SimulatedTraveller> cleared() {
        return experiences.values().stream()
                .filter(experience -> experience.outcome() == Outcome.CLEARED)
                .map(Experience::traveller)
                .sorted(Comparator.comparingInt(SimulatedTraveller::number))
                .toList();
    }

    int ended() {
        return experiences.size();
    }
}
