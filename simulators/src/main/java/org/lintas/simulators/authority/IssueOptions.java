package org.lintas.simulators.authority;

import java.time.LocalDate;
import java.util.Optional;
import org.lintas.simulators.chip.TerminalTrust;

/**
 * What kind of passport to issue.
 *
 * @param issuedOn day of issue; it expires ten years later. A document that shall be expired is issued earlier, see {@link
 *     DocumentFault#EXPIRED}
 * @param access how readers get in
 * @param protection how the chip proves that it is no copy
 * @param fault what is wrong with it; usually nothing
 * @param terminals who may read fingerprints; empty when there are none in the chip
 * @param card whether it is an identity card of size TD1 instead of a passport book
 */
public record IssueOptions(
        LocalDate issuedOn,
        AccessProfile access,
        CloneProtection protection,
        Optional<DocumentFault> fault,
        Optional<TerminalTrust> terminals,
        boolean card) {

    /** A passport without fingerprints. */
    public IssueOptions(
            LocalDate issuedOn, AccessProfile access, CloneProtection protection, Optional<DocumentFault> fault) {
        this(issuedOn, access, protection, fault, Optional.empty(), false);
    }

    /** The usual passport, issued on this day. */
    public static IssueOptions usual(LocalDate issuedOn) {
        return new IssueOptions(issuedOn, AccessProfile.USUAL, CloneProtection.USUAL, Optional.empty());
    }

    /** The same with another way in. */
    public IssueOptions with(AccessProfile other) {
        return new IssueOptions(issuedOn, other, protection, fault, terminals, card);
    }

    /** The same with another protection against copies. */
    public IssueOptions with(CloneProtection other) {
        return new IssueOptions(issuedOn, access, other, fault, terminals, card);
    }

    /** The same with a fault. */
    public IssueOptions with(DocumentFault other) {
        return new IssueOptions(issuedOn, access, protection, Optional.of(other), terminals, card);
    }

    /** The same with fingerprints that these terminals may read; the protection must be one with Chip Authentication. */
    public IssueOptions with(TerminalTrust trust) {
        return new IssueOptions(issuedOn, access, protection, fault, Optional.of(trust), card);
    }

    /** The same as an identity card of size TD1. */
    public IssueOptions asCard() {
        return new IssueOptions(issuedOn, access, protection, fault, terminals, true);
    }
}
