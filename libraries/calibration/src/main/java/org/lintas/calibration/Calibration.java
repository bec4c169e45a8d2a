package org.lintas.calibration;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which score means what, for one matcher and one kind of pictures. A site measures its own by {@link ComparisonScores}; the
 * libraries of faces and of fingerprints ship some to begin with.
 *
 * @param name of the data set, lower-case with dashes
 * @param matcher whose scores were measured
 * @param measured the day
 * @param pairs how many pairs were compared
 * @param thresholds at each rate that the number of pairs allows; at least one
 * @param method how it was measured, for people
 */
public record Calibration(
        String name,
        Matcher matcher,
        LocalDate measured,
        Pairs pairs,
        Map<FalseMatchRate, Double> thresholds,
        String method) {

    /**
     * Numbers of comparisons behind a calibration.
     *
     * @param genuine of the same finger or face, at least 1
     * @param impostor of different persons, at least 1
     */
    public record Pairs(long genuine, long impostor) {

        /** Refuses a calibration without pairs. */
        public Pairs {
            if (genuine < 1 || impostor < 1) {
                throw new IllegalArgumentException("a calibration has pairs of both kinds");
            }
        }
    }

    /** Refuses a name that is no lower-case word with dashes, and a calibration without thresholds. */
    public Calibration {
        if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*") || name.length() > 64) {
            throw new IllegalArgumentException("calibration name: lower-case letters, digits and dashes, at most 64");
        }
        if (thresholds.isEmpty()) {
            throw new IllegalArgumentException("a calibration has a threshold");
        }
        thresholds = Collections.unmodifiableMap(new EnumMap<>(thresholds));
        for (var entry : thresholds.entrySet()) {
            new Threshold(entry.getValue(), entry.getKey(), name, matcher);
        }
    }

    /**
     * Reads a calibration from the text that {@link #text()} writes.
     *
     * @throws IllegalArgumentException if the text is longer than 16 KiB or not a calibration
     */
    public static Calibration of(String text) {
        return CalibrationFile.read(text);
    }

    /**
     * Reads a calibration that a library ships as a resource, in UTF-8, and closes it.
     *
     * @throws IllegalArgumentException if it is longer than 16 KiB or not a calibration
     */
    public static Calibration shipped(InputStream resource) {
        return CalibrationFile.shipped(resource);
    }

    /** The calibration as the text of a properties file, to be kept with the site's settings. */
    public String text() {
        return CalibrationFile.text(this);
    }

    /**
     * The threshold for a rate.
     *
     * @throws IllegalArgumentException if too few pairs were measured for that rate
     */
    public Threshold threshold(FalseMatchRate rate) {
        Double value = thresholds.get(rate);
        if (value == null) {
            throw new IllegalArgumentException(name + " was measured on too few pairs for " + rate.label());
        }
        return new Threshold(value, rate, name, matcher);
    }
}
