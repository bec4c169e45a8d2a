package org.lintas.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintas.names.NameWord.Kind;

/**
 * Words and endings that go with names: articles, prepositions, marks of descent, titles; and names of two words that are written in many
 * ways, brought to one: Abd al-Rahman, Abdurrahman; Salah ud-Din, Salaheddine; Nasr Allah, Nasrullah.
 */
final class Affixes {

    private static final Set<String> GENERATIONS = Set.of("JR", "SR", "II", "III", "IV");

    /** Prepositions and articles of names in Latin letters, marks of descent, and titles. */
    private static final Set<String> WEAK = Set.of(
            ("AL EL UL BIN BINTI BINTE BINT BEN IBN BT OULD WALAD DE DEL DELA DELLA DI DA DOS DAS DU LA LOS LAS VAN VON DER DEN"
                            + " TER TEN ZU ZUM AF OGLU OGLI OGLY OGHLU OGHLI KYZY KIZI QIZI UULU"
                            + " MR MRS MS MISS MASTER MSTR DR PROF SIR SHEIKH SHAYKH SHEIK SHAIKH CHEIKH HAJI HAJJI HADJI HAJJ"
                            + " MULLAH MULLA MAULAVI MAWLAWI MAULVI QARI GENERAL COLONEL CAPTAIN MAJOR BRIGADIER")
                    .split(" ", -1));

    /** The article as it stands between the words of one name, its consonant made like the next one. */
    private static final Pattern ARTICLE = Pattern.compile("[AEIOU]{1,2}(?:L|R|S|SH|N|D|T|Z|J)?");

    private static final Pattern SERVANT = Pattern.compile("ABD(?:[AEOU]{1,2}(?:L|R|S|SH|N|D|T|Z)?)?");

    /** Servant of, in one word with what follows: the vowel, then an L or the first consonant of the rest twice. */
    private static final Pattern SERVANT_OF =
            Pattern.compile("ABD[AEOU]{1,2}(?:L|(?<first>[BCDFGHJKMNPQRSTVWXYZ])(?=\\k<first>))(?<rest>[A-Z]{3,})");

    private static final Pattern OF_FAITH = Pattern.compile("(?<before>[A-Z]{3,}?)[AEIOU]{1,2}[DL]?DE?[EI]{1,2}NE?");
    private static final Pattern FAITH = Pattern.compile("D(?:I|EE|E|Y)NE?");
    private static final Pattern OF_GOD = Pattern.compile("(?<before>[A-Z]{3,}?)[AEIOU]{1,2}L+AH");

    /** The ways of writing that {@link #merged} gives, as they sound; the last two are of one length. */
    private static final String SERVANT_SOUNDS = "ABDUL";

    private static final String GOD_SOUNDS = "ULAH";
    private static final String FAITH_SOUNDS = "UDIN";
    private static final int SERVANT_BIT = 1;
    private static final int GOD_BIT = 2;
    private static final int FAITH_BIT = 4;

    private Affixes() {}

    static Kind kind(Romanised word) {
        if (word.vowels()) {
            return kind(word.letters());
        }
        if (word.written().length() == 1) {
            return Kind.INITIAL;
        }
        return Abjad.DESCENT.contains(word.written()) ? Kind.WEAK : Kind.WORD;
    }

    private static Kind kind(String letters) {
        if (letters.length() == 1) {
            return Kind.INITIAL;
        }
        if (generation(letters)) {
            return Kind.GENERATION;
        }
        return WEAK.contains(letters) ? Kind.WEAK : Kind.WORD;
    }

    static boolean generation(String letters) {
        return GENERATIONS.contains(letters);
    }

    /** Names of two words as one, each in one way of writing. */
    static List<NameWord> merged(List<NameWord> words) {
        List<NameWord> merged = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = end(words, at);
            NameWord word = words.get(at);
            for (int next = at + 1; next < end; next++) {
                word = word.joined(words.get(next));
            }
            merged.add(end - at > 1 ? renamed(word, words.subList(at, end)) : canonical(word));
            at = end;
        }
        return merged;
    }

    /** Index after the last word of the name that begins at an index. */
    private static int end(List<NameWord> words, int at) {
        String first = words.get(at).letters();
        int next = at + 1;
        if (next >= words.size()) {
            return next;
        }
        boolean article = article(words, next);
        int noun = article ? next + 1 : next;
        if (noun >= words.size()) {
            return next;
        }
        NameWord second = words.get(noun);
        boolean compound =
                words.get(at).vowels() ? latinCompound(first, second, article) : arabicCompound(first, second, article);
        return compound ? noun + 1 : next;
    }

    private static boolean latinCompound(String first, NameWord second, boolean article) {
        String letters = second.letters();
        if (SERVANT.matcher(first).matches()) {
            return letters.length() > 2;
        }
        boolean ofGod = letters.equals("ALLAH") || letters.equals("ULLAH");
        return first.length() > 2
                && (ofGod || (article && FAITH.matcher(letters).matches()));
    }

    private static boolean arabicCompound(String first, NameWord second, boolean article) {
        boolean ofGod = second.written().equals(Abjad.GOD);
        return first.equals("BD") || ofGod || (article && second.written().equals(Abjad.FAITH));
    }

    private static boolean article(List<NameWord> words, int at) {
        return words.get(at).kind() != Kind.INITIAL
                && words.get(at).vowels()
                && ARTICLE.matcher(words.get(at).letters()).matches();
    }

    private static NameWord renamed(NameWord joined, List<NameWord> from) {
        String first = from.getFirst().letters();
        String last = from.getLast().letters();
        if (!from.getFirst().vowels()) {
            String rest = last.startsWith("L") ? last.substring(1) : last;
            return with(joined, first.equals("BD") ? "BDL" + rest : first + last);
        }
        if (SERVANT.matcher(first).matches()) {
            return with(joined, "ABDUL" + withoutArticle(last));
        }
        return with(joined, FAITH.matcher(last).matches() ? first + "UDDIN" : first + "ULLAH");
    }

    private static String withoutArticle(String letters) {
        return letters.startsWith("AL") && letters.length() > 5 && !letters.equals("ALLAH")
                ? letters.substring(2)
                : letters;
    }

    /** Which of servant of, of the faith, of God a word as it sounds has: one bit each. */
    static int of(String sounds) {
        return (sounds.startsWith(SERVANT_SOUNDS) ? SERVANT_BIT : 0)
                | (sounds.endsWith(GOD_SOUNDS) ? GOD_BIT : 0)
                | (sounds.endsWith(FAITH_SOUNDS) ? FAITH_BIT : 0);
    }

    /** Sounds of those. */
    static int sounds(int affixes) {
        return ((affixes & SERVANT_BIT) == 0 ? 0 : SERVANT_SOUNDS.length())
                + ((affixes & (GOD_BIT | FAITH_BIT)) == 0 ? 0 : GOD_SOUNDS.length());
    }

    private static NameWord canonical(NameWord word) {
        if (!word.vowels()) {
            return word;
        }
        Matcher servant = SERVANT_OF.matcher(word.letters());
        if (servant.matches()) {
            return with(word, "ABDUL" + servant.group("rest"));
        }
        Matcher faith = OF_FAITH.matcher(word.letters());
        if (faith.matches()) {
            return with(word, faith.group("before") + "UDDIN");
        }
        Matcher god = OF_GOD.matcher(word.letters());
        return god.matches() ? with(word, god.group("before") + "ULLAH") : word;
    }

    private static NameWord with(NameWord word, String letters) {
        String bounded = letters.substring(0, Math.min(letters.length(), NameParser.WORD_LETTERS_MAX));
        return new NameWord(bounded, word.written(), Kind.WORD, word.role(), word.vowels(), word.cut());
    }
}
