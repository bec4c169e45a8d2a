package org.lintas.watchlist.documents;

import java.util.Optional;
import org.lintas.mrz.StateCode;

/**
 * An entry of the table in 64 bits: 40 of the number's fingerprint, never all zero; 15 for the issuer, whose letters count 1 to 26 in a number to
 * the base 27; 5 for which characters were written as letters, 1 for a number without the check digit that the register writes behind it, 3 for
 * the state. Zero is no entry.
 */
final class DocumentEntry {

    private static final int TAG_BITS = 40;
    private static final long TAG_MASK = (1L << TAG_BITS) - 1;
    private static final int ISSUER_BITS = 15;
    private static final long ISSUER_MASK = (1L << ISSUER_BITS) - 1;
    private static final int WRITING_AT = TAG_BITS + ISSUER_BITS;
    private static final int STRIPPED_AT = WRITING_AT + FoldedNumber.WRITING_BITS;
    private static final int STATE_AT = STRIPPED_AT + 1;
    private static final int LETTERS = 27;

    private DocumentEntry() {}

    static long tag(SipHash.Fingerprint fingerprint) {
        long tag = fingerprint.high() & TAG_MASK;
        return tag == 0 ? 1 : tag;
    }

    static long tag(long entry) {
        return entry & TAG_MASK;
    }

    static long of(long tag, ListedDocument document, int writing, boolean stripped) {
        return tag
                | code(document.issuer()) << TAG_BITS
                | (long) writing << WRITING_AT
                | (stripped ? 1L : 0) << STRIPPED_AT
                | (long) document.state().code() << STATE_AT;
    }

    /** Zero for none. */
    static long code(Optional<StateCode> issuer) {
        return issuer.isPresent() ? code(issuer.get()) : 0;
    }

    static long code(StateCode issuer) {
        long code = 0;
        for (int at = 0; at < issuer.letters().length(); at++) {
            code = LETTERS * code + issuer.letters().charAt(at) - 'A' + 1;
        }
        return code;
    }

    static long issuerCode(long entry) {
        return entry >>> TAG_BITS & ISSUER_MASK;
    }

    static Optional<StateCode> issuer(long entry) {
        StringBuilder letters = new StringBuilder();
        for (long code = issuerCode(entry); code > 0 && code % LETTERS > 0; code /= LETTERS) {
            letters.insert(0, (char) ('A' + code % LETTERS - 1));
        }
        return letters.isEmpty() || letters.length() > 3
                ? Optional.empty()
                : Optional.of(new StateCode(letters.toString()));
    }

    static int writing(long entry) {
        return (int) (entry >>> WRITING_AT) & (1 << FoldedNumber.WRITING_BITS) - 1;
    }

    static boolean stripped(long entry) {
        return (entry >>> STRIPPED_AT & 1) == 1;
    }

    static DocumentState state(long entry) {
        return DocumentState.of((int) (entry >>> STATE_AT));
    }
}
