package org.lintas.watchlist.documents;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lintas.watchlist.documents.DocumentMatch.Issuers;
import org.lintas.watchlist.documents.DocumentMatch.Variant;

/**
 * A copy of a register of lost, stolen and revoked documents: one table of open addressing with 64 bits a slot, outside the heap. It never changes;
 * a newer copy is another table. For several threads.
 *
 * <p>A number that is not listed is taken for a listed one with a chance of at most some {@value #PROBES_EXPECTED} in 2^40 a number looked up, since an
 * entry holds 40 bits of its fingerprint beside its place. So a match is no proof, and wants a second look.
 */
public final class DocumentTable {

    /** Most documents of a table; registers have some 130 million (INTERPOL's, 2023). */
    public static final long DOCUMENTS_MAX = 400_000_000;

    /** Slots of a sequence that is gone through at most: far above what chance makes of a table that is three quarters full. */
    static final int PROBES_MAX = 4_096;

    /** Slots that a search for nothing sees on average in a table three quarters full (Knuth, The Art of Computer Programming 3, 6.4). */
    static final double PROBES_EXPECTED = 8.5;

    static final ValueLayout.OfLong SLOT = JAVA_LONG.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment slots;
    private final long slotCount;
    private final long documents;
    private final SipHash hash;
    private final List<CheckDigitRule> rules;
    private final RegisterCopy copy;

    DocumentTable(MemorySegment slots, long documents, FingerprintKey key, Description description) {
        this.slots = slots;
        this.slotCount = slots.byteSize() / Long.BYTES;
        this.documents = documents;
        this.hash = key.fingerprints();
        this.rules = description.rules();
        this.copy = description.copy();
    }

    /** What a table says of itself: who writes check digits behind numbers, and which register it is of. */
    record Description(List<CheckDigitRule> rules, RegisterCopy copy) {

        Description {
            rules = List.copyOf(rules);
        }
    }

    /** Which register was copied and when. */
    public RegisterCopy copy() {
        return copy;
    }

    /** How many documents are in it. */
    public long documents() {
        return documents;
    }

    /**
     * Listed documents whose number agrees with a sought one, also with other issuers or in another variant: those of the same issuer and writing
     * first. A number of fewer than 4 or more than 32 letters and digits agrees with none.
     */
    public List<DocumentMatch> search(SoughtDocument sought) {
        FoldedNumber number = FoldedNumber.of(sought.number());
        if (!number.good()) {
            return List.of();
        }
        List<DocumentMatch> found = new ArrayList<>(0);
        long issuer = DocumentEntry.code(sought.issuer());
        probe(new Probe(number, number.length(), issuer), found);
        for (CheckDigitRule rule : rules) {
            long writes = DocumentEntry.code(rule.issuer());
            if (rule.fits(number) && (issuer == 0 || issuer == writes)) {
                probe(new Probe(number, rule.characters(), writes), found);
            }
        }
        if (found.size() > 1) {
            found.sort((one, other) -> Integer.compare(rank(one), rank(other)));
        }
        return found;
    }

    /**
     * One look-up.
     *
     * @param number as it was read
     * @param count how many of its characters count: all, or all but the check digit
     * @param issuer code of the issuer; zero if not known
     */
    private record Probe(FoldedNumber number, int count, long issuer) {

        boolean stripped() {
            return count < number.length();
        }
    }

    private static int rank(DocumentMatch match) {
        int issuers = switch (match.issuers()) {
            case SAME -> 0;
            case UNKNOWN -> 1;
            case OTHER -> 2;
        };
        return issuers * (Variant.values().length + 1) + match.variants().size();
    }

    private void probe(Probe probe, List<DocumentMatch> found) {
        SipHash.Fingerprint fingerprint = probe.number().fingerprint(hash, probe.count());
        long tag = DocumentEntry.tag(fingerprint);
        long at = home(fingerprint, slotCount);
        for (int probes = 0; probes < PROBES_MAX; probes++) {
            long entry = slots.getAtIndex(SLOT, at);
            if (entry == 0) {
                return;
            }
            if (DocumentEntry.tag(entry) == tag) {
                take(entry, probe, found);
            }
            at = at + 1 == slotCount ? 0 : at + 1;
        }
    }

    /** The slot from which on an entry is looked for. */
    static long home(SipHash.Fingerprint fingerprint, long slotCount) {
        return Math.unsignedMultiplyHigh(fingerprint.low(), slotCount);
    }

    private static void take(long entry, Probe probe, List<DocumentMatch> found) {
        boolean listedStripped = DocumentEntry.stripped(entry);
        if (probe.stripped() && (listedStripped || DocumentEntry.issuerCode(entry) != probe.issuer())) {
            return;
        }
        Set<Variant> variants = EnumSet.noneOf(Variant.class);
        if (probe.stripped() || listedStripped) {
            variants.add(Variant.CHECK_DIGIT);
        } else if (DocumentEntry.writing(entry) != probe.number().writing()) {
            variants.add(Variant.CONFUSED_CHARACTERS);
        }
        found.add(new DocumentMatch(
                DocumentEntry.issuer(entry),
                DocumentEntry.state(entry),
                variants,
                issuers(DocumentEntry.issuerCode(entry), probe.issuer()),
                Verification.NOT_ASKED));
    }

    private static Issuers issuers(long listed, long sought) {
        if (listed == 0 || sought == 0) {
            return Issuers.UNKNOWN;
        }
        return listed == sought ? Issuers.SAME : Issuers.OTHER;
    }

    MemorySegment slots() {
        return slots;
    }

    List<CheckDigitRule> rules() {
        return rules;
    }
}
