package org.lintas.documents;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintas.documents.TrustContents.Kind;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/**
 * Which certificates of the trust store somebody wants to see.
 *
 * @param words that must all be found in country, subject, issuer or kind of key, or, as hexadecimal with or without colons, in serial number, key
 *     identifier or SHA-256; at most {@value #WORDS_LENGTH_MAX} characters; empty for any
 * @param country two letters; empty for any
 * @param kind of certificate; empty for any
 * @param validity on the day of the search
 * @param months what soon means for {@link Validity#EXPIRING}, 1-{@value #MONTHS_MAX}
 * @param fresh only what the snapshot before did not hold
 * @param unusual only what has findings
 * @param page from 1 to {@value #PAGE_MAX}
 */
public record TrustSearch(
        String words,
        String country,
        Optional<Kind> kind,
        Validity validity,
        int months,
        boolean fresh,
        boolean unusual,
        int page) {

    /** Longest text that is searched for, in characters: a whole name. */
    public static final int WORDS_LENGTH_MAX = 200;

    /** Longest time that is soon, in months: ten years, longer than most certificates are used to sign. */
    public static final int MONTHS_MAX = 120;

    /** Last page: more certificates than a store may hold. */
    public static final int PAGE_MAX = 10_000;

    private static final Pattern COUNTRY = Pattern.compile("|[A-Z]{2}");

    /** Whether a certificate is within its validity. */
    public enum Validity {
        /** Does not matter. */
        ANY,
        /** It is. */
        IN_FORCE,
        /** It is, and soon will be no more. */
        EXPIRING,
        /** Not any more. */
        EXPIRED,
        /** Not yet. */
        NOT_YET
    }

    /** Strips the texts and refuses what is out of range. */
    public TrustSearch {
        words = words.strip().toLowerCase(Locale.ROOT);
        country = country.strip().toUpperCase(Locale.ROOT);
        require(words.length() <= WORDS_LENGTH_MAX, "A search has at most %d characters.".formatted(WORDS_LENGTH_MAX));
        require(COUNTRY.matcher(country).matches(), "A country has two letters.");
        require(months >= 1 && months <= MONTHS_MAX, "Soon is 1 to %d months.".formatted(MONTHS_MAX));
        require(page >= 1 && page <= PAGE_MAX, "Pages are numbered from 1.");
    }

    private static void require(boolean good, String otherwise) {
        if (!good) {
            throw new LintasException(ErrorCode.VALUE_INVALID, otherwise);
        }
    }
}
