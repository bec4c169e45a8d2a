package org.lintas.fingerprint;

import java.util.List;
import java.util.Optional;

/**
 * What is known of one print: read from a picture, or from a template that somebody else made.
 *
 * @param template the minutiae of its ridges: what is stored and exchanged
 * @param furtherReadings the same picture read in other ways, in a fixed order; empty if there was no picture. Two prints that
 *     both have them are compared by all
 * @param quality of the picture; empty if there was none
 */
public record FingerSample(
        FingerTemplate template, List<FingerTemplate> furtherReadings, Optional<FingerQuality> quality) {

    /** Copies the list. */
    public FingerSample {
        furtherReadings = List.copyOf(furtherReadings);
    }

    /** A print of which there are minutiae only. */
    public static FingerSample of(FingerTemplate template) {
        return new FingerSample(template, List.of(), Optional.empty());
    }
}
