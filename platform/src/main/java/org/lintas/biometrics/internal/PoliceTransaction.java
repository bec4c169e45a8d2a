package org.lintas.biometrics.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerPosition;
import org.lintas.emrtd.lds.Octets;
import org.lintas.fingerprint.TemplateFile;
import org.lintas.fingerprint.TemplateFormat;
import org.lintas.fingerprint.itl.Description;
import org.lintas.fingerprint.itl.FurtherRecord;
import org.lintas.fingerprint.itl.PictureCoding;
import org.lintas.fingerprint.itl.PrintMinutiae;
import org.lintas.fingerprint.itl.PrintPicture;
import org.lintas.fingerprint.itl.TransactionFile;
import org.lintas.fingerprint.itl.TransactionRecord;
import org.lintas.fingerprint.itl.UnreadableTransaction;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/** The single fingers of a transaction of ANSI/NIST-ITL, and what of it is not used and why. */
final class PoliceTransaction {

    /** Sampling that is worked with, pixels per inch; others would be taken for a finger of another size. */
    private static final int PIXELS_PER_INCH = 500;

    /** How far the stated sampling may be from it: 1 % as ANSI/NIST-ITL, 7.7.6.2.1. */
    private static final int TOLERANCE = 5;

    private final Map<FingerPosition, CapturedFinger> fingers = new EnumMap<>(FingerPosition.class);
    private final List<String> left = new ArrayList<>();

    private PoliceTransaction() {}

    static PoliceTransaction read(Octets file) {
        try {
            TransactionFile.Reading reading = TransactionFile.read(file.toByteArray());
            var transaction = new PoliceTransaction();
            transaction.left.addAll(reading.findings());
            reading.transaction().records().forEach(transaction::take);
            return transaction;
        } catch (UnreadableTransaction unreadable) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "The file is no transaction of ANSI/NIST-ITL.", unreadable);
        }
    }

    BiometricCapture capture() {
        return BiometricCapture.ofFingers(List.copyOf(fingers.values()));
    }

    List<String> left() {
        return List.copyOf(left);
    }

    private void take(TransactionRecord record) {
        switch (record) {
            case PrintPicture picture -> takePicture(picture);
            case PrintMinutiae minutiae ->
                keep(
                        minutiae.position(),
                        "Type-9",
                        Octets.of(TemplateFile.write(TemplateFormat.NATIVE, minutiae.template())));
            case Description ignored -> {}
            case FurtherRecord ignored -> {}
        }
    }

    private void takePicture(PrintPicture picture) {
        String name = "Type-" + picture.type();
        if (Math.abs(picture.size().pixelsPerInch() - PIXELS_PER_INCH) > TOLERANCE) {
            left.add("%s, finger %d: %d pixels per inch, %d are worked with"
                    .formatted(name, picture.position(), picture.size().pixelsPerInch(), PIXELS_PER_INCH));
            return;
        }
        byte[] octets = picture.octets().bytes();
        keep(
                picture.position(),
                name,
                picture.coding() == PictureCoding.NONE ? grey(picture, octets) : Octets.of(octets));
    }

    /** Pictures come before minutiae: more can be compared by them. */
    private void keep(int position, String name, Octets data) {
        if (position < 1 || position > 10) {
            left.add("%s: position %d is no single finger".formatted(name, position));
            return;
        }
        FingerPosition finger = FingerPosition.numbered(position);
        if (data.length() > CapturedFinger.LENGTH_MAX) {
            left.add("%s, finger %d: %d bytes".formatted(name, position, data.length()));
        } else if (fingers.putIfAbsent(finger, new CapturedFinger(finger, data)) != null) {
            left.add("%s, finger %d: there is one already".formatted(name, position));
        }
    }

    /** Levels without compression as a picture that says its size (portable grey map). */
    private static Octets grey(PrintPicture picture, byte[] levels) {
        byte[] header = "P5\n%d %d\n255\n"
                .formatted(picture.size().width(), picture.size().height())
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(header, header.length + levels.length);
        System.arraycopy(levels, 0, whole, header.length, levels.length);
        return Octets.of(whole);
    }
}
