package org.lintas.biometrics.internal;

import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerPosition;
import org.lintas.emrtd.lds.CapturedRecords;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.LintasException;

/**
 * Makes a capture of what MOSIP sends: fingers and the face, out of image records (ISO/IEC 19794-4 and 19794-5:2011), minutiae records and
 * plain pictures. Irises are left out: this node has no comparison for them, and MOSIP sends them along.
 */
final class MosipCapture {

    private static final Map<String, String> DIGITS = Map.of(
            "THUMB", "THUMB",
            "INDEXFINGER", "INDEX",
            "MIDDLEFINGER", "MIDDLE",
            "RINGFINGER", "RING",
            "LITTLEFINGER", "LITTLE");

    private static final Octets FINGER_RECORD = Octets.ofHex("46495200");
    private static final Octets FACE_RECORD = Octets.ofHex("46414300");

    private MosipCapture() {}

    /** The newest record of each finger counts where one is said twice. */
    static BiometricCapture of(byte[] cbeff) throws MosipFailure.Ended {
        Map<FingerPosition, CapturedFinger> fingers = new EnumMap<>(FingerPosition.class);
        Optional<ImageBytes> face = Optional.empty();
        try {
            for (MosipCbeff.Item item : MosipCbeff.read(cbeff)) {
                if (item.type().equals("Finger")) {
                    CapturedFinger finger = new CapturedFinger(position(item.subtype()), fingerData(decoded(item)));
                    fingers.put(finger.position(), finger);
                } else if (item.type().equals("Face")) {
                    face = Optional.of(ImageBytes.of(faceData(decoded(item)).toByteArray()));
                }
            }
        } catch (LintasException | MalformedLdsException broken) {
            throw MosipFailure.CBEFF.because("a record cannot be read: " + broken.getMessage());
        }
        return new BiometricCapture(List.copyOf(fingers.values()), List.of(), face);
    }

    private static Octets decoded(MosipCbeff.Item item) throws MosipFailure.Ended {
        try {
            return Octets.of(Base64.getMimeDecoder().decode(item.data()));
        } catch (IllegalArgumentException broken) {
            throw MosipFailure.CBEFF.because("a record is not written in Base64");
        }
    }

    private static Octets fingerData(Octets data) throws MalformedLdsException {
        return data.startsWith(FINGER_RECORD)
                ? CapturedRecords.fingers(data).getFirst().data()
                : data;
    }

    private static Octets faceData(Octets data) throws MalformedLdsException {
        return data.startsWith(FACE_RECORD)
                ? CapturedRecords.faces(data).getFirst().data()
                : data;
    }

    /** Words of CBEFF such as {@code Left IndexFinger} or {@code Right Thumb}. */
    private static FingerPosition position(String subtype) throws MosipFailure.Ended {
        String[] words = subtype.toUpperCase(Locale.ROOT).split(" ", -1);
        String digit = DIGITS.get(words[words.length - 1]);
        boolean sided = words.length == 2 && (words[0].equals("LEFT") || words[0].equals("RIGHT"));
        if (digit == null || !sided) {
            throw MosipFailure.CBEFF.because("no finger: " + subtype);
        }
        return FingerPosition.valueOf(words[0] + "_" + digit);
    }
}
