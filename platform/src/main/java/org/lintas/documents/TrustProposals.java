package org.lintas.documents;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintas.emrtd.trust.ImportReport;
import org.lintas.emrtd.trust.TrustDifference;
import org.lintas.emrtd.trust.TrustFolder;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;

/**
 * How the trust store changes: somebody proposes a snapshot on top of the one in force, a second person approves or rejects it. Each
 * step goes into the audit log. Thread-safe.
 */
public interface TrustProposals {

    /** Most snapshots that wait for a decision; more than people can compare. A choice of ours. */
    int OPEN_MAX = 20;

    /** Most snapshots in one listing. A choice of ours. */
    int LISTED_MAX = 200;

    /**
     * Imports files on top of the snapshot in force.
     *
     * @throws LintasException STATE_CONFLICT when the snapshot in force changes meanwhile or the same was proposed before; EXHAUSTED
     *     when another import is running or {@value #OPEN_MAX} proposals are open. Nothing has changed then
     */
    Outcome propose(Offer offer, StatedReason reason);

    /**
     * Proposes the content of an earlier snapshot.
     *
     * @throws LintasException NOT_FOUND, or STATE_CONFLICT for one that was never in force or holds what is in force
     */
    TrustVersion goBackTo(long number, StatedReason reason);

    /**
     * Puts a proposal in force; it is when this returns.
     *
     * @throws LintasException NOT_FOUND; NOT_ALLOWED for its proposer; STATE_CONFLICT when it was decided before or another snapshot
     *     came in force since it was proposed
     */
    TrustVersion approve(long number, StatedReason reason);

    /**
     * Rejects a proposal for good; its proposer may too, who withdraws it thereby.
     *
     * @throws LintasException NOT_FOUND; STATE_CONFLICT when it was decided before
     */
    TrustVersion reject(long number, StatedReason reason);

    /** Number of the snapshot in force; empty before the first. */
    Optional<Long> live();

    /** The snapshots, newest first; at most {@value #LISTED_MAX}. */
    List<TrustVersion> recent();

    /**
     * One snapshot.
     *
     * @throws LintasException NOT_FOUND
     */
    TrustVersion find(long number);

    /** What differs between a snapshot and the one that it was proposed on top of. */
    TrustDifference difference(TrustVersion version);

    /** What became of each file that a snapshot was proposed with. */
    List<ImportReport> reports(long number);

    /**
     * Files to import.
     *
     * @param files 1 to {@value #FILES_MAX}, each with a name of 1-{@value #NAME_LENGTH_MAX} characters that stays as its provenance
     * @param fingerprints SHA-256 of authorities that are trusted if a list brings them along, in hexadecimal; at most
     *     {@value #FINGERPRINTS_MAX}
     */
    record Offer(List<TrustFolder.Offered> files, List<String> fingerprints) {

        /** Most files of one offer: the parts of the Public Key Directory and some single certificates. */
        public static final int FILES_MAX = 20;

        /** Longest name of a file, in characters: an address or the name of a list. */
        public static final int NAME_LENGTH_MAX = 200;

        /** Most fingerprints of one offer. */
        public static final int FINGERPRINTS_MAX = 10;

        private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

        /** Copies the lists and refuses what is out of bounds. */
        public Offer {
            files = List.copyOf(files);
            fingerprints = List.copyOf(fingerprints);
            require(!files.isEmpty() && files.size() <= FILES_MAX, "An import has 1 to %d files.".formatted(FILES_MAX));
            require(files.stream().allMatch(file -> named(file.name())), "A file has a name of 1 to 200 characters.");
            require(
                    fingerprints.size() <= FINGERPRINTS_MAX
                            && fingerprints.stream()
                                    .allMatch(print -> SHA256.matcher(print).matches()),
                    "A fingerprint is a SHA-256 of 64 hexadecimal digits; there are at most " + FINGERPRINTS_MAX + ".");
        }

        private static boolean named(String name) {
            return !name.isBlank()
                    && name.length() <= NAME_LENGTH_MAX
                    && name.chars().noneMatch(Character::isISOControl);
        }

        private static void require(boolean good, String otherwise) {
            if (!good) {
                throw new LintasException(ErrorCode.VALUE_INVALID, otherwise);
            }
        }
    }

    /**
     * What came of an import.
     *
     * @param proposed the proposal; empty when the files hold nothing that is not in force
     * @param reports one a file, in the order of the files
     */
    record Outcome(Optional<TrustVersion> proposed, List<ImportReport> reports) {

        /** Copies the list. */
        public Outcome {
            reports = List.copyOf(reports);
        }
    }
}
