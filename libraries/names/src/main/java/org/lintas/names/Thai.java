package org.lintas.names;

import java.util.HashMap;
import java.util.Map;

/**
 * Consonants of Thai words as the Royal Thai General System of Transcription (1999) sounds them at the beginning of a syllable, one letter a sound as
 * {@link Abjad} has them: which vowels are said cannot be seen from a word alone, and bearers write them in many ways.
 */
final class Thai {

    /** Takes the sound from the consonant before it. */
    private static final char SILENCER = '\u0E4C';

    private static final String VOWELS_ABOVE_AND_BELOW = "\u0E34\u0E35\u0E38\u0E39";

    /** A short vowel between two consonants, which is said but is none of them. */
    private static final String DOUBLE_RO = "รร";

    /** Raises the tone of one of these that follows it, and is not said. */
    private static final char LEADING_HO = 'ห';

    private static final String LED = "งญนมยรลว";

    /** N at the end of a word; after one of these and a vowel that is not written bearers write RN. */
    private static final char RO = 'ร';

    private static final String BEFORE_FINAL_RO = "กจณทธนพวศส";

    /** N at the end of a word. */
    private static final char YO = 'ญ';

    private static final Map<Character, String> CONSONANTS = new HashMap<>();

    static {
        String[] pairs =
                ("ก K ข K ฃ K ค K ฅ K ฆ K ง NG จ C ฉ C ช C ซ S ฌ C ญ Y ฎ D ฏ T ฐ T ฑ T ฒ T ณ N ด D ต T ถ T ท T ธ T น N บ B ป P ผ P ฝ F พ P ฟ F ภ P ม M ย Y ร R ล L"
                                + " ว W ศ S ษ S ส S ห H ฬ L ฮ H \u0E4D M")
                        .split(" ", -1);
        for (int i = 0; i < pairs.length; i += 2) {
            CONSONANTS.put(pairs[i].charAt(0), pairs[i + 1]);
        }
    }

    private Thai() {}

    static String consonants(String written) {
        String spoken = written.replace(DOUBLE_RO, "");
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < spoken.length(); i++) {
            if (!silent(spoken, i)) {
                letters.append(sound(spoken, i));
            }
        }
        return letters.toString();
    }

    private static String sound(String spoken, int at) {
        char letter = spoken.charAt(at);
        if (at > 0 && at + 1 == spoken.length() && letter == YO) {
            return "N";
        }
        boolean vowelUnwritten = at > 0 && BEFORE_FINAL_RO.indexOf(spoken.charAt(at - 1)) >= 0 && ends(spoken, at);
        return letter == RO && vowelUnwritten ? "RN" : CONSONANTS.getOrDefault(letter, "");
    }

    /** Whether only silent letters follow. */
    private static boolean ends(String spoken, int at) {
        return at + 1 == spoken.length() || (at + 3 == spoken.length() && spoken.charAt(at + 2) == SILENCER);
    }

    private static boolean silent(String written, int at) {
        int next = at + 1;
        if (written.charAt(at) == LEADING_HO && next < written.length() && LED.indexOf(written.charAt(next)) >= 0) {
            return true;
        }
        if (next < written.length() && VOWELS_ABOVE_AND_BELOW.indexOf(written.charAt(next)) >= 0) {
            next++;
        }
        return next < written.length() && written.charAt(next) == SILENCER;
    }
}
