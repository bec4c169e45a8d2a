package org.lintas.inspections.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.lintas.crossings.StayAssessment;
import org.lintas.documents.MrzReading;
import org.lintas.documents.SealRequest;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.Traveller;
import org.lintas.inspections.Admission;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.InspectionFacts;
import org.lintas.inspections.LaneProfile;
import org.lintas.inspections.Occupancy;
import org.lintas.permissions.Standing;
import org.lintas.watchlists.WatchlistAnswer;

/**
 * One inspection in memory, from its opening to its decision. Thread-safe. What arrives after the examination has ended is
 * dropped: a late answer never changes what an admission was judged on.
 */
final class LiveInspection {

    /** Name of the check that says that the document's examination did not end in time. */
    private static final String DOCUMENT_EXAMINATION = "document-examination";

    /** Tries of fingerprints of one traveller: each further one multiplies the false match rate, as with faces. */
    static final int FINGERPRINT_TRIES_MAX = 5;

    private final Opened opened;
    private final LaneProfile profile;
    private final FaceEvidence face = new FaceEvidence();
    private final CompletableFuture<Admission> admission = new CompletableFuture<>();
    private final ReentrantLock deciding = new ReentrantLock();
    private final Map<String, CheckRecord> checks = new LinkedHashMap<>();
    private Inspection.State state = Inspection.State.OPEN;
    private Instant touchedAt;
    private Optional<ApduChannel> chip = Optional.empty();
    private Optional<Traveller> traveller = Optional.empty();
    private Optional<WatchlistAnswer> watchlist = Optional.empty();
    private Optional<Standing> standing = Optional.empty();
    private Optional<StayAssessment> stay = Optional.empty();
    private boolean documentExamined;
    private final List<Octets> waitingSeals = new ArrayList<>();
    private String mrzText = "";
    private int seals;
    private int fingerprintTries;

    LiveInspection(Opened opened, LaneProfile profile) {
        this.opened = opened;
        this.profile = profile;
        this.touchedAt = opened.at();
    }

    Opened opened() {
        return opened;
    }

    TransactionId transaction() {
        return opened.transaction();
    }

    LaneProfile profile() {
        return profile;
    }

    FaceEvidence face() {
        return face;
    }

    /** Completes when the examination has ended. */
    CompletableFuture<Admission> admission() {
        return admission;
    }

    /** The document is there. Only once: another document is another inspection. */
    synchronized void begin(ApduChannel channel) {
        if (state != Inspection.State.OPEN) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT,
                    "A document was presented to inspection %s before.".formatted(transaction()));
        }
        state = Inspection.State.EXAMINING;
        chip = Optional.of(channel);
    }

    synchronized void mrzRead(String text, MrzReading reading) {
        mrzText = text;
        checked(reading.check());
        traveller = reading.traveller();
    }

    /** Keeps the newest record of each name, in the order of ending. */
    synchronized void checked(CheckRecord check) {
        if (state == Inspection.State.EXAMINING) {
            put(check);
        }
    }

    /** The zone as the reader gave it; empty text before. */
    synchronized String mrzText() {
        return mrzText;
    }

    /** True when the seal waits until the document is there, which it is compared with. */
    synchronized boolean waits(Octets seal) {
        if (state != Inspection.State.OPEN) {
            return false;
        }
        if (waitingSeals.size() == SealRequest.NUMBER_MAX) {
            throw tooManySeals();
        }
        waitingSeals.add(seal);
        return true;
    }

    synchronized List<Octets> takeWaitingSeals() {
        List<Octets> taken = List.copyOf(waitingSeals);
        waitingSeals.clear();
        return taken;
    }

    /**
     * The number of the seal that is presented now, from 1.
     *
     * @return empty when it is too late for a seal to count
     * @throws LintasException with {@link ErrorCode#TOO_LARGE} when there are too many
     */
    synchronized OptionalInt nextSeal() {
        if (!takesSeals()) {
            return OptionalInt.empty();
        }
        if (seals == SealRequest.NUMBER_MAX) {
            throw tooManySeals();
        }
        seals++;
        return OptionalInt.of(seals);
    }

    private static LintasException tooManySeals() {
        return new LintasException(
                ErrorCode.TOO_LARGE, "An inspection has at most %d seals.".formatted(SealRequest.NUMBER_MAX));
    }

    /** Of several seals the worst result of each check counts: a good one does not make up for a forged one. */
    synchronized void sealChecked(CheckRecord check) {
        CheckRecord known = checks.get(check.name());
        if (takesSeals() && (known == null || severity(check.result()) >= severity(known.result()))) {
            put(check);
        }
    }

    private boolean takesSeals() {
        return state == Inspection.State.EXAMINING || (state == Inspection.State.READY && profile.attended());
    }

    private static int severity(CheckResult result) {
        return switch (result) {
            case SUCCESSFUL -> 0;
            case NOT_SUPPORTED -> 1;
            case UNDETERMINED -> 2;
            case ABORTED -> 3;
            case FAILED -> 4;
        };
    }

    synchronized Optional<Traveller> traveller() {
        return traveller;
    }

    /**
     * Counts a try of the traveller's fingerprints.
     *
     * @throws LintasException with {@link ErrorCode#STATE_CONFLICT} after {@link #FINGERPRINT_TRIES_MAX}, or when the inspection is over
     */
    synchronized void countFingerprints() {
        if (!takesEvidence() || fingerprintTries == FINGERPRINT_TRIES_MAX) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT,
                    "Fingerprints are taken at most %d times, before the decision.".formatted(FINGERPRINT_TRIES_MAX));
        }
        fingerprintTries++;
    }

    /** The newest try counts. */
    synchronized void fingerprintsExamined(List<CheckRecord> made) {
        if (takesEvidence()) {
            made.forEach(this::put);
        }
    }

    private boolean takesEvidence() {
        return state == Inspection.State.EXAMINING || state == Inspection.State.READY;
    }

    synchronized void documentExamined() {
        documentExamined = true;
    }

    synchronized void listsAnswered(WatchlistAnswer answer, CheckRecord check) {
        if (state == Inspection.State.EXAMINING) {
            watchlist = Optional.of(answer);
            put(check);
        }
    }

    synchronized void standingKnown(Standing known, CheckRecord check) {
        if (state == Inspection.State.EXAMINING) {
            standing = Optional.of(known);
            put(check);
        }
    }

    synchronized void stayAssessed(StayAssessment assessment, CheckRecord check) {
        if (state == Inspection.State.EXAMINING) {
            stay = Optional.of(assessment);
            put(check);
        }
    }

    /** Records as aborted what has not ended, and lets go of the chip. */
    synchronized void timeIsUp(Duration limit) {
        if (state != Inspection.State.EXAMINING) {
            return;
        }
        if (!documentExamined) {
            put(late(DOCUMENT_EXAMINATION, limit));
        }
        if (traveller.isPresent()) {
            for (String name : List.of(
                    BackgroundChecks.WATCHLISTS,
                    BackgroundChecks.LOOKOUTS,
                    BackgroundChecks.PERMISSIONS,
                    BackgroundChecks.STAY)) {
                if (!checks.containsKey(name)) {
                    put(late(name, limit));
                }
            }
        }
        letGoOfChip();
    }

    synchronized void letGoOfChip() {
        chip.ifPresent(ApduChannel::close);
        chip = Optional.empty();
    }

    /** True for the one caller that ends the examination. */
    synchronized boolean endExamination(Instant now) {
        if (state != Inspection.State.EXAMINING) {
            return false;
        }
        state = Inspection.State.READY;
        chip = Optional.empty();
        touchedAt = now;
        return true;
    }

    synchronized boolean examining() {
        return state == Inspection.State.EXAMINING;
    }

    synchronized void touch(Instant now) {
        touchedAt = now;
    }

    synchronized boolean idleSince(Instant limit) {
        return touchedAt.isBefore(limit);
    }

    /** One decision at a time. */
    <T> T exclusively(Supplier<T> work) {
        deciding.lock();
        try {
            return work.get();
        } finally {
            deciding.unlock();
        }
    }

    synchronized InspectionFacts facts(Instant at, LocalDate day, Optional<Occupancy> occupancy) {
        return new InspectionFacts(
                transaction(),
                profile,
                opened.direction(),
                at,
                day,
                traveller,
                allChecks(),
                standing,
                watchlist,
                stay,
                face.verification(),
                occupancy);
    }

    synchronized Inspection snapshot() {
        return new Inspection(
                transaction(),
                opened.lane(),
                opened.direction(),
                opened.profile(),
                opened.at(),
                state,
                traveller,
                allChecks(),
                Optional.empty(),
                Optional.empty());
    }

    private List<CheckRecord> allChecks() {
        List<CheckRecord> all = new ArrayList<>(checks.values());
        all.addAll(face.checks());
        return all;
    }

    private void put(CheckRecord check) {
        checks.remove(check.name());
        checks.put(check.name(), check);
    }

    private static CheckRecord late(String name, Duration limit) {
        return new CheckRecord(
                        name,
                        CheckResult.ABORTED,
                        "time-limit",
                        "No answer within %d ms.".formatted(limit.toMillis()),
                        List.of(),
                        "",
                        limit)
                .with("millis", Long.toString(limit.toMillis()));
    }
}
