package org.lintas.names;

import java.util.HashMap;
import java.util.List;
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
    private static final double[] UNKNOWN = {2, 5.5, 7.5, 10, 11.5, 12.5, 13.5, 14, 14.5};

    /** Bits of names of which no form is counted, and bits by which a form is rarer than the commonest one. Set by hand. */
    private static final double UNCOUNTED_NAME = 9;

    private static final double OF_A_FORM = 2;

    private static final double BITS_PER_CONSONANT = 3;

    /** Consonants up to which a word says more. */
    private static final int CONSONANTS_COUNTED = 4;

    private final Map<String, Double> bits;
    private final Map<String, Double> bitsOfConsonants;

    private NameRarity(Map<String, Double> bits) {
        this.bits = Map.copyOf(bits);
        Map<String, Double> ofConsonants = new HashMap<>();
        bits.forEach((word, of) -> ofConsonants.merge(Abjad.consonants(word, true), of, Math::min));
        this.bitsOfConsonants = Map.copyOf(ofConsonants);
    }

    /** From the tables of this library, which are read once. */
    static NameRarity bundled() {
        return Bundled.RARITY;
    }

    /** Read when somebody asks first. */
    private static final class Bundled {

        private static final NameRarity RARITY = read();
    }

    private static NameRarity read() {
        Map<String, Double> bits = new HashMap<>();
        for (String line : Resources.lines(RESOURCE)) {
            String[] fields = line.split("\t", -1);
            bits.put(fields[0], Math.log(PERSONS / Integer.parseInt(fields[1])) / Math.log(2));
        }
        return new NameRarity(withForms(bits));
    }

    /** A form that nobody counted is rarer than the commonest one by some bits. */
    private static Map<String, Double> withForms(Map<String, Double> counted) {
        Map<String, Double> bits = new HashMap<>(counted);
        for (List<String> forms : NameForms.lines()) {
            double commonest = UNCOUNTED_NAME;
            for (String form : forms) {
                commonest = Math.min(commonest, counted.getOrDefault(form, UNCOUNTED_NAME));
            }
            for (String form : forms) {
                if (!counted.containsKey(form)) {
                    double length = guess(form);
                    bits.merge(form, Math.min(length, commonest + OF_A_FORM), Math::min);
                }
            }
        }
        return bits;
    }

    /** Of a word of which only the consonants are written: as the commonest name that has them. */
    double bitsOfConsonants(String consonants) {
        double most = consonantWorth(consonants.length());
        return Math.min(most, bitsOfConsonants.getOrDefault(consonants, most));
    }

    /** The most that so many consonants say. */
    static double consonantWorth(int consonants) {
        return BITS_PER_CONSONANT * Math.min(CONSONANTS_COUNTED, consonants);
    }

    private static double guess(String word) {
        return UNKNOWN[Math.min(word.length(), UNKNOWN.length) - 1];
    }

    /** Whether the table has a word: what is said of others is a guess by their length. */
    boolean known(String word) {
        return bits.containsKey(word);
    }

    double bits(String word) {
        Double known = bits.get(word);
        return known == null ? guess(word) : known;
    }
}
