package org.lintas.documents.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintas.documents.TrustProposals;
import org.lintas.documents.TrustVersion;
import org.lintas.emrtd.trust.ImportReport;
import org.lintas.emrtd.trust.TrustDifference;

/**
 * A snapshot as the HTTP API gives it.
 *
 * @param snapshot itself; empty when an import held nothing that is not in force
 * @param files what became of each file, where they were asked for
 * @param change against the snapshot before, where it was asked for
 */
record TrustSnapshotView(Optional<TrustVersion> snapshot, List<ImportReport> files, Optional<Change> change) {

    TrustSnapshotView {
        files = List.copyOf(files);
    }

    static TrustSnapshotView of(TrustVersion version) {
        return new TrustSnapshotView(Optional.of(version), List.of(), Optional.empty());
    }

    static TrustSnapshotView of(TrustProposals.Outcome outcome) {
        return new TrustSnapshotView(outcome.proposed(), outcome.reports(), Optional.empty());
    }

    static TrustSnapshotView of(TrustVersion version, TrustProposals proposals) {
        return new TrustSnapshotView(
                Optional.of(version),
                proposals.reports(version.number()),
                Optional.of(Change.of(proposals.difference(version))));
    }

    /** Counts of a {@link TrustDifference}. */
    record Change(
            int authoritiesAdded,
            int authoritiesRemoved,
            int revocationListsAdded,
            int revocationListsRemoved,
            int signersAdded,
            int signersRemoved,
            int defects,
            Set<String> countriesAdded,
            Set<String> countriesRemoved) {

        static Change of(TrustDifference difference) {
            return new Change(
                    difference.authoritiesAdded().size(),
                    difference.authoritiesRemoved().size(),
                    difference.revocationsAdded().size(),
                    difference.revocationsRemoved().size(),
                    difference.signersAdded(),
                    difference.signersRemoved(),
                    difference.defectEntries(),
                    difference.countriesAdded(),
                    difference.countriesRemoved());
        }
    }
}
