package org.lintas.biometrics;

import java.util.List;
import java.util.OptionalDouble;
import org.lintas.emrtd.lds.Octets;

/**
 * Two persons side by side for an officer's eyes: each finger with the pairs of minutiae that the score rests on.
 *
 * @param identities as the documents of both sides say, in words: left the newer, right the older
 * @param fingers those that both have
 * @param faces PNG of both faces, left and right; empty when one is missing
 * @param faceScore cosine similarity; empty when one is missing
 */
public record ComparisonView(
        Sides<String> identities, List<FingerSides> fingers, List<Octets> faces, OptionalDouble faceScore) {

    /** Copies the lists. */
    public ComparisonView {
        fingers = List.copyOf(fingers);
        faces = List.copyOf(faces);
    }

    /**
     * A thing of each side.
     *
     * @param left of the newer
     * @param right of the older
     */
    public record Sides<T>(T left, T right) {}

    /**
     * One finger of both sides.
     *
     * @param position which
     * @param score of SourceAFIS, 0 and more
     * @param prints what is drawn; a side without a picture has its minutiae alone
     * @param pairs minutiae that agree, at places of the pictures in pixels
     */
    public record FingerSides(FingerPosition position, double score, Sides<Print> prints, List<MinutiaPair> pairs) {

        /** Copies the list. */
        public FingerSides {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * One print as it is drawn.
     *
     * @param picture PNG; no bytes when only minutiae are held
     * @param width in pixels of the places
     * @param height in pixels of the places
     * @param minutiae all that were found
     */
    public record Print(Octets picture, int width, int height, List<Place> minutiae) {

        /** Copies the list. */
        public Print {
            minutiae = List.copyOf(minutiae);
        }
    }

    /**
     * A minutia on a picture.
     *
     * @param x to the right, in pixels
     * @param y down, in pixels
     * @param direction of the ridge, radians from the x axis, clockwise as the picture is seen
     */
    public record Place(int x, int y, double direction) {}

    /**
     * A minutia of the left print and the one of the right print that it agrees with.
     *
     * @param left on the left print
     * @param right on the right print
     */
    public record MinutiaPair(Place left, Place right) {}
}
