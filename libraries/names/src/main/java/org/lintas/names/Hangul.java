package org.lintas.names;

import java.util.Map;

/** Korean syllables as the Revised Romanization (2000) writes them one by one, as it does names. */
final class Hangul {

    private static final int FIRST = 0xAC00;
    private static final int LAST = 0xD7A3;
    private static final int VOWELS = 21;
    private static final int FINALS = 28;

    private static final String[] INITIAL = "G KK N D TT R M B PP S SS - J JJ CH K T P H".split(" ", -1);
    private static final String[] VOWEL = "A AE YA YAE EO E YEO YE O WA WAE OE YO U WO WE WI YU EU UI I".split(" ", -1);
    private static final String[] FINAL = "- K K K N N N T L K M L L L P L M P P T T NG T T K T P T".split(" ", -1);

    /** Syllables of a vowel as their bearers write them: a letter alone would be an initial. */
    private static final Map<String, String> ALONE = Map.of("A", "AH", "I", "YI", "O", "OH", "U", "WOO");

    private Hangul() {}

    static String romanised(String written) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            char syllable = written.charAt(i);
            if (syllable >= FIRST && syllable <= LAST) {
                int index = syllable - FIRST;
                letters.append(INITIAL[index / (VOWELS * FINALS)])
                        .append(VOWEL[index / FINALS % VOWELS])
                        .append(FINAL[index % FINALS]);
            }
        }
        String romanised = letters.toString().replace("-", "");
        return ALONE.getOrDefault(romanised, romanised);
    }
}
