package org.lintas.crossings.internal;

import java.util.UUID;
import org.lintas.crossings.Crossing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a version of a crossing, brings the traveller's open stay up to date and tells who must know: all or nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CrossingWriter {

    private final CrossingTable crossings;
    private final TravellerTable travellers;
    private final StayBook book;
    private final CrossingJournal journal;

    CrossingWriter(CrossingTable crossings, TravellerTable travellers, StayBook book, CrossingJournal journal) {
        this.crossings = crossings;
        this.travellers = travellers;
        this.book = book;
        this.journal = journal;
    }

    /** False when the transaction was recorded before; a recording of the same transaction that is under way is waited for. */
    boolean writeFirst(Crossing crossing) {
        if (!write(crossing)) {
            return false;
        }
        journal.recorded(crossing);
        return true;
    }

    /** False when another correction came first. */
    boolean writeNext(Crossing before, Crossing now) {
        if (!write(now)) {
            return false;
        }
        journal.corrected(before, now);
        return true;
    }

    private boolean write(Crossing crossing) {
        if (!crossings.add(crossing)) {
            return false;
        }
        UUID traveller = travellers.lock(crossing.traveller().document());
        book.refresh(traveller, crossing.traveller().document());
        return true;
    }
}
