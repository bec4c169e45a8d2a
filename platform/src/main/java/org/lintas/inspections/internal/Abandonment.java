package org.lintas.inspections.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Inspection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends inspections without a decision: on request, when nothing happens any more, and those that a crash left open. */
@Component
class Abandonment {

    /** Reason of an inspection that nothing happened to for the time in {@link InspectionSettings#idle()}. */
    static final String IDLE = "idle";

    /** Reason of an inspection that was open when the process ended. */
    static final String NODE_RESTARTED = "node-restarted";

    /** Reason of an inspection of the second line that is made again at a booth. */
    static final String INSPECTED_AGAIN = "inspected-again";

    private static final Logger LOG = LoggerFactory.getLogger(Abandonment.class);

    private final LiveInspections lives;
    private final Journal journal;
    private final ReferralTable referrals;
    private final PictureMemory pictures;
    private final DecisionAudit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Duration idle;
    private final Instant started;

    Abandonment(
            LiveInspections lives,
            Journal journal,
            ReferralTable referrals,
            PictureMemory pictures,
            DecisionAudit audit,
            TransactionTemplate transactions,
            Clock clock,
            InspectionSettings settings) {
        this.lives = lives;
        this.journal = journal;
        this.referrals = referrals;
        this.pictures = pictures;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.idle = settings.idle();
        this.started = clock.instant();
    }

    /** Whoever decides at the same time wins: a referral made in the same moment stays. To abandon twice is no error. */
    void abandon(TransactionId transaction, String reason) {
        Instant now = clock.instant();
        Optional<LiveInspection> live = lives.find(transaction);
        boolean done = journal.abandon(transaction, Inspection.State.OPEN, reason, now);
        live.ifPresent(this::release);
        if (done) {
            return;
        }
        Inspection.State state = journal.find(transaction)
                .orElseThrow(() -> Faults.unknown(transaction))
                .state();
        if (state != Inspection.State.ABANDONED) {
            throw Faults.ended(transaction, state);
        }
    }

    /** The officer brings a traveller of the second line to a booth: both records change, or none. */
    void inspectAgain(TransactionId transaction, String officer) {
        Instant now = clock.instant();
        transactions.executeWithoutResult(status -> {
            if (!referrals.claim(transaction, officer, now)
                    || !journal.abandon(transaction, Inspection.State.REFERRED, INSPECTED_AGAIN, now)) {
                throw new LintasException(
                        ErrorCode.STATE_CONFLICT, "The traveller does not wait, or another officer has them.");
            }
            referrals.end(transaction, now);
            audit.inspectedAgain(transaction, officer);
        });
        pictures.forget(transaction);
    }

    @Scheduled(fixedDelay = 5_000)
    void abandonIdle() {
        for (LiveInspection live : lives.idleSince(clock.instant().minus(idle))) {
            journal.abandon(live.transaction(), Inspection.State.OPEN, IDLE, clock.instant());
            release(live);
        }
    }

    /** Only those opened before this process began: it may have opened others by now. */
    @EventListener(ApplicationReadyEvent.class)
    void abandonUnfinished() {
        int count = journal.abandonUnfinished(started, NODE_RESTARTED, clock.instant());
        if (count > 0) {
            LOG.warn("{} inspections were open when the process ended; they are abandoned", count);
        }
    }

    private void release(LiveInspection live) {
        live.letGoOfChip();
        lives.remove(live);
    }
}
