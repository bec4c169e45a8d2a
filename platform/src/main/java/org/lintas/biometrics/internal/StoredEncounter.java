package org.lintas.biometrics.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.BiometricEncounters.Encounter;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.GalleryName;
import org.lintas.biometrics.MissingFinger;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.ImageBytes;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form in which an encounter is stored, before it is encrypted.
 *
 * @param name of the encounter
 * @param active whether it counts
 * @param galleries names
 * @param fingers captured
 * @param missing fingers that were not there
 * @param face picture; null when there was none
 * @param details of the other system; null when there are none
 */
record StoredEncounter(
        String name,
        boolean active,
        List<String> galleries,
        List<Finger> fingers,
        List<MissingFinger> missing,
        @Nullable String face,
        @Nullable String details) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A finger.
     *
     * @param position number of the finger
     * @param data Base64
     */
    record Finger(int position, String data) {}

    static byte[] write(Encounter encounter) {
        Base64.Encoder base64 = Base64.getEncoder();
        BiometricCapture capture = encounter.capture();
        StoredEncounter stored = new StoredEncounter(
                encounter.name(),
                encounter.active(),
                encounter.galleries().stream().map(GalleryName::value).sorted().toList(),
                capture.fingers().stream()
                        .map(finger -> new Finger(
                                finger.position().number(),
                                base64.encodeToString(finger.data().toByteArray())))
                        .toList(),
                capture.missing(),
                capture.face().map(face -> base64.encodeToString(face.bytes())).orElse(null),
                encounter.details().orElse(null));
        return JSON.writeValueAsString(stored).getBytes(StandardCharsets.UTF_8);
    }

    static Encounter read(byte[] content) {
        Base64.Decoder base64 = Base64.getDecoder();
        StoredEncounter stored = JSON.readValue(content, StoredEncounter.class);
        List<CapturedFinger> fingers = stored.fingers.stream()
                .map(finger -> new CapturedFinger(
                        FingerPosition.numbered(finger.position), Octets.of(base64.decode(finger.data))))
                .toList();
        Optional<ImageBytes> face =
                Optional.ofNullable(stored.face).map(base64::decode).map(ImageBytes::of);
        return new Encounter(
                stored.name,
                stored.active,
                stored.galleries.stream().map(GalleryName::new).collect(Collectors.toUnmodifiableSet()),
                new BiometricCapture(fingers, stored.missing, face),
                Optional.ofNullable(stored.details));
    }
}
