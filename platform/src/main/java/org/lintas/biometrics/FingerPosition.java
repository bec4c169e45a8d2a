package org.lintas.biometrics;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/** A finger, in the order and with the numbers 1 to 10 of ISO/IEC 19794-2:2011, 7.4, and ANSI/NIST-ITL. */
public enum FingerPosition {
    /** The right thumb. */
    RIGHT_THUMB(1),
    /** The right index. */
    RIGHT_INDEX(2),
    /** The right middle. */
    RIGHT_MIDDLE(3),
    /** The right ring. */
    RIGHT_RING(4),
    /** The right little. */
    RIGHT_LITTLE(5),
    /** The left thumb. */
    LEFT_THUMB(6),
    /** The left index. */
    LEFT_INDEX(7),
    /** The left middle. */
    LEFT_MIDDLE(8),
    /** The left ring. */
    LEFT_RING(9),
    /** The left little. */
    LEFT_LITTLE(10);

    /** The four fingers of the right hand, as one slap. */
    public static final Set<FingerPosition> RIGHT_FOUR = of(RIGHT_INDEX, RIGHT_LITTLE);

    /** The four fingers of the left hand, as one slap. */
    public static final Set<FingerPosition> LEFT_FOUR = of(LEFT_INDEX, LEFT_LITTLE);

    /** What is enrolled by default: four fingers of each hand. */
    public static final Set<FingerPosition> EIGHT = eight();

    private final int number;

    FingerPosition(int number) {
        this.number = number;
    }

    /** The number of the standards, 1 to 10. */
    public int number() {
        return number;
    }

    /**
     * The finger of a number.
     *
     * @throws LintasException with {@link ErrorCode#VALUE_INVALID} outside 1 to 10
     */
    public static FingerPosition numbered(int number) {
        if (number < 1 || number > values().length) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "Fingers are numbered 1 to 10, not " + number + ".");
        }
        return values()[number - 1];
    }

    private static Set<FingerPosition> of(FingerPosition first, FingerPosition last) {
        return Collections.unmodifiableSet(EnumSet.range(first, last));
    }

    private static Set<FingerPosition> eight() {
        EnumSet<FingerPosition> both = EnumSet.copyOf(RIGHT_FOUR);
        both.addAll(LEFT_FOUR);
        return Collections.unmodifiableSet(both);
    }
}
