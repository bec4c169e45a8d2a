package org.lintas.names;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Brings a written word to Latin letters: Latin, Cyrillic, Arabic, Hebrew and Thai by tables of our own, Chinese and Korean personal names as
 * surname and syllables of the given name, all other scripts by ICU. Arabic, Hebrew and Thai give consonants only.
 */
final class Romaniser {

    /** Letters that Unicode does not take apart into a base and marks. */
    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('Ø', "O"),
            Map.entry('ß', "SS"),
            Map.entry('ẞ', "SS"),
            Map.entry('Æ', "AE"),
            Map.entry('Œ', "OE"),
            Map.entry('Ł', "L"),
            Map.entry('Đ', "D"),
            Map.entry('Ð', "D"),
            Map.entry('Þ', "TH"),
            Map.entry('Ħ', "H"),
            Map.entry('Ŧ', "T"),
            Map.entry('Ŋ', "N"),
            Map.entry('ı', "I"),
            Map.entry('Ə', "A"));

    /** Chinese surnames of two characters. */
    private static final Set<String> DOUBLE_SURNAMES = Set.of(
            "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "东方", "南宫", "端木");

    /** Most characters of a Chinese or Korean personal name written without a space. */
    private static final int EAST_ASIAN_MAX = 4;

    private Romaniser() {}

    static List<Romanised> words(String written) {
        if (written.isEmpty()) {
            return List.of();
        }
        UnicodeScript script = script(written);
        return switch (script) {
            case HAN -> surnameFirst(written, DOUBLE_SURNAMES.stream().anyMatch(written::startsWith) ? 2 : 1);
            case HANGUL -> surnameFirst(written, 1);
            case ARABIC -> Abjad.arabic(written);
            case HEBREW -> List.of(new Romanised(bounded(Abjad.hebrew(written)), written, false));
            case THAI -> List.of(new Romanised(bounded(Thai.consonants(written)), written, false));
            case GREEK -> List.of(new Romanised(letters(Greek.spoken(written), script), written, true));
            case CYRILLIC -> List.of(new Romanised(bounded(Cyrillic.romanised(written)), written, true));
            default -> List.of(new Romanised(letters(written, script), written, true));
        };
    }

    /** The script of the first letter; Latin if there is none. */
    private static UnicodeScript script(String written) {
        return written.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .findFirst()
                .orElse(UnicodeScript.LATIN);
    }

    private static List<Romanised> surnameFirst(String written, int surname) {
        List<Romanised> words = new ArrayList<>();
        if (written.length() > EAST_ASIAN_MAX || written.length() <= surname) {
            words.add(new Romanised(eastAsian(written), written, true));
            return words;
        }
        words.add(romanised(written.substring(0, surname)));
        for (int i = surname; i < written.length(); i++) {
            words.add(romanised(written.substring(i, i + 1)));
        }
        return words;
    }

    private static Romanised romanised(String part) {
        return new Romanised(eastAsian(part), part, true);
    }

    private static String eastAsian(String written) {
        return script(written) == UnicodeScript.HANGUL
                ? bounded(Hangul.romanised(written))
                : letters(written, UnicodeScript.HAN);
    }

    private static String letters(String written, UnicodeScript script) {
        String latin = script == UnicodeScript.LATIN ? written : OtherScripts.LATIN.transliterate(written);
        StringBuilder letters = new StringBuilder();
        String capitals = Normalizer.normalize(latin, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        for (int i = 0; i < capitals.length(); i++) {
            char character = capitals.charAt(i);
            if (character >= 'A' && character <= 'Z') {
                letters.append(character);
            } else {
                letters.append(LATIN.getOrDefault(character, ""));
            }
        }
        return bounded(letters.toString());
    }

    private static String bounded(String letters) {
        return letters.substring(0, Math.min(letters.length(), NameParser.WORD_LETTERS_MAX));
    }

    /** Loaded when the first name of such a script comes: it takes ICU a third of a second. */
    private static final class OtherScripts {

        static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

        private OtherScripts() {}
    }
}
