package org.lintas.inspections;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;

/**
 * One line of a list of inspections, without personal data.
 *
 * @param transaction key
 * @param lane where
 * @param openedAt when
 * @param outcome the decision; empty while open or when abandoned
 * @param reason first reason that refers; empty when none
 * @param duration from opening to decision; empty while open
 */
public record InspectionSummary(
        TransactionId transaction,
        LaneId lane,
        Instant openedAt,
        Optional<Decision.Kind> outcome,
        Optional<String> reason,
        Optional<Duration> duration) {}
