package org.lintas.biometrics;

/**
 * A finger that was asked for and is not there.
 *
 * @param position which finger
 * @param reason why
 */
public record MissingFinger(FingerPosition position, Reason reason) {

    /** Why a finger is not there. An officer states the first two; nobody is refused for any. */
    public enum Reason {
        /** The traveller does not have it. */
        MISSING,
        /** It is bandaged or hurt: it can be captured another time. */
        INJURED,
        /** It was tried as often as the lane tries, and was never good enough. */
        NOT_CAPTURED
    }
}
