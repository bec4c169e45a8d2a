package org.lintas.mrz;

/**
 * The code of a State, organization or nationality of Doc 9303-3 section 5, as it stands in a zone without fillers.
 *
 * <p>Any one to three letters pass; {@link StateDirectory} knows which are assigned.
 *
 * @param letters one to three of A-Z, such as {@code D}, {@code IDN}, {@code XXA}
 */
public record StateCode(String letters) {

    private static final int LETTERS_MAX = 3;

    /** Refuses anything but one to three letters A-Z with {@link IllegalArgumentException}. */
    public StateCode {
        if (!wellFormed(letters)) {
            throw new IllegalArgumentException("not one to three letters A-Z: " + letters);
        }
    }

    static boolean wellFormed(String text) {
        return !text.isEmpty() && text.length() <= LETTERS_MAX && Characters.consistsOf(text, Characters.LETTER);
    }

    @Override
    public String toString() {
        return letters;
    }
}
