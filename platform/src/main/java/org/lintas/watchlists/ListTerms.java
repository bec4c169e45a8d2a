package org.lintas.watchlists;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * What is agreed about a list that others publish.
 *
 * @param name by which people speak of it, {@value #WORDS_LENGTH_MIN}-{@value #WORDS_LENGTH_MAX} characters
 * @param category why everybody is on it
 * @param action what the border is asked to do
 * @param legalBasis the law or order that screening against it rests on, as long
 * @param owner authority that answers for it, as long
 * @param supply how its copies come
 */
public record ListTerms(
        String name,
        WatchlistHit.Category category,
        WatchlistHit.Action action,
        String legalBasis,
        String owner,
        Supply supply) {

    /** Shortest name, legal basis and owner, in characters. A choice of ours. */
    public static final int WORDS_LENGTH_MIN = 3;

    /** Longest name, legal basis and owner, in characters. A choice of ours. */
    public static final int WORDS_LENGTH_MAX = 300;

    /** Strips the words and refuses lengths out of range. */
    public ListTerms {
        name = words(name);
        legalBasis = words(legalBasis);
        owner = words(owner);
    }

    /**
     * How copies come, and what is expected of one.
     *
     * @param address where it is fetched, https (http on this machine only), each file on a line of its own; empty if it is handed in
     * @param signerKey public key in PEM (RFC 7468) whose signature over the file each copy must have; empty if it has none
     * @param columns of a list in CSV, a line each: header, equals sign, column; empty for the usual names
     * @param removedPercentMax persons that may be missing from a new copy, of 100 in the old one, 0-100; with more it waits for approval
     * @param freshFor age from which on a copy is too old, 1 h to 1 year; it is fetched four times as often
     */
    public record Supply(String address, String signerKey, String columns, int removedPercentMax, Duration freshFor) {

        /** Longest addresses, in characters. */
        public static final int ADDRESS_LENGTH_MAX = 2_000;

        /** Longest key and longest lines of columns, in characters. */
        public static final int TEXT_LENGTH_MAX = 10_000;

        private static final Duration FRESH_MIN = Duration.ofHours(1);
        private static final Duration FRESH_MAX = Duration.ofDays(366);

        /** Refuses values out of range. */
        public Supply {
            address = address.strip();
            signerKey = signerKey.strip();
            columns = columns.strip();
            demand(
                    address.length() <= ADDRESS_LENGTH_MAX
                            && address.lines().count() <= PublishedLists.FILES_MAX
                            && address.lines().allMatch(Supply::fetchable),
                    "An address begins with https:// and has no user in it; each file has a line.");
            demand(
                    signerKey.length() <= TEXT_LENGTH_MAX && columns.length() <= TEXT_LENGTH_MAX,
                    "A key and columns have at most %d characters each.".formatted(TEXT_LENGTH_MAX));
            demand(
                    removedPercentMax >= 0 && removedPercentMax <= 100,
                    "0 to 100 of 100 persons may be missing from a new copy.");
            demand(
                    freshFor.compareTo(FRESH_MIN) >= 0 && freshFor.compareTo(FRESH_MAX) <= 0,
                    "A copy is fresh for an hour to a year.");
        }

        /** Where each file is fetched; none if copies are handed in. */
        public List<URI> addresses() {
            return address.lines().map(line -> URI.create(line.strip())).toList();
        }

        private static boolean fetchable(String address) {
            try {
                URI uri = URI.create(address.strip());
                boolean here = "127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost());
                boolean scheme = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && here);
                return scheme && uri.getHost() != null && uri.getUserInfo() == null;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    private static String words(String words) {
        String stripped = words.strip();
        demand(
                stripped.length() >= WORDS_LENGTH_MIN && stripped.length() <= WORDS_LENGTH_MAX,
                "A name, a legal basis and an owner have %d to %d characters."
                        .formatted(WORDS_LENGTH_MIN, WORDS_LENGTH_MAX));
        return stripped;
    }

    private static void demand(boolean met, String otherwise) {
        if (!met) {
            throw new LintasException(ErrorCode.VALUE_INVALID, otherwise);
        }
    }
}
