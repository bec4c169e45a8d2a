package org.lintas.watchlist.documents;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;

/** Makes a table off-line. Not for several threads; good for one table. */
public final class DocumentTableBuilder {

    /** Slots for three documents: tables are at most three quarters full, so that searches are short. */
    private static final int SLOTS_OF_THREE = 4;

    private static final int THREE = 3;

    /** Slots of the smallest table. */
    private static final long SLOTS_MIN = 64;

    private final FingerprintKey key;
    private final SipHash hash;
    private final List<CheckDigitRule> rules;
    private final MemorySegment slots;
    private final long slotCount;
    private final long entriesMax;
    private long entries;
    private long documents;
    private boolean built;

    /** What became of a document. */
    public enum Addition {
        /** It is in the table. */
        ADDED,
        /** It was there: the same issuer, number, writing and state. */
        KNOWN,
        /** Its number has fewer than 4 or more than 32 letters and digits, which say nothing or are none. */
        NO_NUMBER,
        /** The table is as full as it may be, or has thousands of documents of this one number: a part of the register is missing. */
        NO_ROOM
    }

    /**
     * Takes the memory for a table.
     *
     * @param documentsExpected how many documents will come, 1 to {@link DocumentTable#DOCUMENTS_MAX}; those of issuers with a rule count twice
     * @param rules which issuers write check digits behind numbers, at most {@link CheckDigitRule#RULES_MAX}
     * @throws IllegalArgumentException if there are too many of either
     */
    public DocumentTableBuilder(FingerprintKey key, long documentsExpected, List<CheckDigitRule> rules) {
        if (documentsExpected < 1 || documentsExpected > DocumentTable.DOCUMENTS_MAX) {
            throw new IllegalArgumentException("a table has room for 1 to " + DocumentTable.DOCUMENTS_MAX
                    + " documents, not " + documentsExpected);
        }
        if (rules.size() > CheckDigitRule.RULES_MAX) {
            throw new IllegalArgumentException("at most " + CheckDigitRule.RULES_MAX + " rules, not " + rules.size());
        }
        this.key = key;
        this.hash = key.fingerprints();
        this.rules = List.copyOf(rules);
        this.slotCount = Math.max(SLOTS_MIN, Math.ceilDiv(documentsExpected * SLOTS_OF_THREE, THREE));
        this.entriesMax = slotCount * THREE / SLOTS_OF_THREE;
        this.slots = Arena.ofAuto().allocate(slotCount * Long.BYTES, Long.BYTES);
    }

    /** Adds a document, and a second entry for it without the check digit behind its number if its issuer writes one there. */
    public Addition add(ListedDocument document) {
        if (built) {
            throw new IllegalStateException("the table is made");
        }
        FoldedNumber number = FoldedNumber.of(document.number());
        if (!number.good()) {
            return Addition.NO_NUMBER;
        }
        Addition added = insert(document, number, number.length());
        for (CheckDigitRule rule : rules) {
            boolean stripped = document.issuer().filter(rule.issuer()::equals).isPresent() && rule.fits(number);
            if (added == Addition.ADDED
                    && stripped
                    && insert(document, number, rule.characters()) == Addition.NO_ROOM) {
                return Addition.NO_ROOM;
            }
        }
        documents += added == Addition.ADDED ? 1 : 0;
        return added;
    }

    private Addition insert(ListedDocument document, FoldedNumber number, int count) {
        SipHash.Fingerprint fingerprint = number.fingerprint(hash, count);
        long entry =
                DocumentEntry.of(DocumentEntry.tag(fingerprint), document, number.writing(), count < number.length());
        long at = DocumentTable.home(fingerprint, slotCount);
        for (int probes = 1; probes < DocumentTable.PROBES_MAX; probes++) {
            long there = slots.getAtIndex(DocumentTable.SLOT, at);
            if (there == entry) {
                return Addition.KNOWN;
            }
            if (there == 0) {
                if (entries == entriesMax) {
                    return Addition.NO_ROOM;
                }
                slots.setAtIndex(DocumentTable.SLOT, at, entry);
                entries++;
                return Addition.ADDED;
            }
            at = at + 1 == slotCount ? 0 : at + 1;
        }
        return Addition.NO_ROOM;
    }

    /** The table, which nobody changes any more. */
    public DocumentTable build(RegisterCopy copy) {
        built = true;
        return new DocumentTable(slots.asReadOnly(), documents, key, new DocumentTable.Description(rules, copy));
    }
}
