package org.lintas.lanes.internal.sbi;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.lintas.biometrics.FingerPosition;

/** The fingers by the names of SBI 0.9.5, "Biometric subtype". */
final class FingerNames {

    private static final Map<FingerPosition, String> NAMES = names();

    private static final Map<String, FingerPosition> POSITIONS =
            NAMES.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private FingerNames() {}

    static String of(FingerPosition position) {
        return NAMES.getOrDefault(position, "UNKNOWN");
    }

    /** The finger of a name; empty for one that SBI does not have. */
    static Optional<FingerPosition> position(String name) {
        return Optional.ofNullable(POSITIONS.get(name));
    }

    private static Map<FingerPosition, String> names() {
        Map<FingerPosition, String> names = new EnumMap<>(FingerPosition.class);
        names.put(FingerPosition.RIGHT_THUMB, "Right Thumb");
        names.put(FingerPosition.RIGHT_INDEX, "Right IndexFinger");
        names.put(FingerPosition.RIGHT_MIDDLE, "Right MiddleFinger");
        names.put(FingerPosition.RIGHT_RING, "Right RingFinger");
        names.put(FingerPosition.RIGHT_LITTLE, "Right LittleFinger");
        names.put(FingerPosition.LEFT_THUMB, "Left Thumb");
        names.put(FingerPosition.LEFT_INDEX, "Left IndexFinger");
        names.put(FingerPosition.LEFT_MIDDLE, "Left MiddleFinger");
        names.put(FingerPosition.LEFT_RING, "Left RingFinger");
        names.put(FingerPosition.LEFT_LITTLE, "Left LittleFinger");
        return names;
    }
}
