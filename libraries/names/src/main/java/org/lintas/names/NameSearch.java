package org.lintas.names;

import java.util.Arrays;
import org.lintas.mrz.PartialDate;
import org.lintas.names.Others.Way;

/** One search of an index: the rows that may have evidence enough, and only a few more. */
final class NameSearch {

    /** Postings of a word that are looked at one by one rather than by windows. */
    private static final int SCANNED = 128;

    private static final int POSTINGS_AT_ONCE = 64;

    /** Bits by which rounding may be wrong. */
    private static final double SLACK = 1e-3;

    private static final int[] NOBODY = {};

    private final NameTables tables;
    private final ListRows rows;
    private final SoughtName sought;
    private final NamedPerson person;
    private final double bitsMin;
    private final RowBound bound;

    /** Sought words that tell persons apart, the one with the fewest rows first. */
    private final int[] order;

    private final SoughtBirth birth;
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
        this.birth = new SoughtBirth(rows, person);
        this.bound = new RowBound(rows, tables.lexicon(), sought, this.bitsMin - BirthEvidence.MOST);
    }

    /** Rows in their order, each once. */
    int[] candidates() {
        person.birth().ifPresent(this::sameDates);
        double nothing = nothing();
        for (RowWindow window : birth.windows()) {
            if (nothing + window.bits() >= bitsMin) {
                every(window);
            }
        }
        if (nothing + birth.most() >= bitsMin && birth.anniversary() > 0) {
            every(new RowWindow(0, rows.size(), birth.most()));
        }
        together();
        alone();
        lookAtWaiting();
        return count == 0
                ? NOBODY
                : Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }

    /** The most that initials and particles alone say: each pair of initials takes one of either name. */
    private double nothing() {
        return WordMatcher.INITIAL_BITS * Math.min(sought.strong, tables.initialsMost() + sought.initials)
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
        SignatureBound words = WordsBound.alone(rows, sought, bitsMin - birth.most());
        for (int at = 0; at < order.length; at++) {
            float[] later = singles(Arrays.copyOfRange(order, at + 1, order.length));
            drive(sought.single[order[at]], tables.words(), new Expected(new Others(sought, later, Way.ALONE), words));
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
            if (sought.pair[at].size() > 0) {
                Others others = new Others(sought, singles(without(at, at)), Way.PAIR);
                drive(sought.pair[at], tables.pairs(), new Expected(others, (_, _, _) -> Float.POSITIVE_INFINITY));
            }
        }
        if (SoughtName.most(sought.joined) > 0) {
            SignatureBound words = WordsBound.joined(rows, sought, bitsMin - birth.most());
            for (int at = 0; at < sought.size; at++) {
                if (sought.joined[at].size() > 0) {
                    Others others = new Others(sought, singles(without(at, (at + 1) % sought.size)), Way.JOINED);
                    drive(sought.joined[at], tables.words(), new Expected(others, words));
                }
            }
        }
    }

    /** Sought words that tell persons apart but for two. */
    private int[] without(int one, int other) {
        int[] words = new int[order.length];
        int left = 0;
        for (int word : order) {
            if (word != one && word != other) {
                words[left++] = word;
            }
        }
        return Arrays.copyOf(words, left);
    }

    private void drive(SimilarWords similar, Postings postings, Expected expected) {
        if (similar.size() == 0) {
            return;
        }
        double enough = bitsMin - birth.most() - expected.most();
        FewRows few = similar.few(postings);
        for (int i = 0; i < few.size() && few.bits(i) >= enough; i++) {
            one(few.posting(i), few.signature(i), few.bits(i), expected);
        }
        for (int i = 0; i < few.others() && similar.bits(few.other(i)) >= enough; i++) {
            many(postings, similar.number(few.other(i)), similar.bits(few.other(i)), expected);
        }
    }

    private void many(Postings postings, int number, float bits, Expected expected) {
        if (postings.to(number) - postings.from(number) <= SCANNED) {
            for (int i = postings.from(number); i < postings.to(number); i++) {
                one(postings.posting(i), postings.signature(i), bits, expected);
            }
            return;
        }
        double most = bits + expected.most();
        if (most + BirthEvidence.ONE_COMPONENT >= bitsMin && birth.anniversary() > 0) {
            anniversaries(postings, number, bits, expected);
        }
        int low = postings.from(number);
        int at = 0;
        for (RowWindow window : birth.windows()) {
            if (most + window.bits() >= bitsMin) {
                int from = at == window.from() ? low : postings.first(number, low, window.from());
                low = postings.first(number, from, window.to());
                at = window.to();
                part(postings, new Part(from, low, window.bits(), bits), expected);
            }
        }
    }

    /** Words are held in the order of month and day too; pairs of words are not, so all of theirs are looked at. */
    private void anniversaries(Postings of, int number, float bits, Expected expected) {
        Postings ordered = of == tables.words() ? tables.anniversaries() : of;
        boolean all = ordered == of;
        int from = all ? of.from(number) : ordered.first(number, birth.anniversary(), rows);
        int to = all ? of.to(number) : ordered.first(number, birth.anniversary() + 1, rows);
        part(ordered, new Part(from, to, BirthEvidence.ONE_COMPONENT, bits), expected);
    }

    /** Postings, the most that their births can say, and what the word says by which they were found. */
    private record Part(int from, int to, double birth, float bits) {}

    private void part(Postings postings, Part part, Expected expected) {
        double enough = part.bits() + part.birth();
        for (int i = part.from(); i < part.to(); i++) {
            int posting = postings.posting(i);
            if (enough + expected.others(posting) >= bitsMin
                    && expected.all(posting, postings.signature(i), part.bits()) + part.birth() >= bitsMin) {
                later(posting, part.birth());
            }
        }
    }

    private void one(int posting, long signature, float bits, Expected expected) {
        float most = bits + expected.others(posting);
        if (most + birth.most() >= bitsMin) {
            double born = birth.most(Postings.row(posting), signature);
            if (most + born >= bitsMin && expected.all(posting, signature, bits) + born >= bitsMin) {
                later(posting, born);
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
        double born = birth.bits(row);
        if (quick + born >= bitsMin && bound.bits(row) + born >= bitsMin) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = row;
        }
    }
}
