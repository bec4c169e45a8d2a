package org.lintas.simulators.fingers;

/** Henry's classes of ridge patterns, with their shares among people (Wilson, Candela, Watson 1994, rounded). */
public enum PatternKind {
    /** Ridges rise and fall without a core: 4 %. */
    ARCH(0.04),
    /** An arch with a core and a delta under each other: 3 %. */
    TENTED_ARCH(0.03),
    /** Ridges enter and leave at the left: 33 %. */
    LEFT_LOOP(0.33),
    /** Ridges enter and leave at the right: 32 %. */
    RIGHT_LOOP(0.32),
    /** Ridges turn round two cores close to each other: 22 %. */
    WHORL(0.22),
    /** Two loops that wind round each other: 6 %. */
    TWIN_LOOP(0.06);

    private final double share;

    PatternKind(double share) {
        this.share = share;
    }

    /** The class at a place of 0 to 1 when all are laid beside each other by their shares. */
    static PatternKind at(double place) {
        double upTo = 0;
        for (PatternKind kind : values()) {
            upTo += kind.share;
            if (place < upTo) {
                return kind;
            }
        }
        return TWIN_LOOP;
    }
}
