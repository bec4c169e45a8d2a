package org.lintas.biometrics.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lintas.biometrics.ComparisonView;
import org.lintas.biometrics.ComparisonView.FingerSides;
import org.lintas.biometrics.ComparisonView.MinutiaPair;
import org.lintas.biometrics.ComparisonView.Place;
import org.lintas.biometrics.ComparisonView.Print;
import org.lintas.biometrics.ComparisonView.Sides;
import org.lintas.biometrics.FingerPosition;
import org.lintas.biometrics.SubjectId;
import org.lintas.emrtd.lds.Octets;
import org.lintas.fingerprint.FingerComparer;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.MatchExplanation;
import org.lintas.fingerprint.Minutia;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.LintasException;
import org.lintas.images.DecodedImage;
import org.springframework.stereotype.Component;

/** Puts two persons side by side: pictures made anew, and the pairs of minutiae that agree. */
@Component
class ComparisonDrawing {

    private final SubjectStore store;
    private final FeatureExtractor extractor;
    private final ChipPictures faces;

    ComparisonDrawing(SubjectStore store, FeatureExtractor extractor, ChipPictures faces) {
        this.store = store;
        this.extractor = extractor;
        this.faces = faces;
    }

    /** One side, opened. */
    private record Side(Features features, Map<Integer, byte[]> pictures, String identity) {}

    ComparisonView of(SubjectId newer, SubjectId older) {
        Side left = side(newer);
        Side right = side(older);
        List<FingerSides> fingers = new ArrayList<>();
        left.features()
                .fingers()
                .forEach((position, one) -> Optional.ofNullable(
                                right.features().fingers().get(position))
                        .ifPresent(other -> fingers.add(finger(
                                position,
                                drawn(left, position, one.template()),
                                drawn(right, position, other.template())))));
        List<Octets> portraits = new ArrayList<>();
        face(left).ifPresent(portraits::add);
        face(right).ifPresent(portraits::add);
        OptionalDouble score =
                left.features().face().isPresent() && right.features().face().isPresent()
                        ? OptionalDouble.of(left.features()
                                .face()
                                .get()
                                .score(right.features().face().get()))
                        : OptionalDouble.empty();
        return new ComparisonView(
                new Sides<>(left.identity(), right.identity()),
                fingers,
                portraits.size() == 2 ? portraits : List.of(),
                score);
    }

    private Side side(SubjectId subject) {
        Features features = store.features(subject)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "One of the persons was deleted."));
        List<KnownIdentity> identities = store.identities(subject);
        String words = identities.isEmpty() ? "" : identities.getLast().words();
        return new Side(features, store.pictures(subject), words);
    }

    /** A print with its picture; empty when only minutiae are held. */
    private record Drawn(FingerTemplate template, Optional<DecodedImage> picture) {

        /** Minutiae lie at 500 pixels per inch, pictures have their own sampling. */
        double scale() {
            return picture.map(image -> image.width() / (double) template.width())
                    .orElse(1.0);
        }

        Place place(Minutia minutia) {
            return new Place(
                    (int) Math.round(minutia.x() * scale()),
                    (int) Math.round(minutia.y() * scale()),
                    minutia.direction());
        }

        Print print() {
            return new Print(
                    picture.map(image -> Octets.of(image.png())).orElse(Octets.of(new byte[0])),
                    picture.map(DecodedImage::width).orElse(template.width()),
                    picture.map(DecodedImage::height).orElse(template.height()),
                    template.minutiae().stream().map(this::place).toList());
        }
    }

    private Drawn drawn(Side side, FingerPosition position, FingerTemplate template) {
        Optional<byte[]> picture = Optional.ofNullable(side.pictures().get(position.number()));
        return new Drawn(template, picture.flatMap(extractor::decoded));
    }

    private static FingerSides finger(FingerPosition position, Drawn left, Drawn right) {
        MatchExplanation explanation = new FingerComparer().explain(left.template(), right.template());
        List<MinutiaPair> pairs = explanation.pairs().stream()
                .map(pair -> new MinutiaPair(left.place(pair.probe()), right.place(pair.candidate())))
                .toList();
        return new FingerSides(position, explanation.score(), new Sides<>(left.print(), right.print()), pairs);
    }

    private Optional<Octets> face(Side side) {
        return Optional.ofNullable(side.pictures().get(ReferenceTable.FACE))
                .flatMap(picture -> faces.viewable(ImageBytes.of(picture)))
                .map(picture -> Octets.of(picture.bytes()));
    }
}
