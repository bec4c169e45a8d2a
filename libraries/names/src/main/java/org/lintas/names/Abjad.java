package org.lintas.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Consonants of words in Arabic and Hebrew letters, and of words in Latin letters that may be the same ones: one letter a sound, C for sh and
 * ch, X for kh. Weak consonants (W, Y) may stand for vowels.
 */
final class Abjad {

    private static final Map<Character, Character> ARABIC =
            pairs("بBپBتTثTجJچCحHخXدDذDرRزZژJسSشCصSضDطTظZغGفFقKكKکKگGلLمMنNهHوWيYیYڤFٹTڈDڑR");
    private static final Map<Character, Character> HEBREW = pairs("בBגGדDהHוWזZחXטTיYכKךKלLמMםMנNןNסSפPףFצSץSקKרRשCתT");

    /** Longest first; small letters are done with. */
    private static final String[][] SOUNDS = {
        {"SCH", "c"},
        {"TCH", "c"},
        {"SH", "c"},
        {"CH", "c"},
        {"KH", "X"},
        {"GH", "G"},
        {"TH", "T"},
        {"DH", "D"},
        {"PH", "P"},
        {"DJ", "J"},
        {"ZH", "J"},
        {"TZ", "S"},
        {"TS", "S"},
        {"CK", "K"},
        {"C", "K"},
        {"Q", "K"},
        {"V", "W"}
    };

    /** Marks of descent in Arabic and Hebrew letters. */
    static final Set<String> DESCENT = Set.of("بن", "ابن", "بنت", "בן", "בת", "אבו");

    /** In names always the second half, as -ullah. */
    static final String GOD = "الله";

    /** In names with the article before it always the second half, as -uddin. */
    static final String FAITH = "دين";

    private static final Pattern SILENT_FIRST = Pattern.compile("[اأإآעא][ويוי]");
    private static final Pattern WEAK = Pattern.compile("[WY]");

    /** Stands for a first letter that is silent before a W or Y that is a vowel. */
    private static final String ALEF = "A";

    private Abjad() {}

    /** The article is a word of its own. */
    static List<Romanised> arabic(String written) {
        if (written.equals(GOD)) {
            return List.of(new Romanised("L", written, false));
        }
        boolean article = written.startsWith("ال") && written.length() > 4;
        String noun = article ? written.substring(2) : written;
        String bare = noun.endsWith("ة") || noun.endsWith("ه") ? noun.substring(0, noun.length() - 1) : noun;
        Romanised word = new Romanised(bounded(mapped(bare, ARABIC)), noun, false);
        return article ? List.of(new Romanised("AL", "ال", true), word) : List.of(word);
    }

    static String hebrew(String written) {
        String bare = written.endsWith("ה") ? written.substring(0, written.length() - 1) : written;
        return mapped(bare, HEBREW);
    }

    /** Consonants of a word, whether its letters show the vowels or not; no W or Y but the first letter, since they may be vowels. */
    static String consonants(String letters, boolean vowels) {
        String first = letters.substring(0, Math.min(1, letters.length()));
        String strong = first + WEAK.matcher(letters.substring(first.length())).replaceAll("");
        return vowels ? consonants(strong) : strong.replace(ALEF, "");
    }

    /** Consonants of letters that show the vowels. */
    private static String consonants(String latin) {
        String letters = latin;
        for (String[] sound : SOUNDS) {
            letters = letters.replace(sound[0], sound[1]);
        }
        letters = letters.replace('c', 'C');
        StringBuilder consonants = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            boolean twice = i > 0 && letters.charAt(i - 1) == letter;
            boolean mute = letter == 'H' && i == letters.length() - 1;
            if (!SpellingCost.vowel(letter) && !twice && !mute) {
                consonants.append(letter);
            }
        }
        return consonants.toString();
    }

    private static String mapped(String written, Map<Character, Character> letters) {
        StringBuilder mapped = new StringBuilder(SILENT_FIRST.matcher(written).lookingAt() ? ALEF : "");
        for (int i = 0; i < written.length(); i++) {
            Character consonant = letters.get(written.charAt(i));
            if (consonant != null) {
                mapped.append(consonant.charValue());
            }
        }
        return mapped.toString();
    }

    private static String bounded(String letters) {
        return letters.substring(0, Math.min(letters.length(), NameParser.WORD_LETTERS_MAX));
    }

    private static Map<Character, Character> pairs(String text) {
        Map<Character, Character> pairs = new HashMap<>();
        for (int i = 0; i < text.length(); i += 2) {
            pairs.put(text.charAt(i), text.charAt(i + 1));
        }
        return pairs;
    }
}
