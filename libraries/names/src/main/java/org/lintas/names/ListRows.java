package org.lintas.names;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lintas.mrz.PartialDate;

/**
 * The list as rows of numbers: each name of a person with each birth is a row. Rows without a birth come first, then those with spans of years, then
 * those with dates, earliest first, a year alone before its months and a month alone before its days.
 */
final class ListRows {

    private static final int UNDATED = 0;
    private static final int SPAN = 1;

    /** Least place of a row with a date. */
    static final int FIRST_DATED = 2;

    private final long[] ids;
    private final NameWord[] words;
    private final BirthSpan[] spans;

    /** Of each row: its person, the number of its span or -1, its place in the order, and where its words begin. */
    final int[] person;

    final int[] span;
    final int[] place;
    final int[] start;

    /** Words as written, words as they are compared, and words with the next one as they are compared or -1. */
    final int[] written;

    final int[] word;
    final int[] joined;

    /** Of each row: its words that are no particles, and its words with the next one, once its words are known. */
    final BriefRows brief;

    final BriefRows briefJoined;

    /** Words that do not stand beside postings, once these are made. */
    final FurtherWords further = new FurtherWords();

    /** Of each row: the {@link NameShape} of its name, once its words are known. */
    final byte[] shape;

    /** Of each row: how many initials its name has. */
    final byte[] initials;

    ListRows(RowCollector from) {
        this.ids = from.ids();
        this.words = from.words();
        this.spans = from.spans();
        int size = from.rows();
        long[] keys = new long[size];
        for (int row = 0; row < size; row++) {
            keys[row] = ((long) place(from.span(row)) << 32) | row;
        }
        Arrays.sort(keys);
        this.person = new int[size];
        this.span = new int[size];
        this.place = new int[size];
        this.start = new int[size + 1];
        int count = 0;
        for (int row = 0; row < size; row++) {
            count += from.count((int) keys[row]);
        }
        this.written = new int[count];
        this.word = new int[count];
        this.joined = new int[count];
        this.shape = new byte[size];
        this.initials = new byte[size];
        this.brief = new BriefRows(size);
        this.briefJoined = new BriefRows(size);
        for (int row = 0; row < size; row++) {
            int of = (int) keys[row];
            place[row] = (int) (keys[row] >>> 32);
            person[row] = from.person(of);
            span[row] = from.span(of);
            start[row + 1] = start[row] + from.count(of);
            from.copy(of, start[row], this);
        }
    }

    private int place(int number) {
        if (number < 0) {
            return UNDATED;
        }
        return spans[number].single() ? place(spans[number].first()) : SPAN;
    }

    /** Place of a date among the rows; that of a month is before its days. */
    static int place(PartialDate date) {
        return place(date.year(), part(date.month()), part(date.day()));
    }

    static int place(int year, int month, int day) {
        return (year << 9) | (month << 5) | day;
    }

    /** Month and day of a place as one number, 0 if the day is not known. */
    static int anniversary(int place) {
        return (place & 31) == 0 ? 0 : place & 511;
    }

    private static int part(OptionalInt part) {
        return part.orElse(0);
    }

    int size() {
        return person.length;
    }

    /** The first row of a place, or of the next one. */
    int first(int of) {
        int low = 0;
        int high = place.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place[middle] < of) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int firstSpan() {
        return first(SPAN);
    }

    int firstDated() {
        return first(FIRST_DATED);
    }

    long id(int row) {
        return ids[person[row]];
    }

    PersonName name(int row) {
        NameWord[] name = new NameWord[start[row + 1] - start[row]];
        for (int i = 0; i < name.length; i++) {
            name[i] = words[written[start[row] + i]];
        }
        return new PersonName(List.of(name));
    }

    /** Whether the word at a place is a particle. */
    boolean particle(int at) {
        return words[written[at]].kind() == NameWord.Kind.WEAK;
    }

    Optional<BirthSpan> birth(int row) {
        return span[row] < 0 ? Optional.empty() : Optional.of(spans[span[row]]);
    }

    /** What the births of a row and of a sought person say; 0 if one is not known. */
    double birthBits(int row, NamedPerson sought) {
        return span[row] < 0 || sought.birth().isEmpty()
                ? 0
                : BirthEvidence.bits(sought.birth().get(), spans[span[row]]);
    }
}
