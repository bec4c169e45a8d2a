package org.lintas.fingerprint.search;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.lintas.fingerprint.FingerTemplate;

/**
 * The fingers of one person, of one visit.
 *
 * @param fingers by position, 1 to 10 as in ISO/IEC 19794-2: right thumb to little finger, left thumb to little finger; at least one
 */
public record PersonPrints(Map<Integer, FingerTemplate> fingers) {

    /** Fingers of a person. */
    public static final int POSITIONS = 10;

    /** Refuses no finger, and fingers that nobody has. */
    public PersonPrints {
        if (fingers.isEmpty() || fingers.keySet().stream().anyMatch(position -> position < 1 || position > POSITIONS)) {
            throw new IllegalArgumentException("fingers at " + fingers.keySet() + ": at least one, 1 to " + POSITIONS);
        }
        fingers = Collections.unmodifiableMap(new TreeMap<>(fingers));
    }

    /** One finger whose position does not matter, for collections of single prints: it is taken as the first. */
    public static PersonPrints ofOne(FingerTemplate finger) {
        return new PersonPrints(Map.of(1, finger));
    }
}
