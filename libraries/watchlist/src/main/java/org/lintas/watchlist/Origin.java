package org.lintas.watchlist;

/**
 * Where a statement stands.
 *
 * @param list name of the file, as its reader was told
 * @param line of the file, from 1: where the record begins
 */
public record Origin(String list, long line) {

    /** List and line with a colon between. */
    @Override
    public String toString() {
        return list + ":" + line;
    }
}
