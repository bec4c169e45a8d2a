package org.lintas.crossings.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lintas.crossings.Crossing;
import org.lintas.crossings.CrossingCorrection;
import org.lintas.crossings.Stay;
import org.lintas.crossings.TravellerRecords;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.StatedReason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer's desk reads and changes. */
@Service
class DeskRecords implements TravellerRecords {

    /** Crossings or stays of one answer: what a person reads. */
    static final int ANSWER_MAX = 1_000;

    private final CrossingTable crossings;
    private final StayBook book;
    private final CrossingCorrections corrections;
    private final DocumentLinks links;

    DeskRecords(CrossingTable crossings, StayBook book, CrossingCorrections corrections, DocumentLinks links) {
        this.crossings = crossings;
        this.book = book;
        this.corrections = corrections;
        this.links = links;
    }

    @Override
    public List<Crossing> history(DocumentKey document) {
        return crossings.ofTraveller(document).stream().limit(ANSWER_MAX).toList();
    }

    @Override
    public List<Crossing> versions(UUID crossing) {
        return crossings.versions(crossing);
    }

    @Override
    public List<Stay> stays(DocumentKey document, LocalDate day) {
        return book.stays(document, day).stays().stream().limit(ANSWER_MAX).toList();
    }

    @Override
    public List<DocumentKey> documents(DocumentKey document) {
        return links.documents(document);
    }

    @Override
    @Transactional
    public Crossing correct(UUID crossing, CrossingCorrection correction, StatedReason reason) {
        return corrections.correct(crossing, correction, reason);
    }

    @Override
    @Transactional
    public Crossing supplement(UUID crossing, Instant at, StatedReason reason) {
        return corrections.supplement(crossing, at, reason);
    }

    @Override
    @Transactional
    public void link(DocumentKey known, DocumentKey other, StatedReason reason) {
        links.link(known, other, reason);
    }

    @Override
    @Transactional
    public void unlink(DocumentKey document, StatedReason reason) {
        links.unlink(document, reason);
    }
}
