package org.lintas.biometrics.internal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lintas.biometrics.FingerPosition;
import org.lintas.face.FaceTemplate;
import org.lintas.fingerprint.FingerSample;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.search.PersonPrints;

/**
 * What can be compared of one person.
 *
 * @param fingers by position; each has minutiae
 * @param face empty when there is none
 */
record Features(Map<FingerPosition, FingerSample> fingers, Optional<FaceTemplate> face) {

    /** Nothing that can be compared. */
    static final Features NONE = new Features(Map.of(), Optional.empty());

    Features {
        EnumMap<FingerPosition, FingerSample> own = new EnumMap<>(FingerPosition.class);
        own.putAll(fingers);
        fingers = Collections.unmodifiableMap(own);
    }

    boolean nothing() {
        return fingers.isEmpty() && face.isEmpty();
    }

    /** The fingers as a gallery takes them; empty when there are none. */
    Optional<PersonPrints> prints() {
        Map<Integer, FingerTemplate> templates = new TreeMap<>();
        fingers.forEach((position, finger) -> templates.put(position.number(), finger.template()));
        return templates.isEmpty() ? Optional.empty() : Optional.of(new PersonPrints(templates));
    }
}
