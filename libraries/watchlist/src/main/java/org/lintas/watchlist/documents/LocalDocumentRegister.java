package org.lintas.watchlist.documents;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.lintas.watchlist.documents.DocumentAnswer.Copied;

/** The register of lost, stolen and revoked documents that answers from a copy in memory, and says how old it is. For several threads. */
public final class LocalDocumentRegister {

    private final DocumentTable table;
    private final DocumentVerifier verifier;
    private final InstantSource clock;

    /** Answers from one generation of the copy. A newer one is a register of its own, put in place of this. */
    public LocalDocumentRegister(DocumentTable table, DocumentVerifier verifier, InstantSource clock) {
        this.table = table;
        this.verifier = verifier;
        this.clock = clock;
    }

    /** Says what the copy knows of a document. Takes no time that could be limited but that of the second look. */
    public DocumentAnswer search(SoughtDocument document) {
        List<DocumentMatch> matches = new ArrayList<>();
        for (DocumentMatch match : table.search(document)) {
            matches.add(match.verified(verifier.verify(document, match)));
        }
        Instant asOf = table.copy().asOf();
        Duration age = Duration.between(asOf, clock.instant());
        return new DocumentAnswer(
                matches, new Copied(table.copy().source(), asOf, age.isNegative() ? Duration.ZERO : age));
    }
}
