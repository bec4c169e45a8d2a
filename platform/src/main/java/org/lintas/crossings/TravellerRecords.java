package org.lintas.crossings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.StatedReason;

/**
 * What is recorded of one traveller, for an officer's desk. A traveller is the holder of one document; further documents become
 * the same traveller's only by an officer's act. Callers log each reading with its purpose.
 */
public interface TravellerRecords {

    /** The newest version of every crossing of the traveller who holds this document, newest first; at most 1,000. */
    List<Crossing> history(DocumentKey document);

    /** Every version of one crossing, oldest first; empty when there is no such crossing. */
    List<Crossing> versions(UUID crossing);

    /** The stays of the traveller who holds this document as they are on a day, newest first; at most 1,000. */
    List<Stay> stays(DocumentKey document, LocalDate day);

    /** Every document of the traveller who holds this one, in order; empty when the document never crossed. */
    List<DocumentKey> documents(DocumentKey document);

    /**
     * Corrects a crossing: a new version is added, the old one stays readable for good. Publishes {@link CrossingCorrected}. Throws
     * a state conflict when the correction changes nothing.
     */
    Crossing correct(UUID crossing, CrossingCorrection correction, StatedReason reason);

    /**
     * Records the other side of a stay, which was never recorded: the exit that belongs to an entry, or the entry that belongs to an
     * exit. Once for each crossing: a second call gives the first supplement back; a wrong one is corrected.
     *
     * @param crossing the side that is recorded; the other side gets its traveller, ground and lane
     * @param at when the other side took place, not in the future; after an entry, before an exit
     */
    Crossing supplement(UUID crossing, Instant at, StatedReason reason);

    /**
     * Says that two documents have the same holder: their crossings become one history. Nothing else ever joins documents.
     *
     * @param known a document that crossed before
     * @param other another one; with it come all documents already linked to it
     */
    void link(DocumentKey known, DocumentKey other, StatedReason reason);

    /** Takes a document out of its traveller's set again; its crossings are then a history of their own. */
    void unlink(DocumentKey document, StatedReason reason);
}
