package org.lintas.watchlists.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.watchlists.ListTerms;
import org.lintas.watchlists.WatchlistHit;

/** The fields of the form that proposes a published list. */
record ListTermsForm(
        @Nullable String name,
        @Nullable String category,
        @Nullable String action,
        @Nullable String legalBasis,
        @Nullable String owner,
        @Nullable String address,
        @Nullable String signerKey,
        @Nullable String columns,
        @Nullable String removedPercentMax,
        @Nullable String freshHours) {

    ListTerms terms() {
        return new ListTerms(
                text(name),
                OutsideText.word(WatchlistHit.Category.class, text(category)),
                OutsideText.word(WatchlistHit.Action.class, text(action)),
                text(legalBasis),
                text(owner),
                new ListTerms.Supply(
                        text(address),
                        text(signerKey),
                        text(columns),
                        number(removedPercentMax),
                        Duration.ofHours(number(freshHours))));
    }

    private static int number(@Nullable String text) {
        try {
            return Integer.parseInt(text(text));
        } catch (NumberFormatException e) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "Expected a whole number.", e);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
