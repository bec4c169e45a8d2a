package org.lintas.names;

import java.util.Arrays;
import java.util.List;

/**
 * All that an index holds.
 *
 * @param words rows of each word
 * @param pairs rows of each two words that follow each other
 * @param anniversaries rows of each word whose day of birth is known, by month and day, then by year
 * @param initialsMost most initials of a name
 */
record NameTables(
        ListRows rows, NameLexicon lexicon, Postings words, Postings pairs, Postings anniversaries, int initialsMost) {

    static NameTables of(List<ListedPerson> persons) {
        NameRarity rarity = NameRarity.bundled();
        var collected = new RowCollector(persons, rarity);
        var rows = new ListRows(collected);
        var words = Postings.Numbers.words(collected.compared().size(), rows);
        var pairs = Postings.Numbers.pairs(collected.joined().size(), rows);
        var lexicon = new NameLexicon(collected.compared(), collected.joined(), rarity, NameForms.bundled());
        int[] order = new int[rows.size()];
        Arrays.setAll(order, row -> row);
        describe(rows, lexicon);
        return new NameTables(
                rows,
                lexicon,
                new Postings(words, order, rows),
                new Postings(pairs, order, rows),
                new Postings(words, byAnniversary(rows), rows),
                initialsMost(rows));
    }

    private static int initialsMost(ListRows rows) {
        int most = 0;
        for (byte initials : rows.initials) {
            most = Math.max(most, initials);
        }
        return most;
    }

    /** What is known of rows once their words are. */
    private static void describe(ListRows rows, NameLexicon lexicon) {
        for (int row = 0; row < rows.size(); row++) {
            int told = 0;
            boolean special = false;
            for (int i = rows.start[row]; i < rows.start[row + 1]; i++) {
                int word = rows.word[i];
                if (!lexicon.weak(word)) {
                    told++;
                    rows.brief.add(row, word);
                }
                if (rows.joined[i] >= 0) {
                    rows.briefJoined.add(row, rows.joined[i]);
                }
                rows.initials[row] += (byte) (lexicon.initial(word) ? 1 : 0);
                special |= !lexicon.plain(word);
            }
            boolean weak = told < rows.start[row + 1] - rows.start[row];
            rows.shape[row] = (byte) NameShape.of(told, weak, special);
        }
    }

    private static int[] byAnniversary(ListRows rows) {
        long[] keys = new long[rows.size()];
        int known = 0;
        for (int row = rows.firstDated(); row < rows.size(); row++) {
            int anniversary = ListRows.anniversary(rows.place[row]);
            if (anniversary > 0) {
                keys[known++] = ((long) anniversary << 32) | row;
            }
        }
        Arrays.sort(keys, 0, known);
        return Arrays.stream(keys, 0, known).mapToInt(key -> (int) key).toArray();
    }
}
