package org.lintas.lanes.internal.sbi;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerPosition;
import org.lintas.emrtd.lds.CapturedRecords;
import org.lintas.emrtd.lds.FaceImage;
import org.lintas.emrtd.lds.FingerImage;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.ImageBytes;
import org.lintas.lanes.internal.sbi.Scanner.Kind;
import org.lintas.lanes.internal.sbi.ScannerAnswer.Refused;
import org.lintas.lanes.internal.sbi.ScannerAnswer.Retry;
import org.lintas.lanes.internal.sbi.ScannerAnswer.ScannedFinger;
import org.lintas.lanes.internal.sbi.ScannerAnswer.Unavailable;
import tools.jackson.databind.JsonNode;

/** Reads the answer to one capture and believes it only when all of it fits the order (SBI 0.9.5, "Registration Capture"). */
final class CaptureReading {

    /** Largest difference between the device's clock and ours; SBI has devices set theirs by a server. A choice of ours. */
    static final Duration CLOCK_SKEW_MAX = Duration.ofMinutes(2);

    /** Most blocks of an answer: ten fingers. */
    private static final int BLOCKS_MAX = 10;

    private static final int QUALITY_MAX = 100;
    private static final int NOTHING_DETECTED = 101;

    private final Asked asked;
    private final DeviceTrust trust;
    private final Set<FingerPosition> expected = EnumSet.noneOf(FingerPosition.class);
    private ChainHash hash;

    /**
     * What was asked, of whom and when.
     *
     * @param environment that the device must be registered for
     * @param from when the request was sent
     * @param to when the answer was there
     */
    record Asked(Scanner scanner, CaptureOrder order, String environment, Instant from, Instant to) {}

    /** A record that is believed, with the device's quality. */
    private record Sample(JsonNode data, Octets record, int quality) {}

    CaptureReading(Asked asked, DeviceTrust trust) {
        this.asked = asked;
        this.trust = trust;
        this.expected.addAll(asked.order().fingers());
        this.hash = asked.order().previous();
    }

    ScannerAnswer read(byte[] json) {
        try {
            JsonNode answer = SbiJson.read(json);
            return answer.isArray() ? busy(answer) : captured(answer.path("biometrics"));
        } catch (UnbelievedAnswerException e) {
            return e.refused();
        }
    }

    /** A device that works for somebody else answers a capture with its information. */
    private ScannerAnswer busy(JsonNode devices) throws UnbelievedAnswerException {
        if (devices.size() > DeviceInformation.DEVICES_MAX) {
            throw new UnbelievedAnswerException(Refused.Cause.MALFORMED, "too many devices");
        }
        DeviceInformation information = new DeviceInformation(trust, asked.environment());
        for (JsonNode device : devices) {
            DeviceInformation.Described described =
                    information.read(device, asked.scanner().service());
            if (described.scanner().equals(asked.scanner()) && described.busy()) {
                return new Unavailable(Unavailable.Cause.BUSY, "the device says that it is busy");
            }
        }
        throw new UnbelievedAnswerException(Refused.Cause.MALFORMED, "device information instead of a capture");
    }

    private ScannerAnswer captured(JsonNode blocks) throws UnbelievedAnswerException {
        if (blocks.isEmpty() || blocks.size() > BLOCKS_MAX) {
            throw new UnbelievedAnswerException(
                    Refused.Cause.MALFORMED, "not 1 to %d biometrics".formatted(BLOCKS_MAX));
        }
        List<Sample> samples = new ArrayList<>();
        for (JsonNode block : blocks) {
            int error = SbiJson.errorCode(block);
            if (error == 0) {
                samples.add(believed(block));
            } else if (error != NOTHING_DETECTED) {
                return failure(error);
            }
        }
        if (samples.isEmpty()) {
            return new Retry(Retry.Cause.NOTHING_SEEN);
        }
        return asked.scanner().kind() == Kind.FACE ? face(samples) : fingers(samples);
    }

    private static ScannerAnswer failure(int code) {
        return switch (code) {
            case 102 -> new Retry(Retry.Cause.NOT_EXTRACTED);
            case 105 -> new Retry(Retry.Cause.WRONG_WAY_ROUND);
            case 100 -> new Refused(Refused.Cause.OTHER_DEVICE, "the device is not registered");
            case 103 -> new Refused(Refused.Cause.TAMPERED, "the device says that it was opened");
            case 107 -> new Refused(Refused.Cause.CERTIFICATE, "the device says that its key has expired");
            case 106, 202 -> new Unavailable(Unavailable.Cause.NOT_CONNECTED, "error " + code);
            case 109 -> new Unavailable(Unavailable.Cause.NOT_SUPPORTED, "error " + code);
            default -> new Unavailable(Unavailable.Cause.DEVICE_FAULT, "error " + code);
        };
    }

    /** The sample of a block whose signatures, identity, transaction, time and hash are right. */
    private Sample believed(JsonNode block) throws UnbelievedAnswerException {
        SignedBlock signed = SignedBlock.verified(SbiJson.text(block, "data"), trust);
        JsonNode data = signed.payload();
        DigitalId identity = DigitalId.verified(SbiJson.text(data, "digitalId"), trust);
        Scanner scanner = asked.scanner();
        require(
                signed.signer().equals(scanner.certificate())
                        && identity.kind() == scanner.kind()
                        && identity.name().equals(scanner.name())
                        && SbiJson.text(data, "deviceCode").equals(scanner.deviceCode())
                        && SbiJson.text(data, "env").equals(asked.environment())
                        && SbiJson.text(data, "purpose").equals(DeviceInformation.PURPOSE),
                Refused.Cause.OTHER_DEVICE,
                "another device, environment or purpose");
        require(
                SbiJson.text(data, "transactionId")
                        .equals(asked.order().transaction().toString()),
                Refused.Cause.OTHER_TRANSACTION,
                "another transaction");
        require(inTime(SbiJson.text(data, "timestamp")), Refused.Cause.OTHER_TIME, "captured at another time");
        require(
                SbiJson.text(data, "bioType").equals(scanner.kind().word())
                        && SbiJson.text(block, "specVersion").equals(DeviceInformation.SPEC_VERSION),
                Refused.Cause.MALFORMED,
                "another type or version");
        Octets record = bytes(SbiJson.text(data, "bioValue"));
        hash = hash.with(record);
        require(
                hash.isWrittenAs(SbiJson.text(block, "hash")),
                Refused.Cause.BROKEN_CHAIN,
                "the hash does not continue the chain");
        return new Sample(data, record, quality(data));
    }

    private boolean inTime(String timestamp) {
        try {
            Instant at = OffsetDateTime.parse(timestamp).toInstant();
            return !at.isBefore(asked.from().minus(CLOCK_SKEW_MAX))
                    && !at.isAfter(asked.to().plus(CLOCK_SKEW_MAX));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Octets bytes(String base64Url) throws UnbelievedAnswerException {
        try {
            return Octets.of(Base64.getUrlDecoder().decode(base64Url));
        } catch (IllegalArgumentException e) {
            throw new UnbelievedAnswerException(Refused.Cause.MALFORMED, "bioValue is not base64url");
        }
    }

    private static int quality(JsonNode data) throws UnbelievedAnswerException {
        OptionalInt quality = SbiJson.number(data.path("qualityScore"));
        if (quality.isEmpty() || quality.getAsInt() < 0 || quality.getAsInt() > QUALITY_MAX) {
            throw new UnbelievedAnswerException(Refused.Cause.MALFORMED, "no quality of 0 to 100");
        }
        return quality.getAsInt();
    }

    private ScannerAnswer fingers(List<Sample> samples) throws UnbelievedAnswerException {
        List<ScannedFinger> fingers = new ArrayList<>();
        for (Sample sample : samples) {
            Optional<FingerPosition> position = FingerNames.position(SbiJson.text(sample.data(), "bioSubType"));
            require(
                    position.filter(expected::remove).isPresent(),
                    Refused.Cause.MALFORMED,
                    "a finger that was not asked for, or twice");
            fingers.add(new ScannedFinger(finger(position.orElseThrow(), sample.record()), sample.quality()));
        }
        return new ScannerAnswer.Fingers(fingers, expected, hash);
    }

    private static CapturedFinger finger(FingerPosition position, Octets record) throws UnbelievedAnswerException {
        try {
            List<FingerImage> images = CapturedRecords.fingers(record);
            FingerImage image = images.getFirst();
            require(
                    images.size() == 1
                            && image.position() == position.number()
                            && image.data().length() <= CapturedFinger.LENGTH_MAX,
                    Refused.Cause.MALFORMED,
                    "the record holds another finger than its block, several, or too long a picture");
            return new CapturedFinger(position, image.data());
        } catch (MalformedLdsException e) {
            throw new UnbelievedAnswerException(Refused.Cause.MALFORMED, "finger record: " + e.getMessage());
        }
    }

    private ScannerAnswer face(List<Sample> samples) throws UnbelievedAnswerException {
        Sample sample = samples.getFirst();
        try {
            List<FaceImage> images = CapturedRecords.faces(sample.record());
            Octets image = images.getFirst().data();
            require(
                    samples.size() == 1 && images.size() == 1 && image.length() <= ImageBytes.LENGTH_MAX,
                    Refused.Cause.MALFORMED,
                    "several faces, or too long a picture");
            return new ScannerAnswer.Face(ImageBytes.of(image.toByteArray()), sample.quality(), hash);
        } catch (MalformedLdsException e) {
            throw new UnbelievedAnswerException(Refused.Cause.MALFORMED, "face record: " + e.getMessage());
        }
    }

    private static void require(boolean good, Refused.Cause cause, String detail) throws UnbelievedAnswerException {
        if (!good) {
            throw new UnbelievedAnswerException(cause, detail);
        }
    }
}
