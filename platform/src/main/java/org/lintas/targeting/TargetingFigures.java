package org.lintas.targeting;

import java.time.YearMonth;
import java.util.List;

/** What became of hits and lookouts, month by month, without anybody's data. Thread-safe. */
public interface TargetingFigures {

    /** The last months, this one included, the newest first; months without anything too. */
    List<Month> months(int count);

    /**
     * One month of the State's calendar.
     *
     * @param month which
     * @param hits of rules found in it
     * @param lookouts issued in it
     */
    record Month(YearMonth month, Hits hits, Lookouts lookouts) {}

    /**
     * From what rules found to what was worth a look; each number is part of the one before.
     *
     * @param found all
     * @param queued those that were not set apart beyond a cap
     * @param lookedAt of which somebody said what it is
     * @param possible possible or confirmed
     * @param confirmed confirmed
     */
    record Hits(int found, int queued, int lookedAt, int possible, int confirmed) {}

    /**
     * What came of lookouts.
     *
     * @param issued all that were not taken back
     * @param met those of passengers whom officers met, or kept from boarding
     * @param positive those that found something
     * @param missed those of passengers who crossed unseen
     */
    record Lookouts(int issued, int met, int positive, int missed) {}
}
