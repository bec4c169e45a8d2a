package org.lintas.rules;

/**
 * The least part of a text of rules that has a meaning.
 *
 * @param kind what it is
 * @param text what it says: of a quoted text that between the quotes
 * @param span where it stands
 */
record Token(Kind kind, String text, Span span) {

    enum Kind {
        /** A word or a path of words, such as {@code document.issuer}. */
        WORD,
        /** A text in quotes. */
        TEXT,
        /** A number, perhaps with a sign and a fraction. */
        NUMBER,
        /** A day, such as 2026-11-23. */
        DATE,
        /** Brackets, commas and operators of signs. */
        SIGN,
        /** Something that is none of these. */
        WRONG,
        /** Behind the last. */
        END
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(word);
    }
}
