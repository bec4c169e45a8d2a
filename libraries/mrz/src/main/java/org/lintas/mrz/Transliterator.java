package org.lintas.mrz;

import java.text.Normalizer;
import java.util.Optional;

/** Writes one name by one practice. */
final class Transliterator {

    private final String name;
    private final Practice practice;
    private final StringBuilder written = new StringBuilder();
    private String lastLetter = "";

    private Transliterator(String name, Practice practice) {
        this.name = name;
        this.practice = practice;
    }

    /** The name in components of A-Z separated by single spaces; empty if a character has no transliteration. */
    static Optional<String> write(String name, Practice practice) {
        Transliterator transliterator = new Transliterator(name, practice);
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            if (!transliterator.accept(i)) {
                return Optional.empty();
            }
        }
        String text = transliterator.written.toString().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private boolean accept(int index) {
        int c = name.codePointAt(index);
        if (separates(c)) {
            separate();
            return true;
        }
        if (c == Practice.SHADDA) {
            written.append(practice.shaddaDoubles() ? doubled(lastLetter) : "");
            return true;
        }
        Optional<String> letter = letter(c, index);
        letter.ifPresent(this::append);
        return letter.isPresent() || silent(c);
    }

    private Optional<String> letter(int c, int index) {
        if (Characters.isLetter(c)) {
            return Optional.of(Character.toString(c));
        }
        Optional<String> listed = practice.letter(c, componentStarts(), componentEnds(index));
        return listed.isPresent() ? listed : withoutMarks(c);
    }

    /** Letters that no table lists, such as Ế or Ș, count as what their decomposition leaves. */
    private Optional<String> withoutMarks(int c) {
        String decomposed = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
        int base = decomposed.codePointAt(0);
        if (base == c) {
            return Optional.empty();
        }
        return Characters.isLetter(base)
                ? Optional.of(Character.toString(base))
                : practice.letter(base, componentStarts(), false);
    }

    private void append(String letter) {
        written.append(letter);
        if (!letter.isEmpty()) {
            lastLetter = letter;
        }
    }

    private void separate() {
        if (!componentStarts()) {
            written.append(' ');
        }
        lastLetter = "";
    }

    private boolean componentStarts() {
        return written.isEmpty() || written.charAt(written.length() - 1) == ' ';
    }

    private boolean componentEnds(int index) {
        int next = index + Character.charCount(name.codePointAt(index));
        while (next < name.length() && silent(name.codePointAt(next))) {
            next += Character.charCount(name.codePointAt(next));
        }
        return next >= name.length() || separates(name.codePointAt(next));
    }

    /** A doubled letter repeats without the X that marks it: FXDZDZXAH (section 6.C, note 3). */
    private static String doubled(String letter) {
        return letter.length() > 1 && letter.charAt(0) == 'X' ? letter.substring(1) : letter;
    }

    private static boolean separates(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || c == ','
                || c == '\u060C'
                || c == Characters.FILL;
    }

    /** Punctuation, marks and invisible characters: left out without a filler (section 4.6). */
    private static boolean silent(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MODIFIER_SYMBOL,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }
}
