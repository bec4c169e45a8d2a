package org.lintas.watchlists.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.DocumentKey;
import org.lintas.watchlist.documents.DocumentAnswer;
import org.lintas.watchlist.documents.DocumentMatch;
import org.lintas.watchlist.documents.DocumentMatch.Issuers;
import org.lintas.watchlist.documents.SoughtDocument;
import org.lintas.watchlist.documents.Verification;
import org.lintas.watchlists.RegisterAnswer;
import org.lintas.watchlists.RegisterAnswer.Basis;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistHit.Action;
import org.springframework.stereotype.Component;

/** Asks the register of documents, or its copy, and adds what it says to what the lists said. */
@Component
class DocumentDesk {

    private final RegisterSettings settings;
    private final AskedRegister register;
    private final RegisterCopies copies;

    DocumentDesk(RegisterSettings settings, AskedRegister register, RegisterCopies copies) {
        this.settings = settings;
        this.register = register;
        this.copies = copies;
    }

    /** The same answer if there is no register. */
    WatchlistAnswer with(WatchlistAnswer found, DocumentKey document) {
        if (!settings.used() || document.equals(DocumentKey.UNNAMED)) {
            return found;
        }
        SoughtDocument sought = new SoughtDocument(Optional.of(document.issuer()), document.number());
        Optional<DocumentAnswer> answer = register.ask(sought).or(() -> copies.search(sought));
        List<WatchlistHit> hits = new ArrayList<>(found.hits());
        answer.ifPresent(said -> hits.addAll(hits(said, document)));
        return new WatchlistAnswer(
                ListGeneration.ordered(hits), found.generation(), found.asOf(), List.of(basis(answer)));
    }

    private RegisterAnswer basis(Optional<DocumentAnswer> answer) {
        Optional<Instant> asOf = answer.map(said -> said.basis().asOf());
        Basis basis = answer.map(said -> switch (said.basis()) {
                    case DocumentAnswer.Asked _ -> Basis.ASKED;
                    case DocumentAnswer.Copied _ -> Basis.COPY;
                })
                .orElse(Basis.SILENT);
        return new RegisterAnswer(settings.name(), basis, asOf);
    }

    /** One hit, of the match that says most: a document is taken when the register itself has exactly this one, else an officer looks. */
    private List<WatchlistHit> hits(DocumentAnswer answer, DocumentKey document) {
        boolean asked = answer.basis() instanceof DocumentAnswer.Asked;
        List<DocumentMatch> matches = answer.matches().stream()
                .filter(match -> match.issuers() != Issuers.OTHER && match.verification() != Verification.REFUTED)
                .toList();
        if (matches.isEmpty()) {
            return List.of();
        }
        boolean exact = matches.stream().anyMatch(DocumentMatch::exact);
        return List.of(new WatchlistHit(
                identifier(document),
                WatchlistHit.MatchedBy.DOCUMENT,
                WatchlistHit.Category.DOCUMENT_REPORTED,
                asked && exact ? Action.SEIZE_DOCUMENT : Action.REFER,
                settings.legalBasis(),
                settings.owner(),
                Optional.empty()));
    }

    /** The same for the same document of the same register, so that its hits can be told together. */
    private UUID identifier(DocumentKey document) {
        String named = "register/" + settings.name() + "/" + document;
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
    }
}
