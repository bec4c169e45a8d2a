package org.lintas.watchlists;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.calibration.ErrorRate;
import org.lintas.foundation.StatedReason;

/** Who alerts how often, by group, and alarms when one group fares worse than the others. Nothing in it names a person. Thread-safe. */
public interface WatchlistFairness {

    /** Most groups of one answer: there are some 200 codes of nationalities. */
    int GROUPS_MAX = 300;

    /** Most alarms of one answer. */
    int ALARMS_MAX = 100;

    /** When a span began: look-ups without hits are deleted after their time, and before it a rate would be of the hits alone. */
    Instant since(Span span);

    /** Everybody within a span that ends now; empty without look-ups. */
    Optional<GroupAlerts> everybody(Span span);

    /** Each group, those with most look-ups first; at most {@link #GROUPS_MAX}. */
    List<GroupAlerts> groups(Span span, Dimension dimension);

    /** Alarms: those that nobody has acknowledged first, then the newest; at most {@link #ALARMS_MAX}. */
    List<SkewAlarm> alarms();

    /**
     * Says that a person has seen an alarm and what was done.
     *
     * @throws org.lintas.foundation.LintasException NOT_FOUND without such an alarm, STATE_CONFLICT when it was acknowledged before
     */
    SkewAlarm acknowledge(UUID alarm, StatedReason reason);

    /** How far back figures go. */
    enum Span {
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
        /** Nationality, code of Doc 9303-3. */
        NATIONALITY,
        /** Sex as the document says. */
        SEX,
        /** Age in bands. */
        AGE_BAND,
        /** From which culture of naming the name comes. */
        CULTURE
    }

    /** What is watched. */
    enum Measure {
        /** Look-ups with a hit, quiet ones counted, of all look-ups. */
        ALERTS,
        /** Alerts that people found to be somebody else, of those that they found to be somebody else or confirmed. */
        FALSE_ALERTS
    }

    /**
     * One group.
     *
     * @param value of the dimension; empty text where it is unknown or for everybody
     * @param alerts look-ups with a hit, of all
     * @param falseAlerts alerts that were somebody else, of those decided; empty while none was
     */
    record GroupAlerts(String value, ErrorRate alerts, Optional<ErrorRate> falseAlerts) {

        /** Alerts that were confirmed, of those decided. */
        public Optional<ErrorRate> confirmed() {
            return falseAlerts.map(rate -> new ErrorRate(rate.comparisons() - rate.errors(), rate.comparisons()));
        }

        /** The rate of a measure; empty without cases. */
        public Optional<ErrorRate> rate(Measure measure) {
            return switch (measure) {
                case ALERTS -> Optional.of(alerts);
                case FALSE_ALERTS -> falseAlerts;
            };
        }
    }

    /**
     * A rate of one group that is higher than that of the others by more than chance explains.
     *
     * @param id key
     * @param raisedAt when it was found
     * @param measure what is higher
     * @param dimension what the group is made by
     * @param value of the group
     * @param rates of the group and of the others
     * @param acknowledged empty until a person has said what was done
     */
    record SkewAlarm(
            UUID id,
            Instant raisedAt,
            Measure measure,
            Dimension dimension,
            String value,
            Rates rates,
            Optional<WatchlistEntry.Act> acknowledged) {}

    /**
     * What was compared.
     *
     * @param group its rate
     * @param others rate of all others together
     * @param probability that chance alone makes such a difference (Fisher's exact test, one side), not yet corrected for the number of
     *     groups
     */
    record Rates(ErrorRate group, ErrorRate others, double probability) {}
}
