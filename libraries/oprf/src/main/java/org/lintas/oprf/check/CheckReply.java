package org.lintas.oprf.check;

import org.lintas.oprf.Evaluation;

/** What a holder answers. */
public sealed interface CheckReply {

    /** The evaluated keys, with the proof. */
    record Evaluated(Evaluation evaluation) implements CheckReply {}

    /** Nothing was evaluated. */
    record Refused(Reason reason) implements CheckReply {}

    /** Why nothing was evaluated. */
    enum Reason {
        /** The holder has no agreement with this party for this purpose. */
        NOT_AGREED,
        /** The epoch is over, or has not begun: fetch the filter of the current one. */
        OTHER_EPOCH,
        /** The party asked for more than agreed: ask later, or for fewer at once. */
        TOO_MANY
    }
}
