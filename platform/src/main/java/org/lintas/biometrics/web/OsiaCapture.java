package org.lintas.biometrics.web;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.MissingFinger;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.LintasException;

/** Reads a capture out of OSIA's items, and says which item is which finger. What cannot be compared is refused, not dropped. */
final class OsiaCapture {

    /** Most items of one set: ten fingers, the face, and an item for each missing finger. */
    static final int ITEMS_MAX = 21;

    private static final Set<String> FINGERS =
            Stream.of(FingerPosition.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private OsiaCapture() {}

    static BiometricCapture of(@Nullable List<OsiaBiometricData> items) {
        if (items == null
                || items.isEmpty()
                || items.size() > ITEMS_MAX
                || items.stream().anyMatch(Objects::isNull)) {
            throw refused("There are 1 to %d items of biometricData.".formatted(ITEMS_MAX));
        }
        List<CapturedFinger> fingers = new ArrayList<>();
        List<MissingFinger> missing = new ArrayList<>();
        Optional<ImageBytes> face = Optional.empty();
        for (OsiaBiometricData item : items) {
            Optional<byte[]> data = data(item);
            if (data.isPresent() && item.biometricType().equals("FACE")) {
                face = once(face, data.get());
            } else if (data.isPresent()) {
                fingers.add(new CapturedFinger(finger(item.biometricSubType()), Octets.of(data.get())));
            }
            missing.addAll(missing(item));
        }
        return new BiometricCapture(fingers, missing, face);
    }

    private static Optional<ImageBytes> once(Optional<ImageBytes> face, byte[] further) {
        if (face.isPresent()) {
            throw refused("There is one face at most.");
        }
        return Optional.of(ImageBytes.of(further));
    }

    /** The bytes of an item; empty when it says only what is missing. */
    private static Optional<byte[]> data(OsiaBiometricData item) {
        if (!Set.of("FINGER", "FACE").contains(String.valueOf(item.biometricType()))) {
            throw refused("The types FINGER and FACE are held and compared, no other.");
        }
        if (item.imageRef() != null) {
            throw refused("An imageRef is not fetched: send the image.");
        }
        Optional<String> text = Optional.ofNullable(item.image()).or(() -> Optional.ofNullable(item.template()));
        if (text.isEmpty() && (item.missing() == null || item.missing().isEmpty())) {
            throw refused("An item has an image, or says what is missing.");
        }
        return text.map(OsiaCapture::decoded);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException broken) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "An image is not written in Base64.", broken);
        }
    }

    private static List<MissingFinger> missing(OsiaBiometricData item) {
        return Optional.ofNullable(item.missing()).orElse(List.of()).stream()
                .filter(Objects::nonNull)
                .map(finger -> new MissingFinger(finger(finger.biometricSubType()), reason(finger.presence())))
                .toList();
    }

    private static MissingFinger.Reason reason(@Nullable String presence) {
        return switch (String.valueOf(presence)) {
            case "AMPUTATED" -> MissingFinger.Reason.MISSING;
            case "BANDAGED", "DAMAGED" -> MissingFinger.Reason.INJURED;
            default -> throw refused("A finger is BANDAGED, AMPUTATED or DAMAGED.");
        };
    }

    private static FingerPosition finger(@Nullable String subType) {
        if (subType == null || !FINGERS.contains(subType)) {
            throw refused("A finger is named alone, for example RIGHT_INDEX; slaps are taken apart by the sender.");
        }
        return FingerPosition.valueOf(subType);
    }

    /** The items with the data of a capture, in place of what {@link #withoutData} took out. */
    static List<OsiaBiometricData> withData(List<OsiaBiometricData> items, BiometricCapture capture) {
        return items.stream().map(item -> item.with(data(item, capture))).toList();
    }

    static List<OsiaBiometricData> withoutData(List<OsiaBiometricData> items) {
        return items.stream()
                .map(item -> item.image() == null && item.template() == null ? item : item.with(""))
                .toList();
    }

    private static @Nullable String data(OsiaBiometricData item, BiometricCapture capture) {
        if (item.image() == null && item.template() == null) {
            return null;
        }
        Optional<byte[]> data = item.biometricType().equals("FACE")
                ? capture.face().map(ImageBytes::bytes)
                : capture.fingers().stream()
                        .filter(finger -> finger.position().name().equals(item.biometricSubType()))
                        .findFirst()
                        .map(finger -> finger.data().toByteArray());
        return data.map(Base64.getEncoder()::encodeToString).orElse(null);
    }

    private static LintasException refused(String why) {
        return new LintasException(ErrorCode.VALUE_INVALID, why);
    }
}
