package org.lintas.edifact;

import java.util.Optional;
import org.lintas.mrz.PartialDate;

/**
 * A person as a carrier describes one. Texts stand as they were sent.
 *
 * @param surname family name; a mononym stands here
 * @param givenNames given names with a blank between
 * @param sex {@code M}, {@code F}, or {@code X} if it is said to be unspecified
 * @param dateOfBirth as far as it is known
 * @param placeOfBirth a place in free text or a code
 * @param nationality a code of a State
 * @param residence a code of a State
 */
public record Person(
        Optional<String> surname,
        Optional<String> givenNames,
        Optional<String> sex,
        Optional<PartialDate> dateOfBirth,
        Optional<String> placeOfBirth,
        Optional<String> nationality,
        Optional<String> residence) {}
