package org.lintas.biometrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.calibration.ErrorRate;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;

/**
 * Live figures of capture and comparison, and alarms when one group fares worse than the others. Nothing in them names a person.
 * Thread-safe.
 */
public interface BiometricFigures {

    /** Most groups of one answer: there are some 200 codes of nationalities, and lanes are fewer. */
    int GROUPS_MAX = 300;

    /** Most alarms of one answer. */
    int ALARMS_MAX = 100;

    /** The figures of everybody within a span that ends now. */
    GroupFigures all(Span span);

    /** The figures of each group, those with most travellers first; at most {@link #GROUPS_MAX}. */
    List<GroupFigures> groups(Span span, Dimension dimension);

    /** How many fingers had which quality, in ten steps: 0 to 9, 10 to 19 and so on, 90 to 100 the last. */
    List<Long> fingerQuality(Span span);

    /** Alarms: those that nobody has acknowledged first, then the newest; at most {@link #ALARMS_MAX}. */
    List<SkewAlarm> alarms();

    /** How many alarms nobody has acknowledged. */
    long openAlarms();

    /**
     * Says that a person has seen an alarm and what was done.
     *
     * @throws LintasException with {@link org.lintas.foundation.ErrorCode#NOT_FOUND} when there is no such alarm,
     *     {@link org.lintas.foundation.ErrorCode#STATE_CONFLICT} when it was acknowledged before
     */
    SkewAlarm acknowledge(UUID alarm, StatedReason reason);

    /** How far back figures go. */
    enum Span {
        /** 60 minutes. */
        HOUR(Duration.ofHours(1)),
        /** 24 hours. */
        DAY(Duration.ofDays(1)),
        /** 7 days. */
        WEEK(Duration.ofDays(7)),
        /** 30 days. */
        MONTH(Duration.ofDays(30));

        private final Duration length;

        Span(Duration length) {
            this.length = length;
        }

        /** How long it is. */
        public Duration length() {
            return length;
        }
    }

    /** What groups are made by. */
    enum Dimension {
        /** The gate or booth. */
        LANE,
        /** The scanner. */
        DEVICE,
        /** Nationality, code of Doc 9303-3. */
        NATIONALITY,
        /** Sex as the document says. */
        SEX,
        /** Age in bands. */
        AGE_BAND
    }

    /** Errors that are watched (ISO/IEC 19795-1:2021, clause 3). */
    enum Measure {
        /** Travellers of whom a finger that is there could not be captured well enough, of all who gave fingers. */
        FAILURE_TO_ACQUIRE,
        /** Travellers of whom no finger at all could be captured well enough, of all who gave fingers to be enrolled. */
        FAILURE_TO_ENROL,
        /** 1:1 comparisons of fingers that did not match. An impostor's is among them rightly, so this is at most the false rejection. */
        FINGER_REJECTION,
        /** 1:1 comparisons of faces that did not match; impostors as above. */
        FACE_REJECTION
    }

    /**
     * The figures of one group.
     *
     * @param value of the dimension, empty text where it is unknown or for everybody
     * @param rates one for each measure that there were cases of
     * @param qualityMedian of fingers, 0 to 100; empty when there are none
     * @param durations of comparisons; empty when there are none
     */
    record GroupFigures(
            String value, List<MeasuredRate> rates, Optional<Integer> qualityMedian, Optional<Durations> durations) {

        /** Copies the rates. */
        public GroupFigures {
            rates = List.copyOf(rates);
        }

        /** The rate of a measure; empty without cases. */
        public Optional<ErrorRate> rate(Measure measure) {
            return rates.stream()
                    .filter(rate -> rate.measure() == measure)
                    .map(MeasuredRate::rate)
                    .findFirst();
        }
    }

    /**
     * One rate.
     *
     * @param measure what went wrong
     * @param rate how often, of how many
     */
    record MeasuredRate(Measure measure, ErrorRate rate) {}

    /**
     * How long comparisons took, in milliseconds.
     *
     * @param median half took no longer
     * @param p95 95 of 100 took no longer
     * @param p99 99 of 100 took no longer
     */
    record Durations(long median, long p95, long p99) {}

    /**
     * An error rate of one group that is higher than that of the others by more than chance explains.
     *
     * @param id key
     * @param raisedAt when it was found
     * @param measure which error
     * @param dimension what the group is made by
     * @param value of the group
     * @param group its rate
     * @param others rate of all others together
     * @param probability that chance alone makes such a difference (Fisher's exact test, one side), not yet corrected for the number of
     *     groups
     * @param acknowledged empty until a person has said what was done
     */
    record SkewAlarm(
            UUID id,
            Instant raisedAt,
            Measure measure,
            Dimension dimension,
            String value,
            ErrorRate group,
            ErrorRate others,
            double probability,
            Optional<Acknowledged> acknowledged) {}

    /**
     * That a person has seen an alarm.
     *
     * @param reason who, and what was done
     * @param at when
     */
    record Acknowledged(StatedReason reason, Instant at) {}
}
