package org.lintas.watchlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lintas.names.BirthSpan;
import org.lintas.names.ListedPerson;
import org.lintas.names.NameHit;
import org.lintas.names.NameIndex;

/**
 * Travellers screened against the persons of lists: by name and date of birth, then weighed further by sex, nationality and documents.
 *
 * <p>A weak name, and a name of a single word, never says enough alone: it needs a date of birth that agrees, a document, or, if it is strong, a
 * nationality. A document that is listed is found under any name. Immutable; for any number of threads; the same input gives the same result, bit for bit.
 */
public final class Screening {

    private static final Comparator<ScreeningHit> BEST_FIRST = Comparator.comparingDouble(
                    (ScreeningHit hit) -> -hit.bits())
            .thenComparing(hit -> hit.subject().list())
            .thenComparing(hit -> hit.subject().id());

    /** Ids of the index: a person's strong names at twice its place, names that need support at the next odd number. */
    private static final int NAMES_OF_A_PERSON = 2;

    private final List<ListedSubject> persons;
    private final NameIndex index;
    private final Map<String, Set<Integer>> documents;

    private Screening(List<ListedSubject> persons, NameIndex index, Map<String, Set<Integer>> documents) {
        this.persons = List.copyOf(persons);
        this.index = index;
        this.documents = Map.copyOf(documents);
    }

    /** Prepares the persons among subjects; what is no person is left out. */
    public static Screening of(List<Subject> subjects) {
        List<ListedSubject> persons = subjects.stream()
                .filter(subject -> subject.kind() == Subject.Kind.PERSON)
                .map(ListedSubject::of)
                .toList();
        List<ListedPerson> listed = new ArrayList<>();
        Map<String, Set<Integer>> documents = new HashMap<>();
        for (int at = 0; at < persons.size(); at++) {
            ListedSubject person = persons.get(at);
            int place = at;
            List<BirthSpan> births = person.births();
            listed.add(new ListedPerson(
                    (long) at * NAMES_OF_A_PERSON, person.names().strong(), births));
            listed.add(new ListedPerson(
                    (long) at * NAMES_OF_A_PERSON + 1, person.names().supported(), births));
            person.documents()
                    .forEach(number -> documents
                            .computeIfAbsent(number, _ -> new LinkedHashSet<>())
                            .add(place));
        }
        return new Screening(persons, NameIndex.of(listed), documents);
    }

    /** Persons that travellers are screened against. */
    public int size() {
        return persons.size();
    }

    /**
     * The listed persons whom a traveller may be: each once, most evidence first, then by list and id.
     *
     * @param bitsMin least bits of evidence, see {@link org.lintas.names.PersonMatcher#bits(double)}
     */
    public List<ScreeningHit> search(Traveller traveller, double bitsMin) {
        Map<Integer, ScreeningHit> best = new LinkedHashMap<>();
        double bitsOfNames = bitsMin - FurtherEvidence.mostBits(traveller);
        for (NameHit hit : index.search(traveller.person(), bitsOfNames)) {
            int at = (int) (hit.id() / NAMES_OF_A_PERSON);
            ListedSubject.Weighed weighed = persons.get(at).weighed(traveller, hit);
            boolean supportNeeded = hit.id() % NAMES_OF_A_PERSON == 1;
            if (weighed.hit().bits() >= bitsMin && (!supportNeeded || weighed.supported())) {
                best.merge(at, weighed.hit(), (one, other) -> one.bits() >= other.bits() ? one : other);
            }
        }
        byDocuments(traveller, bitsMin, best);
        return best.values().stream().sorted(BEST_FIRST).toList();
    }

    /** Whoever has a document of the traveller is found under any name, unless its number is so short that it may be another State's. */
    private void byDocuments(Traveller traveller, double bitsMin, Map<Integer, ScreeningHit> best) {
        for (Traveller.TravelDocument document : traveller.documents()) {
            for (int at : documents.getOrDefault(DocumentNumbers.normalised(document.number()), Set.of())) {
                if (!best.containsKey(at)) {
                    persons.get(at)
                            .withDocument(traveller)
                            .filter(hit -> hit.bits() >= bitsMin || DocumentNumbers.decisive(document.number()))
                            .ifPresent(hit -> best.put(at, hit));
                }
            }
        }
    }
}
