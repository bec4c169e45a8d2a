package org.lintas.lanes;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lintas.biometrics.FingerAdvice;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.FingerprintDuty;
import org.lintas.biometrics.MissingFinger;
import org.lintas.inspections.WithoutFingerprints;

/**
 * How far the fingerprints of the traveller at a booth are.
 *
 * @param kind whether they are enrolled or compared
 * @param phase where the taking is
 * @param fingers those that are owed, by their numbers
 * @param guidance key of what the traveller was told last; empty before
 * @param guided the finger that it is about; empty when about none in particular
 * @param trouble with the scanner; empty when it works
 * @param without why the officer went on without the scanner; empty when not
 * @param open whether an officer can still have fingers captured
 */
public record FingerprintStanding(
        FingerprintDuty.Kind kind,
        Phase phase,
        List<FingerStanding> fingers,
        Optional<String> guidance,
        Optional<FingerPosition> guided,
        Optional<ScannerTrouble> trouble,
        Optional<WithoutFingerprints> without,
        boolean open) {

    /** Copies the list. */
    public FingerprintStanding {
        fingers = List.copyOf(fingers);
    }

    /** Where the taking is. */
    public enum Phase {
        /** The scanner captures. */
        CAPTURING,
        /** Some fingers are not good, or the scanner does not work: an officer says what to do. */
        ASKING,
        /** What was captured is compared, enrolled and searched for. */
        EXAMINING,
        /** The taking has ended. */
        ENDED
    }

    /** How one finger is. */
    public enum FingerState {
        /** Not captured yet. */
        WAITING,
        /** On the scanner now. */
        CAPTURING,
        /** Good enough. */
        GOOD,
        /** Captured, and not good enough. */
        POOR,
        /** Not there, hurt, or never captured. */
        MISSING
    }

    /**
     * One finger.
     *
     * @param position which
     * @param state how it is
     * @param quality 0 to 100 by Lintas's own measures; empty when it was not captured
     * @param advice what is wrong with it; empty when it was not captured
     * @param reason why it is missing; empty when it is not
     */
    public record FingerStanding(
            FingerPosition position,
            FingerState state,
            OptionalInt quality,
            Optional<FingerAdvice> advice,
            Optional<MissingFinger.Reason> reason) {}

    /** What is wrong with the scanner. */
    public enum ScannerTrouble {
        /** There is none, or it is unplugged. */
        NOT_CONNECTED,
        /** It works for somebody else. */
        BUSY,
        /** It did not answer in time, or hung up. */
        NO_ANSWER,
        /** It says that it cannot, or that something is wrong with it. */
        DEVICE_FAULT,
        /** What it says is not signed by a device that is trusted, or does not fit what was asked. */
        NOT_BELIEVED
    }
}
