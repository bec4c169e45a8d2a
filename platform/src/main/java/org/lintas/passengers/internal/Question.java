package org.lintas.passengers.internal;

import java.util.List;
import java.util.Optional;
import org.lintas.edifact.PassengerList;
import org.lintas.passengers.BoardingAnswer;
import org.lintas.passengers.Delivery;

/** A passenger list whose sender waits. Its answer is settled once: as it was judged, or at the deadline. Thread-safe. */
final class Question {

    private final Delivery.Origin origin;
    private final PassengerList list;
    private Optional<List<Optional<BoardingAnswer>>> refusals = Optional.empty();
    private Optional<List<Told>> told = Optional.empty();

    Question(Delivery.Origin origin, PassengerList list) {
        this.origin = origin;
        this.list = list;
    }

    /**
     * What the sender is told of one person.
     *
     * @param answer what
     * @param byPolicy whether it is given since the deadline came first
     */
    record Told(BoardingAnswer answer, boolean byPolicy) {}

    Delivery.Origin origin() {
        return origin;
    }

    PassengerList list() {
        return list;
    }

    /**
     * The message is kept, and it is known whom of it officers refused.
     *
     * @param refused what an officer said of each person of the list; empty for those whom nobody refused
     */
    synchronized void taken(List<Optional<BoardingAnswer>> refused) {
        refusals = Optional.of(List.copyOf(refused));
    }

    /** Settles what the sender is told of each person, unless the deadline has. */
    synchronized List<Told> judged(List<BoardingAnswer> answers) {
        if (told.isEmpty()) {
            told = Optional.of(
                    answers.stream().map(answer -> new Told(answer, false)).toList());
        }
        return told.get();
    }

    /**
     * Settles what the sender is told unless it was judged in time: what an officer said goes before policy. Nothing while the message is not kept or the
     * officers' word is not known.
     *
     * @param policy what is answered when the deadline comes first
     */
    synchronized List<Told> deadline(BoardingAnswer policy) {
        if (told.isEmpty()) {
            told = Optional.of(refusals.orElse(List.of()).stream()
                    .map(refused ->
                            refused.map(answer -> new Told(answer, false)).orElse(new Told(policy, true)))
                    .toList());
        }
        return told.get();
    }
}
