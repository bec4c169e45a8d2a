package org.lintas.passengers;

import java.util.List;
import java.util.UUID;
import org.lintas.foundation.StatedReason;

/** What carriers are answered about passengers. Thread-safe. */
public interface BoardingAnswers {

    /**
     * Answers a passenger list before the deadline of its sender. What could not be judged by then is answered by policy, judged all the same, and corrected by an
     * unsolicited answer if it was wrong.
     *
     * @param origin who asks
     * @param content a passenger list message (PAXLST) as it came
     * @return an answer (CUSRES)
     * @throws org.lintas.foundation.LintasException VALUE_INVALID when it is no passenger list; TOO_LARGE past {@link Delivery#BYTES_MAX}
     */
    byte[] answer(Delivery.Origin origin, byte[] content);

    /** Unsolicited answers of a sender that were not acknowledged, the oldest first, as messages (CUSRES); no byte when there are none. */
    byte[] unsolicited(String sender);

    /** Everything that was answered about a journey, in order. */
    List<GivenAnswer> given(UUID journey);

    /** Everything that officers decided about a journey, in order. */
    List<BoardingDecision> decisions(UUID journey);

    /**
     * An officer decides whether a passenger may board. A carrier that was answered otherwise is told.
     *
     * @param decision what
     * @throws org.lintas.foundation.LintasException NOT_FOUND without such a journey; STATE_CONFLICT when it or a decision changed since it was looked at
     */
    Journey decide(UUID journey, Deciding decision);

    /**
     * What an officer decides.
     *
     * @param choice what
     * @param version of the journey that was looked at
     * @param decisions how many decisions the officer has seen
     * @param reason who, and why
     */
    record Deciding(BoardingDecision.Choice choice, int version, int decisions, StatedReason reason) {}
}
