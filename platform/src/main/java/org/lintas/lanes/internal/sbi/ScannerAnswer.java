package org.lintas.lanes.internal.sbi;

import java.util.List;
import java.util.Set;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerPosition;
import org.lintas.foundation.ImageBytes;

/** What came of a capture. */
public sealed interface ScannerAnswer {

    /**
     * Fingers were captured, and every signature, hash and time is right.
     *
     * @param fingers at least one, each asked for
     * @param notSeen asked for and not on the platen
     * @param hash of the chain, for the next capture of the same transaction
     */
    record Fingers(List<ScannedFinger> fingers, Set<FingerPosition> notSeen, ChainHash hash) implements ScannerAnswer {

        /** Copies the collections. */
        public Fingers {
            fingers = List.copyOf(fingers);
            notSeen = Set.copyOf(notSeen);
        }
    }

    /**
     * The face was photographed, and every signature, hash and time is right.
     *
     * @param picture JPEG or JPEG 2000
     * @param quality the device's own, 0 to 100
     * @param hash of the chain, for the next capture of the same transaction
     */
    record Face(ImageBytes picture, int quality, ChainHash hash) implements ScannerAnswer {}

    /** Nothing was captured, and the traveller can try once more. */
    record Retry(Retry.Cause cause) implements ScannerAnswer {

        /** What to do about it. */
        public enum Cause {
            /** Put the fingers on the scanner, stand before the camera (code 101). */
            NOTHING_SEEN,
            /** Once more (code 102). */
            NOT_EXTRACTED,
            /** The other way round (code 105). */
            WRONG_WAY_ROUND
        }
    }

    /**
     * The device cannot capture now.
     *
     * @param detail for the log, without personal data
     */
    record Unavailable(Unavailable.Cause cause, String detail) implements ScannerAnswer {

        /** Why not. */
        public enum Cause {
            /** There is no such device, or it is unplugged (codes 106, 202). */
            NOT_CONNECTED,
            /** It works for somebody else. */
            BUSY,
            /** It did not answer within the time for a capture. */
            NO_ANSWER,
            /** It hung up in the middle. */
            HUNG_UP,
            /** It cannot capture what was asked for (code 109). */
            NOT_SUPPORTED,
            /** It says that something is wrong with it (codes 104, 108, 5xx and unknown ones). */
            DEVICE_FAULT
        }
    }

    /**
     * What came is not believed.
     *
     * @param detail for the log, without personal data
     */
    record Refused(Refused.Cause cause, String detail) implements ScannerAnswer {

        /** Why not. */
        public enum Cause {
            /** Not of the form that SBI gives it, or beyond a bound. */
            MALFORMED,
            /** A signature is missing or wrong. */
            SIGNATURE,
            /** A certificate has expired, is too weak or leads to no anchor (code 107). */
            CERTIFICATE,
            /** It is another device than the one that was asked, or not registered for this (code 100). */
            OTHER_DEVICE,
            /** It answers another transaction. */
            OTHER_TRANSACTION,
            /** It was captured at another time. */
            OTHER_TIME,
            /** The hash does not continue the chain. */
            BROKEN_CHAIN,
            /** The device says that it was opened (code 103). */
            TAMPERED
        }
    }

    /**
     * A finger as a device captured it.
     *
     * @param finger which, and its encoded picture
     * @param quality the device's own, 0 to 100
     */
    record ScannedFinger(CapturedFinger finger, int quality) {}
}
