package org.lintas.audit.web;

/**
 * A path on this server, safe to send a browser to.
 *
 * @param text begins with one slash; at most {@value #LENGTH_MAX} characters
 */
record LocalPath(String text) {

    /** Longest path with its query in characters; our own have some hundred. */
    static final int LENGTH_MAX = 1_000;

    /** The path, or the start page when the text could lead anywhere else. */
    static LocalPath of(String text) {
        boolean local = text.startsWith("/")
                && !text.startsWith("//")
                && text.length() <= LENGTH_MAX
                && text.chars().noneMatch(c -> c == '\\' || c <= ' ' || c >= 127);
        return new LocalPath(local ? text : "/");
    }
}
