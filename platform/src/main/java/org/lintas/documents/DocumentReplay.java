package org.lintas.documents;

import java.util.List;

/**
 * A verdict made again, offline, from the stored bytes.
 *
 * @param part what was examined
 * @param trust with whose trust
 * @param outcome what came of it
 */
public record DocumentReplay(String part, Trust trust, Outcome outcome) {

    /** With which trust store a verdict is made again. */
    public enum Trust {
        /** The one of the examination: the verdict must be the same byte for byte. */
        THEN,
        /** The one in force: shows what would be said today of what was read then. */
        NOW
    }

    /** What came of a replay. */
    public sealed interface Outcome {

        /**
         * The verdict was made.
         *
         * @param trustSnapshot identifier of the trust store used
         * @param same whether its canonical form is the stored one, byte for byte
         * @param verdict as it comes out now
         * @param differences each check that comes out otherwise, in the order of the tree
         */
        record Made(String trustSnapshot, boolean same, ResultNode verdict, List<Difference> differences)
                implements Outcome {

            /** Copies the differences. */
            public Made {
                differences = List.copyOf(differences);
            }
        }

        /** The inputs were deleted when their time was over. */
        record InputsDeleted() implements Outcome {}

        /**
         * The trust store of then is not known any more.
         *
         * @param trustSnapshot its identifier
         */
        record TrustUnknown(String trustSnapshot) implements Outcome {}
    }

    /**
     * A check that comes out otherwise.
     *
     * @param before as stored
     * @param after as it comes out now
     */
    public record Difference(ResultNode before, ResultNode after) {}
}
