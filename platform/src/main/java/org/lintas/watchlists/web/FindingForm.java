package org.lintas.watchlists.web;

import org.jspecify.annotations.Nullable;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.Disposition;
import org.lintas.watchlists.HitReview.Finding;

/**
 * The fields of the form in which a person says what a hit is; public because the template shows again what was typed.
 *
 * @param outcome {@code false}, {@code possible}, {@code confirmed} or {@code insufficient}
 * @param reason why
 * @param seen number of dispositions that the page showed
 * @param quiet present when the traveller and the entry shall not alert again
 */
public record FindingForm(
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable Integer seen,
        @Nullable String quiet) {

    Finding finding(String person) {
        if (outcome == null || reason == null || seen == null) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "A disposition states its outcome, its reason and what was seen.");
        }
        return new Finding(
                OutsideText.word(Disposition.Outcome.class, outcome),
                new StatedReason(reason, person),
                seen,
                quiet != null);
    }
}
