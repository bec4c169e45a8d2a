package org.lintas.passengers;

import java.time.Instant;
import org.lintas.foundation.StatedReason;

/**
 * What an officer decided of boarding.
 *
 * @param number the journey's first is 1
 * @param version of the journey that the officer looked at
 * @param choice what
 * @param reason who, and why
 * @param at when
 */
public record BoardingDecision(int number, int version, Choice choice, StatedReason reason, Instant at) {

    /** What an officer may decide. */
    public enum Choice {
        /** The passenger may board. */
        BOARD(BoardingAnswer.OK),
        /** The passenger may not, unless the desk says otherwise when the carrier calls. */
        NO_BOARD(BoardingAnswer.NOT_OK),
        /** The passenger may not. */
        NO_BOARD_FINAL(BoardingAnswer.NOT_OK_FINAL);

        private final BoardingAnswer answer;

        Choice(BoardingAnswer answer) {
            this.answer = answer;
        }

        /** What the carrier is told. */
        public BoardingAnswer answer() {
            return answer;
        }
    }

    /** Whether it still holds: that somebody may board does so for what was looked at, that somebody may not until it is taken back. */
    public boolean holds(Journey journey) {
        return choice != Choice.BOARD || journey.version() == version;
    }
}
