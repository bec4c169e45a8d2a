package org.lintas.inspections.internal;

import java.util.List;
import java.util.Optional;
import org.lintas.crossings.CrossingEntry;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.inspections.Decision;
import org.lintas.inspections.Finding;
import org.lintas.inspections.OfficerDecision;

/**
 * An officer's decision in one form, checked.
 *
 * @param kind clear, refer, refuse or case
 * @param officer who decides; a person, never the gate
 * @param legalGround of a refusal
 * @param note the officer's words; empty when there are none
 */
record OfficerWords(Decision.Kind kind, String officer, Optional<String> legalGround, Optional<String> note) {

    /** Shortest note that clears against a policy, in characters: below it nobody can judge the act later. */
    static final int NOTE_LENGTH_MIN = 5;

    /** Longest note, in characters: a page. */
    static final int NOTE_LENGTH_MAX = 2_000;

    OfficerWords {
        boolean person = !officer.isBlank()
                && !officer.equals(Journal.GATE)
                && officer.length() <= CrossingEntry.DECIDED_BY_LENGTH_MAX;
        if (!person) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "A decision of an officer names a person.");
        }
        if (note.orElse("").length() > NOTE_LENGTH_MAX) {
            throw new LintasException(
                    ErrorCode.TOO_LARGE, "A note has at most %d characters.".formatted(NOTE_LENGTH_MAX));
        }
    }

    static OfficerWords of(OfficerDecision wanted) {
        return switch (wanted) {
            case OfficerDecision.Clear(String officer, String note) ->
                new OfficerWords(Decision.Kind.CLEAR, officer, Optional.empty(), words(note));
            case OfficerDecision.Refer(String officer, String note) ->
                new OfficerWords(Decision.Kind.REFER, officer, Optional.empty(), words(note));
            case OfficerDecision.Refuse(String officer, String ground, String note) ->
                new OfficerWords(Decision.Kind.REFUSE, officer, Optional.of(ground), words(note));
            case OfficerDecision.OpenCase(String officer, String note) ->
                new OfficerWords(Decision.Kind.CASE, officer, Optional.empty(), words(note));
        };
    }

    /** Who clears against a policy says why. */
    void requireNoteFor(List<Finding> findings) {
        boolean against = findings.stream().anyMatch(finding -> finding.outcome() != Finding.Outcome.ALLOW);
        if (kind == Decision.Kind.CLEAR && against && note.orElse("").length() < NOTE_LENGTH_MIN) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "A policy refers this traveller; to clear, write a note of at least %d characters."
                            .formatted(NOTE_LENGTH_MIN));
        }
    }

    private static Optional<String> words(String note) {
        return Optional.of(note.strip()).filter(text -> !text.isEmpty());
    }
}
