package org.lintas.crossings.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintas.crossings.Crossing;
import org.lintas.crossings.CrossingCounts;
import org.lintas.crossings.CrossingEntry;
import org.lintas.crossings.Crossings;
import org.lintas.crossings.Stay;
import org.lintas.crossings.StayAssessment;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.passengers.Arrivals;
import org.lintas.permissions.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Crossings in PostgreSQL. */
@Service
class RecordedCrossings implements Crossings {

    private final CrossingVersions versions;
    private final CrossingWriter writer;
    private final CrossingTable crossings;
    private final StayQuestions questions;
    private final Arrivals arrivals;

    RecordedCrossings(
            CrossingVersions versions,
            CrossingWriter writer,
            CrossingTable crossings,
            StayQuestions questions,
            Arrivals arrivals) {
        this.versions = versions;
        this.writer = writer;
        this.crossings = crossings;
        this.questions = questions;
        this.arrivals = arrivals;
    }

    @Override
    @Transactional
    public Crossing record(CrossingEntry entry) {
        Crossing first = versions.first(entry);
        if (writer.writeFirst(first)) {
            if (entry.direction() == TravelDirection.ENTRY) {
                arrivals.arrived(entry.traveller(), entry.at());
            }
            return first;
        }
        return crossings
                .find(entry.transaction())
                .orElseThrow(() -> new LintasException(ErrorCode.STORAGE_FAILED, "A recorded crossing is not found."));
    }

    @Override
    public Optional<Crossing> find(TransactionId transaction) {
        return crossings.find(transaction);
    }

    @Override
    public StayAssessment assessStay(Traveller traveller, Standing standing, TravelDirection direction, LocalDate day) {
        return questions.assess(traveller, standing, direction, day);
    }

    @Override
    public List<Stay> overstays(LocalDate day) {
        return questions.overstays(day);
    }

    @Override
    public CrossingCounts count(Instant from, Instant to) {
        return crossings.count(from, to);
    }
}
