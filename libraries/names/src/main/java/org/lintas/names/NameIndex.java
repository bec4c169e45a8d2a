package org.lintas.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A generation of a list of persons, searched by name and date of birth. It finds exactly those whom a comparison of every name and birth with
 * {@link PersonMatcher} finds. Immutable; for any number of threads; the same input gives the same result, bit for bit.
 */
public final class NameIndex {

    private static final Comparator<NameHit> BEST_FIRST = Comparator.comparingDouble(
                    (NameHit hit) -> -hit.comparison().bits())
            .thenComparingLong(NameHit::id);

    private final PersonMatcher matcher = new PersonMatcher();
    private final NameTables tables;
    private final int size;

    private NameIndex(NameTables tables, int size) {
        this.tables = tables;
        this.size = size;
    }

    /** Builds the index of a list, of at most some 100 million names and births together. */
    public static NameIndex of(List<ListedPerson> persons) {
        return new NameIndex(NameTables.of(persons), persons.size());
    }

    /** Persons of the list. */
    public int size() {
        return size;
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
        if (sought.name().words().isEmpty()) {
            return List.of();
        }
        Map<Integer, NameHit> best = new TreeMap<>();
        ListRows rows = tables.rows();
        for (int row : new NameSearch(tables, sought, bitsMin).candidates()) {
            NameHit hit = hit(sought, row);
            if (hit.comparison().bits() >= bitsMin) {
                best.merge(rows.person[row], hit, NameIndex::better);
            }
        }
        List<NameHit> hits = new ArrayList<>(best.values());
        hits.sort(BEST_FIRST);
        return List.copyOf(hits);
    }

    private NameHit hit(NamedPerson sought, int row) {
        PersonName name = tables.rows().name(row);
        Optional<BirthSpan> birth = tables.rows().birth(row);
        return new NameHit(tables.rows().id(row), name, birth, matcher.compare(sought, name, birth));
    }

    private static NameHit better(NameHit one, NameHit other) {
        return other.comparison().bits() > one.comparison().bits() ? other : one;
    }

    /** Searches for each of several persons, such as those of a passenger list: their hits in their order. */
    public List<List<NameHit>> searchAll(List<NamedPerson> manifest, double bitsMin) {
        return manifest.stream().map(sought -> search(sought, bitsMin)).toList();
    }
}
