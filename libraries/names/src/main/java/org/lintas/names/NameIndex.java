package org.lintas.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A generation of a list of persons, searched by name and date of birth. It finds exactly those whom a comparison of every name and birth with
 * {@link PersonMatcher} finds. Immutable; for any number of threads; the same input gives the same result, bit for bit.
 */
public final class NameIndex {

    private static final Comparator<NameHit> BEST_FIRST = Comparator.comparingDouble(
                    (NameHit hit) -> -hit.comparison().bits())
            .thenComparingLong(NameHit::id);

    private final PersonMatcher matcher = new PersonMatcher();
    private final List<ListedPerson> persons;

    private NameIndex(List<ListedPerson> persons) {
        this.persons = List.copyOf(persons);
    }

    /** Builds the index of a list. */
    public static NameIndex of(List<ListedPerson> persons) {
        return new NameIndex(persons);
    }

    /** Persons of the list. */
    public int size() {
        return persons.size();
    }

    /**
     * Finds the listed persons of whom one name and one birth have evidence enough.
     *
     * @param sought who is looked for; a name without words finds nobody
     * @param bitsMin least bits of evidence, see {@link PersonMatcher#bits(double)}; not NaN
     * @return most evidence first, then by id, then in the order of the list
     */
    public List<NameHit> search(NamedPerson sought, double bitsMin) {
        if (Double.isNaN(bitsMin)) {
            throw new IllegalArgumentException("bits that are no number");
        }
        List<NameHit> hits = new ArrayList<>();
        if (!sought.name().words().isEmpty()) {
            for (ListedPerson person : persons) {
                best(sought, person)
                        .filter(hit -> hit.comparison().bits() >= bitsMin)
                        .ifPresent(hits::add);
            }
        }
        hits.sort(BEST_FIRST);
        return List.copyOf(hits);
    }

    /** Searches for each of several persons, such as those of a passenger list: their hits in their order. */
    public List<List<NameHit>> searchAll(List<NamedPerson> manifest, double bitsMin) {
        return manifest.stream().map(sought -> search(sought, bitsMin)).toList();
    }

    private Optional<NameHit> best(NamedPerson sought, ListedPerson person) {
        NameHit best = null;
        for (PersonName name : person.names()) {
            if (!name.words().isEmpty()) {
                for (Optional<BirthSpan> birth : births(person)) {
                    PersonComparison made = matcher.compare(sought, name, birth);
                    if (best == null || made.bits() > best.comparison().bits()) {
                        best = new NameHit(person.id(), name, birth, made);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static List<Optional<BirthSpan>> births(ListedPerson person) {
        return person.births().isEmpty()
                ? List.of(Optional.empty())
                : person.births().stream().map(Optional::of).toList();
    }
}
