package org.lintas.face;

/**
 * Something that a person or a rule should know about one picture of a comparison.
 *
 * @param kind what it is
 * @param detail the figure or the reason, in plain English, without personal data
 */
public record FaceFinding(Kind kind, String detail) {

    /** Kinds of findings. */
    public enum Kind {
        /** The picture could not be decoded: no comparison. */
        UNREADABLE(true),
        /** No face was found: no comparison. */
        NO_FACE(true),
        /** More than one face; the largest was compared. A gate that admits one person treats this as a second person. */
        SEVERAL_FACES(false),
        /** The eyes are closer together than the comparison is reliable for. */
        SMALL(false),
        /** The head is turned, nodded or tilted too far. */
        NOT_FRONTAL(false),
        /** The face is too dark. */
        DARK(false),
        /** The face is too bright. */
        BRIGHT(false),
        /** The face has too little contrast. */
        FLAT(false),
        /** One half of the face lies in shade. */
        UNEVEN_LIGHT(false),
        /** The face is not sharp. */
        BLURRED(false),
        /** The face seems to be covered. */
        COVERED(false),
        /** Part of the head lies outside the picture. */
        CUT_OFF(false),
        /** The mouth is open. */
        MOUTH_OPEN(false),
        /** All in all a comparison is more likely to fail than not, even with the same person. */
        UNRELIABLE(false);

        private final boolean preventsComparison;

        Kind(boolean preventsComparison) {
            this.preventsComparison = preventsComparison;
        }

        /** Whether there is no score because of it. */
        public boolean preventsComparison() {
            return preventsComparison;
        }
    }
}
