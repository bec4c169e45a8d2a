package org.lintas.documents.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.documents.TrustContents.Kind;
import org.lintas.documents.TrustSearch;
import org.lintas.documents.TrustSearch.Validity;
import org.lintas.foundation.OutsideText;

/**
 * The fields of the search, all of which may be left out; public because the template reads them back. Constants are written in lower
 * case with dashes.
 *
 * @param words that must all be found
 * @param country two letters
 * @param kind of certificate
 * @param validity on this day
 * @param months what soon means, 6 if left out
 * @param fresh only what the snapshot before did not hold
 * @param unusual only what has findings
 * @param page from 1
 */
public record TrustSearchForm(
        @Nullable String words,
        @Nullable String country,
        @Nullable String kind,
        @Nullable String validity,
        @Nullable Integer months,
        @Nullable Boolean fresh,
        @Nullable Boolean unusual,
        @Nullable Integer page) {

    /** What soon means, in months: the exchange of a State's new certificates takes months. */
    private static final int MONTHS = 6;

    TrustSearch search() {
        return new TrustSearch(
                text(words),
                text(country),
                Optional.of(text(kind)).filter(word -> !word.isEmpty()).map(word -> OutsideText.word(Kind.class, word)),
                text(validity).isEmpty() ? Validity.ANY : OutsideText.word(Validity.class, text(validity)),
                months == null ? MONTHS : months,
                Boolean.TRUE.equals(fresh),
                Boolean.TRUE.equals(unusual),
                page == null ? 1 : page);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
