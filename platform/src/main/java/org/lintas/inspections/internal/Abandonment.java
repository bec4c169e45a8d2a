package org.lintas.inspections.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Inspection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends inspections without a decision: on request, when nothing happens any more, and those that a crash left open. */
@Component
class Abandonment {

    /** Reason of an inspection that nothing happened to for the time in {@link InspectionSettings#idle()}. */
    static final String IDLE = "idle";

    /** Reason of an inspection that was open when the process ended. */
    static final String NODE_RESTARTED = "node-restarted";

    private static final Logger LOG = LoggerFactory.getLogger(Abandonment.class);

    private final LiveInspections lives;
    private final Journal journal;
    private final ReferralTable referrals;
    private final PictureMemory pictures;
    private final Clock clock;
    private final Duration idle;
    private final Instant started;

    Abandonment(
            LiveInspections lives,
            Journal journal,
            ReferralTable referrals,
            PictureMemory pictures,
            Clock clock,
            InspectionSettings settings) {
        this.lives = lives;
        this.journal = journal;
        this.referrals = referrals;
        this.pictures = pictures;
        this.clock = clock;
        this.idle = settings.idle();
        this.started = clock.instant();
    }

    /** Whoever decides at the same time wins; to abandon twice is no error. */
    void abandon(TransactionId transaction, String reason) {
        Instant now = clock.instant();
        Optional<LiveInspection> live = lives.find(transaction);
        boolean done = journal.abandon(transaction, reason, now);
        live.ifPresent(this::release);
        if (done) {
            referrals.end(transaction, now);
            pictures.forget(transaction);
            return;
        }
        Inspection.State state = journal.find(transaction)
                .orElseThrow(() -> Faults.unknown(transaction))
                .state();
        if (state != Inspection.State.ABANDONED) {
            throw Faults.ended(transaction, state);
        }
    }

    @Scheduled(fixedDelay = 5_000)
    void abandonIdle() {
        for (LiveInspection live : lives.idleSince(clock.instant().minus(idle))) {
            journal.abandon(live.transaction(), IDLE, clock.instant());
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
