package org.lintas.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lintas.fingerprint.FingerExtractor;
import org.lintas.fingerprint.FingerImage;
import org.lintas.fingerprint.FingerSample;
import org.lintas.fingerprint.slap.FingerBox;
import org.lintas.fingerprint.slap.SlapFinding;
import org.lintas.fingerprint.slap.SlapFinger;
import org.lintas.fingerprint.slap.SlapKind;
import org.lintas.fingerprint.slap.SlapSegmentation;
import org.lintas.fingerprint.slap.SlapSegmenter;

/**
 * Which fingers a picture of several shows.
 *
 * @param kind hand, or thumbs
 * @param missing positions that the person does not have
 */
record FingerprintSlap(SlapKind kind, Set<Integer> missing) {

    /** Refuses positions of other hands, with a sentence for the user. */
    FingerprintSlap {
        missing = Set.copyOf(missing);
        if (!kind.positions().containsAll(missing)) {
            throw new IllegalArgumentException(
                    "--missing takes positions of --slap: %s, not %s".formatted(kind.positions(), missing));
        }
    }

    /**
     * A finger that should be there.
     *
     * @param position 1 to 10
     * @param found empty if it was not found
     * @param sample what was read from it; empty with it
     * @param findings about it, or about the whole picture
     */
    record Finger(int position, Optional<SlapFinger> found, Optional<FingerSample> sample, List<SlapFinding> findings) {

        /** What there is to say beside the template. */
        void addTo(Fields fields) {
            fields.number("position", position);
            if (found.isPresent()) {
                fields.number("confidence", found.get().confidence())
                        .object("box", box(found.get().box()));
            } else {
                fields.absent("confidence").absent("box");
            }
            fields.objects("findings", findings.stream().map(Finger::finding).toList());
        }

        private static Fields box(FingerBox box) {
            return new Fields()
                    .number("centreX", rounded(box.centreX()))
                    .number("centreY", rounded(box.centreY()))
                    .number("width", rounded(box.width()))
                    .number("height", rounded(box.height()))
                    .number("rotation", Math.round(box.rotation() * 1_000) / 1e3);
        }

        private static Fields finding(SlapFinding finding) {
            String code = finding.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Fields()
                    .text("problem", code)
                    .text("text", finding.problem().text());
        }

        private static double rounded(double pixels) {
            return Math.round(pixels * 10) / 10.0;
        }
    }

    /** Every finger that should be there, from left to right. */
    List<Finger> read(FingerImage picture, FingerExtractor extractor) {
        SlapSegmentation segmentation = new SlapSegmenter().segment(picture, kind, missing);
        List<Finger> fingers = new ArrayList<>();
        for (int position : kind.positions()) {
            if (!missing.contains(position)) {
                Optional<SlapFinger> found = segmentation.fingers().stream()
                        .filter(finger -> finger.position() == position)
                        .findFirst();
                fingers.add(new Finger(
                        position,
                        found,
                        found.map(finger -> extractor.extract(finger.image())),
                        findings(segmentation, position)));
            }
        }
        return fingers;
    }

    private static List<SlapFinding> findings(SlapSegmentation segmentation, int position) {
        return segmentation.findings().stream()
                .filter(finding ->
                        finding.positions().isEmpty() || finding.positions().contains(position))
                .toList();
    }
}
