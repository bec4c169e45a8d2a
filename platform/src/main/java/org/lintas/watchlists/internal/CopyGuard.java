package org.lintas.watchlists.internal;

import java.util.ArrayList;
import java.util.List;
import org.lintas.watchlists.ListCopy.Change;
import org.lintas.watchlists.ListCopy.Contents;
import org.lintas.watchlists.ListCopy.Hold;
import org.lintas.watchlists.ListCopy.Rehearsal;

/** Says why a copy that could be read is not searched before a person has looked: a publisher's mistake must neither empty nor flood the lanes. */
final class CopyGuard {

    /** Alerts of 1,000 travellers that may come on top of twice those of before. A choice of ours. */
    private static final int ALERTS_PER_THOUSAND_MORE = 5;

    /** Alerts below which a rise says nothing. A choice of ours. */
    private static final int ALERTS_MIN = 5;

    private CopyGuard() {}

    /**
     * What a new copy is measured by.
     *
     * @param persons of the copy in force; 0 when there is none
     * @param removedPercentMax of them, that may be missing
     */
    record Expected(int persons, int removedPercentMax) {}

    static List<Hold> holds(Expected expected, Contents contents, Change change, Rehearsal rehearsal) {
        List<Hold> holds = new ArrayList<>();
        if (contents.persons() == 0) {
            holds.add(Hold.EMPTY);
        }
        if (100L * change.removed() > (long) expected.removedPercentMax() * expected.persons()) {
            holds.add(Hold.REMOVED);
        }
        long allowed = 2L * rehearsal.alertsBefore() + (long) ALERTS_PER_THOUSAND_MORE * rehearsal.travellers() / 1_000;
        if (expected.persons() > 0 && rehearsal.alertsAfter() > Math.max(allowed, ALERTS_MIN)) {
            holds.add(Hold.ALERTS);
        }
        return holds;
    }
}
