package org.lintas.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lintas.emrtd.lds.FaceImages;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.face.DetectionEffort;
import org.lintas.face.FaceComparer;
import org.lintas.face.FaceFinding;
import org.lintas.face.FaceImage;
import org.lintas.face.FaceQuality;
import org.lintas.face.FaceSample;
import org.lintas.face.attack.PatternCheck;
import org.lintas.face.attack.PatternSignal;
import org.lintas.images.ImageBounds;
import org.lintas.images.ImageDecoder;
import org.lintas.images.UnreadableImage;

/** Pictures of faces as inputs, and what verbs say about them. */
final class FacePictures {

    private final ImageDecoder decoder = ImageDecoder.inProcess(ImageBounds.STANDARD);
    private final FaceComparer comparer = new FaceComparer(decoder, DetectionEffort.THOROUGH);

    /** The sample of a picture; empty, and reported, if the picture cannot be read. */
    Optional<FaceSample> sample(Source source, Report report) {
        try {
            FaceSample sample = comparer.sample(picture(source.bytes(ImageBounds.STANDARD.bytesMax())));
            Optional<FaceFinding> unreadable = sample.findings().stream()
                    .filter(finding -> finding.kind() == FaceFinding.Kind.UNREADABLE)
                    .findFirst();
            unreadable.ifPresent(finding -> report.unreadable(source.name(), finding.detail()));
            return unreadable.isPresent() ? Optional.empty() : Optional.of(sample);
        } catch (IOException broken) {
            report.unreadable(source.name(), FilesVerb.reason(broken));
            return Optional.empty();
        }
    }

    /** The picture itself, or the first of EF.DG2. */
    private static byte[] picture(byte[] content) throws IOException {
        if (content.length == 0 || (content[0] & 0xFF) != FaceInputs.TAG) {
            return content;
        }
        try {
            return FaceImages.parse(Octets.of(content)).getFirst().data().toByteArray();
        } catch (MalformedLdsException malformed) {
            throw new IOException("EF.DG2: " + malformed.getMessage(), malformed);
        }
    }

    /** What the picture shows beside the face that a screen or a print might: advice, empty if nothing or unreadable. */
    List<Fields> signals(Source source) throws IOException {
        try {
            byte[] encoded = picture(source.bytes(ImageBounds.STANDARD.bytesMax()));
            return PatternCheck.of(FaceImage.of(decoder.decode(encoded))).stream()
                    .map(FacePictures::signal)
                    .toList();
        } catch (UnreadableImage unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    private static Fields signal(PatternSignal signal) {
        return new Fields()
                .text("kind", "pattern")
                .text("direction", name(signal.direction()))
                .number("cyclesPerPixel", signal.cyclesPerPixel())
                .number("decibels", signal.decibels());
    }

    static Fields quality(Optional<FaceQuality> quality) {
        Fields fields = new Fields();
        quality.ifPresent(present ->
                present.measures().forEach((measure, value) -> fields.number(name(measure), (double) value)));
        return fields;
    }

    static List<Fields> findings(List<FaceFinding> findings) {
        return findings.stream()
                .map(finding -> new Fields().text("kind", name(finding.kind())).text("detail", finding.detail()))
                .toList();
    }

    /** {@code interEyeDistance} for {@code INTER_EYE_DISTANCE}. */
    private static String name(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
