package org.lintas.watchlist;

import java.util.regex.Pattern;

/** Texts of lists as they are kept. */
final class Texts {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private Texts() {}

    /** Stripped, with single spaces in place of line ends and the like. */
    static String tidy(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
