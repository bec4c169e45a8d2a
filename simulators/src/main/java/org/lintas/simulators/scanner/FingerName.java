package org.lintas.simulators.scanner;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The fingers by the names of SBI ("bioSubType"), with their codes in ISO/IEC 19794-4:2011, table 8. */
enum FingerName {
    RIGHT_THUMB(1, "Right Thumb"),
    RIGHT_INDEX(2, "Right IndexFinger"),
    RIGHT_MIDDLE(3, "Right MiddleFinger"),
    RIGHT_RING(4, "Right RingFinger"),
    RIGHT_LITTLE(5, "Right LittleFinger"),
    LEFT_THUMB(6, "Left Thumb"),
    LEFT_INDEX(7, "Left IndexFinger"),
    LEFT_MIDDLE(8, "Left MiddleFinger"),
    LEFT_RING(9, "Left RingFinger"),
    LEFT_LITTLE(10, "Left LittleFinger");

    private final int position;
    private final String name;

    FingerName(int position, String name) {
        this.position = position;
        this.name = name;
    }

    String sbi() {
        return name;
    }

    /** 1 to 10. */
    int position() {
        return position;
    }

    static Optional<FingerName> of(String name) {
        return Arrays.stream(values())
                .filter(finger -> finger.name.equals(name))
                .findFirst();
    }

    /** The fingers of a part of the platen ("deviceSubId"): 1 left slap, 2 right slap, 3 two thumbs; none for others. */
    static List<FingerName> ofPart(int deviceSubId) {
        return switch (deviceSubId) {
            case 1 -> List.of(LEFT_INDEX, LEFT_MIDDLE, LEFT_RING, LEFT_LITTLE);
            case 2 -> List.of(RIGHT_INDEX, RIGHT_MIDDLE, RIGHT_RING, RIGHT_LITTLE);
            case 3 -> List.of(LEFT_THUMB, RIGHT_THUMB);
            default -> List.of();
        };
    }
}
