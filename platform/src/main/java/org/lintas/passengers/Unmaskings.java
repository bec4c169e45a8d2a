package org.lintas.passengers;

import java.util.List;
import java.util.UUID;
import org.lintas.foundation.StatedReason;

/** Masked journeys are seen in clear by the word of two people, for a time, and the data-protection officer knows. Thread-safe. */
public interface Unmaskings {

    /** Most of one answer. */
    int ANSWER_MAX = 200;

    /** The newest; those that nobody has decided first. */
    List<Unmasking> recent();

    /** Those of one journey, the newest first. */
    List<Unmasking> ofJourney(UUID journey);

    /**
     * Asks to see a masked journey.
     *
     * @throws org.lintas.foundation.LintasException NOT_FOUND without such a masked journey; STATE_CONFLICT while the same person's last request is open
     */
    Unmasking ask(UUID journey, StatedReason purpose, Unmasking.Grounds grounds);

    /**
     * Another person decides.
     *
     * @throws org.lintas.foundation.LintasException NOT_FOUND without it, NOT_ALLOWED for who asked, STATE_CONFLICT when it was decided before
     */
    Unmasking decide(UUID unmasking, Unmasking.Choice choice, StatedReason reason);

    /**
     * The data-protection officer takes note of what was decided.
     *
     * @throws org.lintas.foundation.LintasException NOT_FOUND without it, STATE_CONFLICT before it is decided or when note was taken
     */
    Unmasking takeNote(UUID unmasking, String person);

    /**
     * What the journey hides; written down before it is given.
     *
     * @throws org.lintas.foundation.LintasException NOT_FOUND without it or when the journey was deleted meanwhile, NOT_ALLOWED for everybody but who asked, and
     *     when it was not granted or has ended
     */
    HiddenJourney open(UUID unmasking, String person);
}
