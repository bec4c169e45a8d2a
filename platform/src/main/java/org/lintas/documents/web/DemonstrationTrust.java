package org.lintas.documents.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.lintas.audit.AuditActor;
import org.lintas.audit.CurrentActor;
import org.lintas.documents.Documents;
import org.lintas.documents.TrustProposals;
import org.lintas.documents.TrustProposals.Offer;
import org.lintas.documents.TrustState;
import org.lintas.documents.TrustUploads;
import org.lintas.emrtd.trust.TrustFolder;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The simulated States publish what they sign with. Exists only where {@code lintas.demonstration=true}: there the airport proposes, and
 * the demonstration approves under a name of its own, so that travellers can cross before a person is at the console.
 */
@RestController
@ConditionalOnBooleanProperty("lintas.demonstration")
@Tag(name = "Trust store")
class DemonstrationTrust {

    private static final String APPROVER = "demonstration";

    private static final String REASON = "Published by a simulated State";

    private final Documents documents;
    private final TrustProposals proposals;
    private final TrustUploads uploads;
    private final CurrentActor actor;

    DemonstrationTrust(Documents documents, TrustProposals proposals, TrustUploads uploads, CurrentActor actor) {
        this.documents = documents;
        this.proposals = proposals;
        this.uploads = uploads;
        this.actor = actor;
    }

    @PostMapping(path = "/api/trust/demonstration", consumes = MediaType.ALL_VALUE)
    @Operation(summary = "Publishes what a simulated State signs with; in the demonstration only, by its airport")
    TrustState publish(InputStream file, @RequestParam String source) throws IOException {
        AuditActor airport = actor.actor();
        if (airport.kind() != AuditActor.Kind.DEVICE) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "Only the simulated airport publishes here.");
        }
        Offer offer = new Offer(List.of(new TrustFolder.Offered(source, TrustApi.read(file, uploads))), List.of());
        proposals
                .propose(offer, new StatedReason(REASON, airport.id()))
                .proposed()
                .ifPresent(proposed -> proposals.approve(proposed.number(), new StatedReason(REASON, APPROVER)));
        return documents.trust();
    }
}
