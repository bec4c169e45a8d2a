package org.lintas.names;

import java.util.HashMap;
import java.util.Map;

/**
 * How much it says that two persons share a word of their names: bits, less for common words. Known words have their share of persons;
 * of others, longer ones are taken to be rarer.
 */
final class NameRarity {

    private static final String RESOURCE = "name-frequencies.tsv";

    /** Persons to whom the counts of the table refer. */
    private static final double PERSONS = 100_000;

    /** Bits of a word that is not in the table, by its letters from one on. */
    private static final double[] UNKNOWN = {2, 6, 8.5, 10, 11, 11.5, 12, 12.5, 13};

    private final Map<String, Double> bits;

    private NameRarity(Map<String, Double> bits) {
        this.bits = Map.copyOf(bits);
    }

    /** From the table of this library. */
    static NameRarity bundled() {
        Map<String, Double> bits = new HashMap<>();
        for (String line : Resources.lines(RESOURCE)) {
            String[] fields = line.split("\t", -1);
            bits.put(fields[0], Math.log(PERSONS / Integer.parseInt(fields[1])) / Math.log(2));
        }
        return new NameRarity(bits);
    }

    /** Whether the table has a word: what is said of others is a guess by their length. */
    boolean known(String word) {
        return bits.containsKey(word);
    }

    double bits(String word) {
        Double known = bits.get(word);
        return known == null ? UNKNOWN[Math.min(word.length(), UNKNOWN.length) - 1] : known;
    }
}
