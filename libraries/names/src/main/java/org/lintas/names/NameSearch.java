package org.lintas.names;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lintas.mrz.PartialDate;
import org.lintas.names.Others.Way;

/** One search of an index: the rows that may have evidence enough, and only a few more. */
final class NameSearch {

    /** Postings that are looked at one by one rather than by windows. */
    private static final int SHORT = 16;

    private static final int POSTINGS_AT_ONCE = 64;

    /** Births of which one search remembers what they say, a power of two. */
    private static final int BIRTHS_REMEMBERED = 256;

    /** Bits by which rounding may be wrong. */
    private static final double SLACK = 1e-3;

    private final NameTables tables;
    private final ListRows rows;
    private final SoughtName sought;
    private final NamedPerson person;
    private final double bitsMin;
    private final RowBound bound;

    /** Sought words that tell persons apart, the one with the fewest rows first. */
    private final int[] order;

    private final List<RowWindow> windows;
    private final int anniversary;
    private final double birthMost;
    private final int[] birthSpan = new int[BIRTHS_REMEMBERED];
    private final double[] birthBits = new double[BIRTHS_REMEMBERED];
    private final int[] postingWaiting = new int[POSTINGS_AT_ONCE];
    private final double[] birthWaiting = new double[POSTINGS_AT_ONCE];
    private int waiting;

    /** Keeps the compiler from leaving out what only asks memory for rows. */
    @SuppressWarnings("UnusedVariable")
    private int reachedForMemory;

    private int[] found = new int[16];
    private int count;

    NameSearch(NameTables tables, NamedPerson person, double bitsMin) {
        this.tables = tables;
        this.rows = tables.rows();
        this.person = person;
        this.bitsMin = bitsMin - SLACK;
        this.sought = new SoughtName(person.name(), tables.lexicon());
        this.order = order();
        this.windows = person.birth().map(date -> RowWindow.around(rows, date)).orElseGet(() -> RowWindow.all(rows));
        this.anniversary = person.birth()
                .map(date -> ListRows.anniversary(ListRows.place(date)))
                .orElse(0);
        double most = anniversary > 0 ? BirthEvidence.ONE_COMPONENT : Double.NEGATIVE_INFINITY;
        for (RowWindow window : windows) {
            most = Math.max(most, window.bits());
        }
        this.birthMost = most;
        this.bound = new RowBound(rows, tables.lexicon(), sought, this.bitsMin - BirthEvidence.MOST);
    }

    /** Rows in their order, each once. */
    int[] candidates() {
        person.birth().ifPresent(this::sameDates);
        double nothing = nothing();
        for (RowWindow window : windows) {
            if (nothing + window.bits() >= bitsMin) {
                every(window);
            }
        }
        if (nothing + birthMost >= bitsMin && anniversary > 0) {
            every(new RowWindow(0, rows.size(), birthMost));
        }
        together();
        alone();
        lookAtWaiting();
        return Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }

    /** The most that initials and particles alone say: each pair of initials takes one of either name. */
    private double nothing() {
        int initials = tables.initialsMost();
        for (boolean initial : sought.initial) {
            initials += initial ? 1 : 0;
        }
        return WordMatcher.INITIAL_BITS * Math.min(sought.strong, initials)
                + WordMatcher.WEAK_BITS * sought.weak
                + NameAlignment.NOTHING_BITS;
    }

    private void sameDates(PartialDate date) {
        RowWindow.same(rows, date).forEach(this::every);
    }

    private void every(RowWindow window) {
        for (int row = window.from(); row < window.to(); row++) {
            look(row, rows.shape[row], BirthEvidence.MOST);
        }
    }

    /** Sought words alone, the one with the fewest rows first. */
    private void alone() {
        for (int at = 0; at < order.length; at++) {
            float[] later = singles(Arrays.copyOfRange(order, at + 1, order.length));
            drive(sought.single[order[at]], tables.words(), new Others(sought, later, Way.ALONE));
        }
    }

    /** The most that each of some sought words says alone, most first. */
    private float[] singles(int[] words) {
        float[] most = new float[words.length];
        for (int i = 0; i < most.length; i++) {
            most[i] = -sought.single[words[i]].most();
        }
        Arrays.sort(most);
        for (int i = 0; i < most.length; i++) {
            most[i] = -most[i];
        }
        return most;
    }

    private int[] order() {
        long[] keys = new long[sought.size];
        int told = 0;
        for (int i = 0; i < sought.size; i++) {
            if (sought.told[i]) {
                keys[told++] = (sought.single[i].postings(tables.words()) << 4) | i;
            }
        }
        Arrays.sort(keys, 0, told);
        int[] words = new int[told];
        for (int i = 0; i < told; i++) {
            words[i] = (int) keys[i] & 15;
        }
        return words;
    }

    /** Sought words against two of a row, then two sought words against one. */
    private void together() {
        for (int at = 0; at < sought.size; at++) {
            int word = at;
            int[] others = IntStream.of(order).filter(i -> i != word).toArray();
            drive(sought.pair[at], tables.pairs(), new Others(sought, singles(others), Way.PAIR));
        }
        for (int at = 0; at < sought.size; at++) {
            int word = at;
            int[] others = IntStream.of(order)
                    .filter(i -> i != word && i != (word + 1) % sought.size)
                    .toArray();
            drive(sought.joined[at], tables.words(), new Others(sought, singles(others), Way.JOINED));
        }
    }

    private void drive(SimilarWords similar, Postings postings, Others rest) {
        if (similar.size() == 0) {
            return;
        }
        float[] others = rest.most();
        float most = Float.NEGATIVE_INFINITY;
        for (float bits : others) {
            most = Math.max(most, bits);
        }
        for (int i = 0; i < similar.size() && similar.bits(i) + most + birthMost >= bitsMin; i++) {
            int number = similar.number(i);
            float bits = similar.bits(i);
            if (postings.to(number) - postings.from(number) <= SHORT) {
                part(
                        postings,
                        new Part(postings.from(number), postings.to(number), birthMost, bits + birthMost),
                        others);
            } else {
                if (bits + most + BirthEvidence.ONE_COMPONENT >= bitsMin && anniversary > 0) {
                    anniversaries(postings, number, bits, others);
                }
                for (RowWindow window : windows) {
                    if (bits + most + window.bits() >= bitsMin) {
                        int from = postings.first(number, window.from());
                        int to = postings.first(number, window.to());
                        part(postings, new Part(from, to, window.bits(), bits + window.bits()), others);
                    }
                }
            }
        }
    }

    /** Words are held in the order of month and day too; pairs of words are not, so all of theirs are looked at. */
    private void anniversaries(Postings of, int number, float bits, float[] others) {
        Postings ordered = of == tables.words() ? tables.anniversaries() : of;
        boolean all = ordered == of;
        int from = all ? of.from(number) : ordered.first(number, anniversary, rows);
        int to = all ? of.to(number) : ordered.first(number, anniversary + 1, rows);
        part(ordered, new Part(from, to, BirthEvidence.ONE_COMPONENT, bits + BirthEvidence.ONE_COMPONENT), others);
    }

    /** Postings, the most that their births can say, and the most that these say with the word by which they were found. */
    private record Part(int from, int to, double birth, double bits) {}

    private void part(Postings postings, Part part, float[] others) {
        for (int i = part.from(); i < part.to(); i++) {
            int posting = postings.posting(i);
            if (part.bits() + others[Postings.shape(posting)] >= bitsMin) {
                later(posting, part.birth());
            }
        }
    }

    /** Rows are looked at many at once, so that memory is asked for one while it still answers for another. */
    private void later(int posting, double birthMost) {
        if (waiting == POSTINGS_AT_ONCE) {
            lookAtWaiting();
        }
        postingWaiting[waiting] = posting;
        birthWaiting[waiting++] = birthMost;
    }

    private void lookAtWaiting() {
        int reached = 0;
        for (int i = 0; i < waiting; i++) {
            reached += bound.reach(Postings.row(postingWaiting[i]));
        }
        reachedForMemory = reached;
        for (int i = 0; i < waiting; i++) {
            int posting = postingWaiting[i];
            look(Postings.row(posting), Postings.shape(posting), birthWaiting[i]);
        }
        waiting = 0;
    }

    private void look(int row, int shape, double birthMost) {
        double quick = bound.quick(row, shape);
        if (quick + birthMost < bitsMin) {
            return;
        }
        double birth = birth(row);
        if (quick + birth >= bitsMin && bound.bits(row) + birth >= bitsMin) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = row;
        }
    }

    /** What the birth of a row says; remembered, since many rows have the same. */
    private double birth(int row) {
        int span = rows.span[row];
        if (span < 0) {
            return 0;
        }
        int slot = span & (BIRTHS_REMEMBERED - 1);
        if (birthSpan[slot] != span + 1) {
            birthSpan[slot] = span + 1;
            birthBits[slot] = rows.birthBits(row, person);
        }
        return birthBits[slot];
    }
}
