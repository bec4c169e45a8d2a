package org.lintas.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * From which culture of naming a name comes, by its script, its words and their endings: for counting how the search of names fares with each. It says
 * something of a name and nothing of a person, is often wrong for one name, and must decide nothing about anybody. The words stand in
 * {@code name-cultures.txt}.
 */
public enum NameCulture {
    /** Arabic and Persian. */
    ARABIC,
    /** Chinese, in the romanisations of the mainland, of Hong Kong, of Taiwan and of South-East Asia. */
    CHINESE,
    /** Japanese. */
    JAPANESE,
    /** Korean. */
    KOREAN,
    /** Vietnamese. */
    VIETNAMESE,
    /** Malay and Indonesian. */
    MALAY_INDONESIAN,
    /** Thai. */
    THAI,
    /** Russian, Ukrainian, Polish, Serbian and their neighbours. */
    SLAVIC,
    /** Spanish and Portuguese, also in America and the Philippines. */
    IBERIAN,
    /** Of India, Pakistan, Bangladesh, Sri Lanka and Nepal. */
    SOUTH_ASIAN,
    /** None of these, or none of their words. */
    OTHER;

    /** Votes of a word that is listed, and of one with a listed ending: an ending says less. */
    private static final int WORD_VOTES = 2;

    private static final int ENDING_VOTES = 1;

    /** Letters before an ending at least, so that a short word is not all ending. */
    private static final int STEM_LENGTH_MIN = 2;

    /** Longest name that is looked at, in characters: both parts of a name of Lintas. */
    private static final int LENGTH_MAX = 300;

    /** The culture with most votes of all words of a name; of two with as many the one whose first word comes first. */
    public static NameCulture of(String surname, String givenNames) {
        String all = surname + " " + givenNames;
        String name = all.length() > LENGTH_MAX ? all.substring(0, LENGTH_MAX) : all;
        NameCulture ofScript = ofScript(name);
        return ofScript == OTHER ? ofWords(name) : ofScript;
    }

    /** A script that one culture alone writes; OTHER for Latin and those that several share. */
    private static NameCulture ofScript(String name) {
        NameCulture found = OTHER;
        for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            NameCulture culture = ofScript(Character.UnicodeScript.of(name.codePointAt(at)));
            if (culture == JAPANESE) {
                return JAPANESE;
            }
            found = culture == OTHER ? found : culture;
        }
        return found;
    }

    private static NameCulture ofScript(Character.UnicodeScript script) {
        return switch (script) {
            case HIRAGANA, KATAKANA -> JAPANESE;
            case HAN -> CHINESE;
            case HANGUL -> KOREAN;
            case THAI -> THAI;
            case CYRILLIC -> SLAVIC;
            case ARABIC -> ARABIC;
            case DEVANAGARI, BENGALI, TAMIL, TELUGU, KANNADA, MALAYALAM, GUJARATI, GURMUKHI, SINHALA, ORIYA ->
                SOUTH_ASIAN;
            default -> OTHER;
        };
    }

    private static NameCulture ofWords(String name) {
        String letters = Normalizer.normalize(name.toUpperCase(Locale.ROOT).replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        Map<NameCulture, Integer> votes = new EnumMap<>(NameCulture.class);
        List<NameCulture> order = new ArrayList<>();
        for (String word : letters.split("[^A-Z]+", -1)) {
            Words.votes(word).forEach((culture, count) -> {
                votes.merge(culture, count, Integer::sum);
                order.add(culture);
            });
        }
        NameCulture best = OTHER;
        for (NameCulture culture : order) {
            best = votes.getOrDefault(culture, 0) > votes.getOrDefault(best, 0) ? culture : best;
        }
        return best;
    }

    /** The table, read when it is first needed. */
    private static final class Words {

        private static final Map<String, List<NameCulture>> WORDS = new HashMap<>();
        private static final Map<String, List<NameCulture>> ENDINGS = new HashMap<>();

        static {
            for (String line : Resources.lines("name-cultures.txt")) {
                String[] words = line.split(" ", -1);
                NameCulture culture = NameCulture.valueOf(words[0]);
                for (int i = 1; i < words.length; i++) {
                    boolean ending = words[i].startsWith("-");
                    (ending ? ENDINGS : WORDS)
                            .computeIfAbsent(ending ? words[i].substring(1) : words[i], missing -> new ArrayList<>(1))
                            .add(culture);
                }
            }
        }

        private Words() {}

        static Map<NameCulture, Integer> votes(String word) {
            Map<NameCulture, Integer> votes = new EnumMap<>(NameCulture.class);
            WORDS.getOrDefault(word, List.of()).forEach(culture -> votes.put(culture, WORD_VOTES));
            for (int from = STEM_LENGTH_MIN; votes.isEmpty() && from < word.length(); from++) {
                ENDINGS.getOrDefault(word.substring(from), List.of())
                        .forEach(culture -> votes.put(culture, ENDING_VOTES));
            }
            return votes;
        }
    }
}
