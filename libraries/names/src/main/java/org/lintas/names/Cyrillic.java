package org.lintas.names;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Cyrillic letters as the passports of most States write them (Doc 9303-3 section 6 B), for all languages alike. */
final class Cyrillic {

    private static final Map<Character, String> LETTERS = new HashMap<>();

    static {
        String[] pairs =
                ("А A Б B В V Г G Д D Е E Ё E Ж ZH З Z И I Й I І I Ї I Ј J К K Л L Љ L М M Н N Њ N О O П P Р R С S Т T Ћ C Ђ D У U Ф F Х KH"
                                + " Ц TS Ч CH Џ D Ш SH Щ SHCH Ы Y Э E Ю IU Я IA Ґ G Є E Ѓ G Ќ K Ѕ D Ў U Ғ G Қ K Ң N Ө O Ү U Ұ U Һ H Ә A Ѣ E")
                        .split(" ", -1);
        for (int i = 0; i < pairs.length; i += 2) {
            LETTERS.put(pairs[i].charAt(0), pairs[i + 1]);
        }
    }

    private Cyrillic() {}

    /** Hard and soft signs, and what is no letter, are left out. */
    static String romanised(String written) {
        StringBuilder letters = new StringBuilder();
        String capitals = written.toUpperCase(Locale.ROOT);
        for (int i = 0; i < capitals.length(); i++) {
            letters.append(LETTERS.getOrDefault(capitals.charAt(i), ""));
        }
        return letters.toString();
    }
}
