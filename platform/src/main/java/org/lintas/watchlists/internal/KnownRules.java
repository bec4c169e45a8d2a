package org.lintas.watchlists.internal;

import java.util.OptionalDouble;
import org.lintas.watchlists.KnownNotHits;
import org.lintas.watchlists.ListedSide;
import org.lintas.watchlists.NameEvidence;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;

/** When a hit may be kept quiet, and until when what was judged once still holds. */
final class KnownRules {

    private KnownRules() {}

    /** Never where help comes first, and never for a document that is reported: it is taken from whoever has it. */
    static boolean possible(WatchlistHit hit, ListedSide listed) {
        return switch (hit.category()) {
            case PROTECTION, DOCUMENT_REPORTED -> false;
            case WANTED, ENTRY_BAN, OBSERVATION ->
                hit.action() != Action.PROTECT
                        && listed.action() != Action.PROTECT
                        && listed.action() != Action.SEIZE_DOCUMENT;
        };
    }

    /** Arrest is ordered: one person alone does not switch that off. */
    static boolean needsApproval(WatchlistHit hit) {
        return hit.category() == Category.WANTED;
    }

    /** Whether what was judged is still what is there: the same words of the list, found in the same way, with no more evidence than chance adds. */
    static boolean holds(KnownTable.Judged judged, WatchlistHit hit, ListedSide listed) {
        return possible(hit, listed)
                && judged.entryDigest().equals(listed.digest())
                && judged.matchedBy() == hit.matchedBy()
                && bits(hit).orElse(0) <= judged.bits().orElse(0) + KnownNotHits.BITS_MORE_MAX;
    }

    static OptionalDouble bits(WatchlistHit hit) {
        return hit.evidence().map(NameEvidence::bits).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
