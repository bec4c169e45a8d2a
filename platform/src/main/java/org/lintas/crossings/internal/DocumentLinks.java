package org.lintas.crossings.internal;

import java.util.List;
import java.util.UUID;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Component;

/** Joins and parts the documents of travellers, by an officer's act only. Recording waits for the few milliseconds it takes. */
@Component
class DocumentLinks {

    /** Documents of one traveller: passports of a lifetime and room. */
    static final int DOCUMENTS_MAX = 50;

    private final TravellerTable travellers;
    private final StayBook book;
    private final CrossingJournal journal;

    DocumentLinks(TravellerTable travellers, StayBook book, CrossingJournal journal) {
        this.travellers = travellers;
        this.book = book;
        this.journal = journal;
    }

    List<DocumentKey> documents(DocumentKey document) {
        return travellers.documents(document);
    }

    void link(DocumentKey known, DocumentKey other, StatedReason reason) {
        travellers.lockAll();
        UUID to = holder(known);
        UUID from = holder(other);
        if (to.equals(from)) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Both documents belong to the same traveller already.");
        }
        List<DocumentKey> moving = travellers.documents(other);
        if (moving.size() + travellers.documents(known).size() > DOCUMENTS_MAX) {
            throw new LintasException(
                    ErrorCode.TOO_LARGE, "A traveller has at most %d documents.".formatted(DOCUMENTS_MAX));
        }
        for (DocumentKey document : moving) {
            travellers.move(document, from, to, reason);
            journal.linked(document, "linked");
        }
        book.forget(from);
        book.refresh(to, known);
    }

    void unlink(DocumentKey document, StatedReason reason) {
        travellers.lockAll();
        UUID from = holder(document);
        List<DocumentKey> held = travellers.documents(document);
        if (held.size() < 2) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "The document is its traveller's only one.");
        }
        UUID to = travellers.addTraveller();
        travellers.move(document, from, to, reason);
        journal.linked(document, "unlinked");
        book.refresh(to, document);
        DocumentKey left =
                held.stream().filter(it -> !it.equals(document)).findFirst().orElseThrow();
        book.refresh(from, left);
    }

    private UUID holder(DocumentKey document) {
        return travellers
                .holder(document)
                .orElseThrow(() -> new LintasException(
                        ErrorCode.NOT_FOUND, "No crossing with document %s is recorded.".formatted(document)));
    }
}
