package org.lintas.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintas.names.NameWord.Kind;

/** Numbers the words, births and rows of a list while an index is built. */
final class RowCollector {

    /** A word as it is compared: what was written and where makes no difference. */
    private record Compared(String letters, Kind kind, boolean vowels, boolean cut) {}

    private final NameRarity rarity;
    private final long[] ids;
    private final Map<NameWord, Integer> writtenNumbers = new HashMap<>();
    private final List<NameWord> writtenWords = new ArrayList<>();
    private final Numbers comparedOf = new Numbers();
    private final Map<Compared, Integer> comparedNumbers = new HashMap<>();
    private final List<ComparedWord> compared = new ArrayList<>();
    private final Map<Long, Integer> joinedNumbers = new HashMap<>();
    private final List<ComparedWord> joined = new ArrayList<>();
    private final Map<BirthSpan, Integer> spanNumbers = new HashMap<>();
    private final List<BirthSpan> births = new ArrayList<>();
    private final Numbers rowPerson = new Numbers();
    private final Numbers rowSpan = new Numbers();
    private final Numbers rowName = new Numbers();
    private final Numbers nameStart = new Numbers();
    private final Numbers nameWords = new Numbers();
    private final Numbers nameJoined = new Numbers();

    RowCollector(List<ListedPerson> persons, NameRarity rarity) {
        this.rarity = rarity;
        this.ids = new long[persons.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = persons.get(i).id();
            add(i, persons.get(i));
        }
        nameStart.add(nameWords.size());
    }

    private void add(int person, ListedPerson listed) {
        for (PersonName name : listed.names()) {
            if (!name.words().isEmpty()) {
                int number = nameStart.size();
                name(name.words());
                if (listed.births().isEmpty()) {
                    row(person, number, -1);
                }
                for (BirthSpan birth : listed.births()) {
                    row(person, number, number(spanNumbers, births, birth));
                }
            }
        }
    }

    private void row(int person, int name, int span) {
        rowPerson.add(person);
        rowName.add(name);
        rowSpan.add(span);
    }

    private void name(List<NameWord> words) {
        int start = nameWords.size();
        nameStart.add(start);
        words.forEach(word -> nameWords.add(written(word)));
        int size = words.size();
        for (int i = 0; i < size; i++) {
            int next = (i + 1) % size;
            boolean joins = size > 1 && words.get(next).kind() != Kind.INITIAL;
            nameJoined.add(joins ? joined(nameWords.get(start + i), nameWords.get(start + next)) : -1);
        }
    }

    private int written(NameWord word) {
        int known = writtenNumbers.size();
        int number = number(writtenNumbers, writtenWords, word);
        if (number == known) {
            var as = new Compared(word.letters(), word.kind(), word.vowels(), word.cut());
            Integer same = comparedNumbers.putIfAbsent(as, compared.size());
            comparedOf.add(same == null ? compared.size() : same);
            if (same == null) {
                compared.add(new ComparedWord(word, rarity));
            }
        }
        return number;
    }

    private int joined(int first, int second) {
        long pair = ((long) comparedOf.get(first) << 32) | comparedOf.get(second);
        Integer same = joinedNumbers.putIfAbsent(pair, joined.size());
        if (same != null) {
            return same;
        }
        joined.add(new ComparedWord(writtenWords.get(first), rarity)
                .joined(new ComparedWord(writtenWords.get(second), rarity)));
        return joined.size() - 1;
    }

    private static <T> int number(Map<T, Integer> numbers, List<T> values, T value) {
        Integer same = numbers.putIfAbsent(value, values.size());
        if (same != null) {
            return same;
        }
        values.add(value);
        return values.size() - 1;
    }

    long[] ids() {
        return ids;
    }

    NameWord[] words() {
        return writtenWords.toArray(NameWord[]::new);
    }

    BirthSpan[] spans() {
        return births.toArray(BirthSpan[]::new);
    }

    /** Different words, as they are compared. */
    List<ComparedWord> compared() {
        return compared;
    }

    /** Different words that follow each other, as one. */
    List<ComparedWord> joined() {
        return joined;
    }

    int rows() {
        return rowPerson.size();
    }

    int person(int row) {
        return rowPerson.get(row);
    }

    int span(int row) {
        return rowSpan.get(row);
    }

    /** Words of the name of a row. */
    int count(int row) {
        return nameStart.get(rowName.get(row) + 1) - nameStart.get(rowName.get(row));
    }

    void copy(int row, int to, ListRows rows) {
        int from = nameStart.get(rowName.get(row));
        for (int i = 0; i < count(row); i++) {
            int number = nameWords.get(from + i);
            rows.written[to + i] = number;
            rows.word[to + i] = comparedOf.get(number);
            rows.joined[to + i] = nameJoined.get(from + i);
        }
    }

    /** A list of numbers that grows. */
    private static final class Numbers {

        private int[] values = new int[1_024];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        int get(int index) {
            return values[index];
        }

        int size() {
            return size;
        }
    }
}
