package org.lintas.watchlist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lintas.names.BirthSpan;
import org.lintas.names.EvidencePart;
import org.lintas.names.EvidencePart.Rule;
import org.lintas.names.ListedPerson;
import org.lintas.names.NameHit;
import org.lintas.names.NameIndex;
import org.lintas.names.PersonComparison;
import org.lintas.names.PersonName;

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

    private final List<Person> persons;
    private final NameIndex index;
    private final Map<String, Set<Integer>> documents;

    /** A subject and its names as they are compared. */
    private record Person(Subject subject, ListedNames names) {}

    private Screening(List<Person> persons, NameIndex index, Map<String, Set<Integer>> documents) {
        this.persons = List.copyOf(persons);
        this.index = index;
        this.documents = Map.copyOf(documents);
    }

    /** Prepares the persons among subjects; what is no person is left out. */
    public static Screening of(List<Subject> subjects) {
        List<Person> persons = subjects.stream()
                .filter(subject -> subject.kind() == Subject.Kind.PERSON)
                .map(subject -> new Person(subject, ListedNames.of(subject)))
                .toList();
        List<ListedPerson> listed = new ArrayList<>();
        Map<String, Set<Integer>> documents = new HashMap<>();
        for (int at = 0; at < persons.size(); at++) {
            ListedNames names = persons.get(at).names();
            List<BirthSpan> births = births(persons.get(at).subject());
            listed.add(new ListedPerson((long) at * NAMES_OF_A_PERSON, names.strong(), births));
            listed.add(new ListedPerson((long) at * NAMES_OF_A_PERSON + 1, names.supported(), births));
            for (Statement.Holds held : persons.get(at).subject().statements(Statement.Holds.class)) {
                String number = DocumentNumbers.normalised(held.number());
                if (!number.isEmpty()) {
                    documents
                            .computeIfAbsent(number, _ -> new LinkedHashSet<>())
                            .add(at);
                }
            }
        }
        return new Screening(persons, NameIndex.of(listed), documents);
    }

    private static List<BirthSpan> births(Subject subject) {
        return subject.statements(Statement.Born.class).stream()
                .map(Statement.Born::span)
                .distinct()
                .limit(ListedPerson.BIRTHS_MAX)
                .toList();
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
            Weighed weighed = weighed(traveller, at, hit);
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
                    withDocument(traveller, at)
                            .filter(hit -> hit.bits() >= bitsMin || DocumentNumbers.decisive(document.number()))
                            .ifPresent(hit -> best.put(at, hit));
                }
            }
        }
    }

    private Optional<ScreeningHit> withDocument(Traveller traveller, int at) {
        Subject subject = persons.get(at).subject();
        ListedNames names = persons.get(at).names();
        List<PersonName> all = Stream.concat(names.strong().stream(), names.supported().stream())
                .toList();
        return NameIndex.of(List.of(new ListedPerson(at, all, births(subject))))
                .search(traveller.person(), Double.NEGATIVE_INFINITY)
                .stream()
                .map(hit -> weighed(traveller, at, hit))
                .filter(weighed -> weighed.hit().explanation().stream().anyMatch(part -> part.rule() == Rule.DOCUMENT))
                .map(Weighed::hit)
                .findFirst();
    }

    /** A hit and whether more than its name speaks for it. */
    private record Weighed(ScreeningHit hit, boolean supported) {}

    private Weighed weighed(Traveller traveller, int at, NameHit hit) {
        Subject subject = persons.get(at).subject();
        PersonComparison all = hit.comparison().with(FurtherEvidence.of(traveller, subject));
        String name = persons.get(at).names().written(hit.name());
        boolean weak = persons.get(at).names().weak(hit.name());
        boolean supported = all.explanation().stream().anyMatch(part -> supports(part, weak));
        return new Weighed(new ScreeningHit(subject, name, all.score(), all.bits(), all.explanation()), supported);
    }

    private static boolean supports(EvidencePart part, boolean weak) {
        return part.bits() > 0
                && switch (part.rule()) {
                    case BIRTH, DOCUMENT -> true;
                    case NATIONALITY -> !weak;
                    default -> false;
                };
    }
}
