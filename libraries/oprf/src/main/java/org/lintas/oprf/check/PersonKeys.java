package org.lintas.oprf.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lintas.names.NameWord;
import org.lintas.oprf.check.PersonKey.Kind;

/**
 * Keys of persons. The function compares keys for equality alone, so what people confuse must be gone from them before: vowels, letters that sound
 * alike, the order of words, marks in numbers. A listed person has keys for every pair of words; who asks has some pairs, and also asks with
 * day and month exchanged.
 */
public final class PersonKeys {

    /** Most pairs of words that are asked for: with the other keys of a name at most eight. */
    static final int PAIRS_ASKED_MAX = 5;

    /** Most words of a name that make pairs of a listed person: 15 pairs. */
    static final int WORDS_IN_PAIRS_MAX = 6;

    /** Fewest characters of a number that says anything. */
    private static final int NUMBER_CHARACTERS_MIN = 4;

    /** Last month that can be a day, and day that can be a month. */
    private static final int MONTHS = 12;

    private static final Pattern OTHER_THAN_NUMBER = Pattern.compile("[^A-Z0-9]");

    private PersonKeys() {}

    /** Keys under which a person is asked for, at most eight of the name and one of each document; none without a name and a document. */
    public static List<PersonKey> asked(CheckedPerson person) {
        Set<PersonKey> keys = documents(person);
        day(person).ifPresent(day -> {
            keys.addAll(named(person, day, PAIRS_ASKED_MAX));
            if (day.getDayOfMonth() <= MONTHS && day.getDayOfMonth() != day.getMonthValue()) {
                LocalDate exchanged = LocalDate.of(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
                keys.addAll(named(person, exchanged, 0));
            }
        });
        year(person).ifPresent(keys::add);
        return List.copyOf(keys);
    }

    /** Keys under which a listed person is held. */
    public static List<PersonKey> listed(CheckedPerson person) {
        Set<PersonKey> keys = documents(person);
        day(person).ifPresent(day -> keys.addAll(named(person, day, Integer.MAX_VALUE)));
        year(person).ifPresent(keys::add);
        return List.copyOf(keys);
    }

    private static Set<PersonKey> documents(CheckedPerson person) {
        Set<PersonKey> keys = new LinkedHashSet<>();
        for (CheckedPerson.Document document : person.documents()) {
            String number = OTHER_THAN_NUMBER
                    .matcher(document.number().toUpperCase(Locale.ROOT))
                    .replaceAll("")
                    .replace('O', '0')
                    .replace('I', '1');
            if (number.length() >= NUMBER_CHARACTERS_MIN) {
                keys.add(new PersonKey(Kind.DOCUMENT, document.issuer() + "|" + number));
            }
        }
        return keys;
    }

    private static Optional<LocalDate> day(CheckedPerson person) {
        return person.birth().flatMap(birth -> birth.whole());
    }

    /** A name of one word has its own key with the day; it has no pairs. */
    private static List<PersonKey> named(CheckedPerson person, LocalDate day, int pairsMax) {
        List<String> skeletons =
                words(person).map(word -> skeleton(word.letters())).sorted().toList();
        List<PersonKey> keys = new ArrayList<>();
        if (skeletons.isEmpty()) {
            return keys;
        }
        keys.add(new PersonKey(Kind.NAME_AND_DAY, String.join(" ", skeletons) + "|" + day));
        for (String pair : pairs(skeletons, pairsMax)) {
            keys.add(new PersonKey(Kind.PAIR_AND_DAY, pair + "|" + day));
        }
        return keys;
    }

    /** Pairs of the longest words first, which say most; a name of two words is its own pair. */
    private static List<String> pairs(List<String> sorted, int pairsMax) {
        List<String> longest = sorted.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(WORDS_IN_PAIRS_MAX)
                .toList();
        List<String> pairs = new ArrayList<>();
        for (int second = 1; second < longest.size(); second++) {
            for (int first = 0; first < second && pairs.size() < pairsMax; first++) {
                String one = longest.get(first);
                String other = longest.get(second);
                pairs.add(one.compareTo(other) <= 0 ? one + " " + other : other + " " + one);
            }
        }
        return pairs;
    }

    private static Optional<PersonKey> year(CheckedPerson person) {
        List<String> letters = words(person).map(NameWord::letters).sorted().toList();
        return person.birth()
                .filter(birth -> !letters.isEmpty())
                .map(birth -> new PersonKey(Kind.NAME_AND_YEAR, String.join(" ", letters) + "|" + birth.year()));
    }

    /** Words that tell people apart: no particles, initials and marks of generation. */
    private static Stream<NameWord> words(CheckedPerson person) {
        return person.name().words().stream().filter(word -> word.kind() == NameWord.Kind.WORD && !word.cut());
    }

    /**
     * What is left of a word when spellings are alike: letters that sound alike as one, each once in a row, no vowels but a first one, which is A.
     * Changing it changes the form of keys.
     */
    static String skeleton(String letters) {
        String sounds = letters.replace("PH", "F")
                .replace("CH", "S")
                .replace("SH", "S")
                .replace("TH", "T")
                .replace("KH", "K")
                .replace("GH", "G");
        StringBuilder skeleton = new StringBuilder();
        for (int at = 0; at < sounds.length(); at++) {
            char sound = sound(sounds.charAt(at));
            boolean first = skeleton.isEmpty();
            boolean dropped = sound == 'A' && !first;
            if (!dropped && (first || skeleton.charAt(skeleton.length() - 1) != sound)) {
                skeleton.append(sound);
            }
        }
        return skeleton.toString();
    }

    private static char sound(char letter) {
        return switch (letter) {
            case 'A', 'E', 'I', 'O', 'U', 'Y', 'H', 'W' -> 'A';
            case 'C', 'K', 'Q' -> 'K';
            case 'S', 'Z', 'X' -> 'S';
            case 'J', 'G' -> 'G';
            case 'F', 'V' -> 'F';
            case 'D', 'T' -> 'T';
            case 'B', 'P' -> 'P';
            default -> letter;
        };
    }
}
