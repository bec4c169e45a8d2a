package org.lintas.documents.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.lintas.documents.Documents;
import org.lintas.documents.TrustContents;
import org.lintas.documents.TrustProposals;
import org.lintas.documents.TrustProposals.Offer;
import org.lintas.documents.TrustState;
import org.lintas.documents.TrustUploads;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.trust.TrustFolder;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trust store over HTTP: looking, proposing, deciding. */
@RestController
@RequestMapping("/api/trust")
@Tag(
        name = "Trust store",
        description =
                "Whom the State trusts to sign documents: snapshots are proposed by one and approved by another. Every step is logged.")
class TrustApi {

    private final Documents documents;
    private final TrustContents contents;
    private final TrustProposals proposals;
    private final TrustUploads uploads;
    private final TrustStaff staff;

    TrustApi(
            Documents documents,
            TrustContents contents,
            TrustProposals proposals,
            TrustUploads uploads,
            TrustStaff staff) {
        this.documents = documents;
        this.contents = contents;
        this.proposals = proposals;
        this.uploads = uploads;
        this.staff = staff;
    }

    @GetMapping
    @Operation(summary = "The snapshot in force")
    TrustState inForce() {
        return documents.trust();
    }

    @GetMapping("/certificates")
    @Operation(summary = "Certificates of the snapshot in force that fit, 50 a page")
    TrustCertificates certificates(@ModelAttribute TrustSearchForm search) {
        return TrustCertificates.of(contents.search(search.search()));
    }

    @GetMapping("/countries")
    @Operation(summary = "What the snapshot in force holds of each country")
    List<TrustContents.Country> countries() {
        return contents.countries();
    }

    @GetMapping("/snapshots")
    @Operation(summary = "Snapshots, newest first; at most 200")
    List<TrustSnapshotView> snapshots() {
        return proposals.recent().stream().map(TrustSnapshotView::of).toList();
    }

    @GetMapping("/snapshots/{number}")
    @Operation(summary = "One snapshot with what became of its files; what it changes is counted")
    TrustSnapshotView snapshot(@PathVariable long number) {
        return TrustSnapshotView.of(proposals.find(number), proposals);
    }

    @PostMapping(path = "/snapshots", consumes = MediaType.ALL_VALUE)
    @Operation(
            summary = "Imports one file of any kind on top of the snapshot in force and proposes the outcome",
            description =
                    "The body is the file: certificates or revocation lists (PEM, DER), master list, LDIF of the ICAO PKD, defect,"
                            + " deviation or signer list. A proposal is made unless all of it is in force already.")
    TrustSnapshotView propose(
            InputStream file,
            @Parameter(description = "where the file comes from; stays as its provenance") @RequestParam String source,
            @RequestParam String reason,
            @Parameter(description = "SHA-256 of an authority that a list brings along, verified from elsewhere")
                    @RequestParam(defaultValue = "")
                    String fingerprint)
            throws IOException {
        Offer offer = new Offer(
                List.of(new TrustFolder.Offered(source, read(file, uploads))), Fingerprints.read(fingerprint));
        return TrustSnapshotView.of(proposals.propose(offer, staff.says(reason)));
    }

    @PostMapping("/snapshots/{number}/approval")
    @Operation(summary = "Puts a proposal in force; 403 for its proposer, 409 when it cannot be any more")
    TrustSnapshotView approve(@PathVariable long number, @Valid @RequestBody Reason reason) {
        return TrustSnapshotView.of(proposals.approve(number, staff.says(reason.reason())));
    }

    @PostMapping("/snapshots/{number}/rejection")
    @Operation(summary = "Rejects a proposal for good; 409 when it was decided before")
    TrustSnapshotView reject(@PathVariable long number, @Valid @RequestBody Reason reason) {
        return TrustSnapshotView.of(proposals.reject(number, staff.says(reason.reason())));
    }

    @PostMapping("/snapshots/{number}/restoration")
    @Operation(summary = "Proposes the content of an earlier snapshot")
    TrustSnapshotView goBack(@PathVariable long number, @Valid @RequestBody Reason reason) {
        return TrustSnapshotView.of(proposals.goBackTo(number, staff.says(reason.reason())));
    }

    static Octets read(InputStream file, TrustUploads uploads) throws IOException {
        byte[] bytes = file.readNBytes(uploads.bytesMax() + 1);
        if (bytes.length > uploads.bytesMax()) {
            throw new LintasException(
                    ErrorCode.TOO_LARGE,
                    String.format(Locale.ROOT, "An upload has at most %d bytes.", uploads.bytesMax()));
        }
        return Octets.of(bytes);
    }

    /**
     * Why something is done.
     *
     * @param reason 10-1,000 characters
     */
    record Reason(@NotNull String reason) {}
}
