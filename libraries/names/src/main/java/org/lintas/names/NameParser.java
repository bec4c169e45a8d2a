package org.lintas.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.lintas.names.NameWord.Role;

/**
 * Reads names as people, documents and lists write them, in any script. Nothing is refused: what has no letters gives no words, what is
 * longer than the bounds is cut.
 */
public final class NameParser {

    /** Longest name that is looked at, in characters; Doc 9303-5 allows 39 in the MRZ, lists have some 200. */
    public static final int CHARACTERS_MAX = 512;

    /** Most words of a name; the longest on the lists of the United Nations have eleven. */
    public static final int WORDS_MAX = 12;

    /** Most letters of a word. */
    public static final int WORD_LETTERS_MAX = 64;

    /** Characters of the name in the zones of Doc 9303 parts 4 to 7: a name that fills one to the end may go on. */
    private static final Set<Integer> ZONE_CHARACTERS = Set.of(30, 31, 39);

    /** What stands between words, of any script; an apostrophe does not. */
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’ʼʻ`´ʹ.·]+|(?<=\\.)|·");

    /** Son of and daughter of as Malaysia and Singapore write them: anak lelaki, anak perempuan; son of, daughter of. */
    private static final Pattern DESCENT =
            Pattern.compile("(?i)(?<![\\p{L}/])(?:(?<male>A/L|S/O)|A/P|D/O)(?![\\p{L}/])");

    private static final Pattern BRACKETED = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");

    private NameParser() {}

    /**
     * Reads a name in one text: {@code Anna Maria Eriksson}, {@code ERIKSSON, Anna Maria} or {@code ERIKSSON<<ANNA<MARIA}; the last word of a zone
     * without room left may go on.
     */
    public static PersonName text(String name) {
        String bounded = name.length() > CHARACTERS_MAX ? name.substring(0, CHARACTERS_MAX) : name;
        int fillers = bounded.indexOf("<<");
        if (fillers > 0) {
            String zone = bounded.strip();
            boolean full = ZONE_CHARACTERS.contains(zone.length()) && !zone.endsWith("<");
            return zone(bounded.substring(0, fillers), bounded.substring(fillers + 2), full);
        }
        String plain = BRACKETED.matcher(bounded).replaceAll(" ");
        int comma = plain.indexOf(',');
        return comma > 0 && !Affixes.generation(letters(plain.substring(comma + 1)))
                ? parts(plain.substring(0, comma), plain.substring(comma + 1))
                : name(words(plain, Role.UNKNOWN));
    }

    /** Reads a name whose parts are known. */
    public static PersonName parts(String surname, String givenNames) {
        List<NameWord> words = words(surname, Role.SURNAME);
        words.addAll(words(givenNames, Role.GIVEN));
        return name(words);
    }

    /** Reads the identifiers of a machine readable zone; if the zone was too short for the name its last word may go on. */
    public static PersonName zone(String primary, String secondary, boolean truncated) {
        PersonName whole = parts(primary, secondary);
        if (!truncated || whole.words().isEmpty()) {
            return whole;
        }
        List<NameWord> words = new ArrayList<>(whole.words());
        NameWord last = words.removeLast();
        words.add(new NameWord(last.letters(), last.written(), last.kind(), last.role(), last.vowels(), true));
        return new PersonName(words);
    }

    private static PersonName name(List<NameWord> words) {
        if (!words.isEmpty()) {
            words.addLast(GluedTitles.without(words.removeLast()));
        }
        List<NameWord> read = Affixes.merged(words);
        return new PersonName(read.size() > WORDS_MAX ? read.subList(0, WORDS_MAX) : read);
    }

    private static List<NameWord> words(String text, Role role) {
        List<NameWord> words = new ArrayList<>();
        String plain = DESCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll(mark -> mark.group("male") != null ? " BIN " : " BINTI ");
        for (String written : BETWEEN.split(plain, -1)) {
            for (Romanised word : Romaniser.words(written)) {
                String letters = word.letters();
                if (!letters.isEmpty()) {
                    words.add(new NameWord(letters, word.written(), Affixes.kind(word), role, word.vowels(), false));
                }
            }
        }
        return words;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]", "").toUpperCase(Locale.ROOT);
    }
}
