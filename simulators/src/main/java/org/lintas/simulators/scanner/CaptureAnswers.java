package org.lintas.simulators.scanner;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lintas.emrtd.lds.Octets;
import org.lintas.simulators.scanner.CaptureRequest.RefusedException;

/** Makes the answer to a capture: for each finger, or for the face, a signed block and its place in the chain of hashes. */
final class CaptureAnswers {

    /** What the device thinks of a faint print. */
    private static final int FAINT_QUALITY = 12;

    /** What the camera thinks of a face. */
    private static final int FACE_QUALITY = 85;

    private final ScannerSetup setup;
    private final DeviceIdentity identity;
    private final Visitor visitor;

    CaptureAnswers(ScannerSetup setup, DeviceIdentity identity, Visitor visitor) {
        this.setup = setup;
        this.identity = identity;
        this.visitor = visitor;
    }

    /** How one answer is made. */
    record Manner(DeviceKey key, boolean faint, boolean brokenChain) {}

    /** A picture in its record, and what the device thinks of it. */
    private record Sample(String subType, Octets record, int quality) {}

    /** The answer to a capture whose request fits this device. */
    Map<String, Object> answer(CaptureRequest request, Manner manner) throws RefusedException {
        requireFitting(request);
        List<Map<String, Object>> blocks = new ArrayList<>();
        String previous = manner.brokenChain() ? hash(new byte[] {1}) : request.previousHash();
        for (Sample sample : samples(request, manner)) {
            previous = chained(previous, sample.record());
            blocks.add(block(request, sample, previous, manner.key()));
        }
        if (blocks.isEmpty()) {
            throw new RefusedException(SbiError.NOTHING_DETECTED);
        }
        for (int i = blocks.size(); i < request.fingers().size(); i++) {
            blocks.add(failed(SbiError.NOTHING_DETECTED));
        }
        return Map.of("biometrics", blocks);
    }

    /** An answer that says only what went wrong. */
    static Map<String, Object> failure(SbiError error) {
        return Map.of("biometrics", List.of(failed(error)));
    }

    private void requireFitting(CaptureRequest request) throws RefusedException {
        boolean fits = request.environment().equals(setup.environment())
                && request.purpose().equals(setup.purpose().word())
                && request.specVersion().equals(DeviceIdentity.SPEC_VERSION);
        if (!fits) {
            throw new RefusedException(SbiError.REQUEST_MISMATCHED);
        }
        if (setup.purpose() == Purpose.AUTHENTICATION && setup.domain().isEmpty()) {
            throw new RefusedException(SbiError.DOMAIN_KEY_MISSING);
        }
    }

    private List<Sample> samples(CaptureRequest request, Manner manner) {
        return switch (request.device()) {
            case SLAP_SCANNER -> prints(request, manner);
            case FACE_CAMERA -> visitor.portrait().map(this::face).stream().toList();
        };
    }

    private List<Sample> prints(CaptureRequest request, Manner manner) {
        List<Sample> samples = new ArrayList<>();
        for (FingerName finger : request.fingers()) {
            visitor.print(finger.position()).ifPresent(print -> {
                int quality = manner.faint() ? FAINT_QUALITY : print.quality();
                ImageRecords.Picture picture =
                        SensorPictures.png(SensorPictures.print(print.picture(), manner.faint()));
                Octets record = ImageRecords.finger(
                        finger.position(), picture, quality, setup.clock().instant());
                samples.add(new Sample(finger.sbi(), record, quality));
            });
        }
        return samples;
    }

    private Sample face(byte[] jpeg) {
        ImageRecords.Picture picture = SensorPictures.sized(jpeg);
        return new Sample(
                "", ImageRecords.face(picture, FACE_QUALITY, setup.clock().instant()), FACE_QUALITY);
    }

    private Map<String, Object> block(CaptureRequest request, Sample sample, String hash, DeviceKey key) {
        String timestamp = DeviceIdentity.time(setup.clock().instant());
        Optional<DomainCipher.Encrypted> encrypted = setup.purpose() == Purpose.AUTHENTICATION
                ? setup.domain()
                        .map(domain -> DomainCipher.encrypt(
                                sample.record().toByteArray(), timestamp, request.transaction(), domain))
                : Optional.empty();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("digitalId", identity.digitalId(request.device(), key));
        data.put("deviceCode", request.device().code());
        data.put("deviceServiceVersion", DeviceIdentity.SPEC_VERSION);
        data.put("bioType", request.device().type());
        data.put("bioSubType", sample.subType());
        data.put("purpose", request.purpose());
        data.put("env", request.environment());
        request.domainUri().ifPresent(domain -> data.put("domainUri", domain));
        data.put("bioValue", encrypted.map(DomainCipher.Encrypted::bioValue).orElseGet(() -> text(sample.record())));
        data.put("transactionId", request.transaction());
        data.put("timestamp", timestamp);
        data.put("requestedScore", request.requestedScore());
        data.put("qualityScore", sample.quality());
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("specVersion", DeviceIdentity.SPEC_VERSION);
        block.put("data", key.sign(data));
        block.put("hash", hash);
        encrypted.ifPresent(value -> {
            block.put("sessionKey", value.sessionKey());
            block.put("thumbprint", value.thumbprint());
        });
        block.put("error", DeviceIdentity.error(SbiError.SUCCESS));
        return block;
    }

    private static Map<String, Object> failed(SbiError error) {
        return Map.of(
                "specVersion",
                DeviceIdentity.SPEC_VERSION,
                "data",
                "",
                "hash",
                "",
                "error",
                DeviceIdentity.error(error));
    }

    /** SHA-256 over the previous hash and the hash of the picture before encryption, both as bytes. */
    private static String chained(String previous, Octets record) {
        byte[] first = HexFormat.of().parseHex(previous);
        byte[] second = record.digest("SHA-256").toByteArray();
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return hash(both);
    }

    private static String hash(byte[] bytes) {
        return Octets.of(bytes).sha256().toUpperCase(Locale.ROOT);
    }

    private static String text(Octets bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }
}
