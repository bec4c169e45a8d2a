package org.lintas.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lintas.face.FaceComparer;
import org.lintas.face.FaceFinding;
import org.lintas.face.FaceQuality;
import org.lintas.face.FaceSample;
import org.lintas.images.ImageBounds;

/** Pictures of faces as inputs, and what verbs say about them. */
final class FacePictures {

    private final FaceComparer comparer = new FaceComparer();

    /** The sample of a picture; empty, and reported, if the picture cannot be read. */
    Optional<FaceSample> sample(Source source, Report report) {
        try {
            FaceSample sample = comparer.sample(source.bytes(ImageBounds.STANDARD.bytesMax()));
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
