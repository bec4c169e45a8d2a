package org.lintas.passengers.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.Purpose;
import org.lintas.passengers.BoardingDecision;
import org.lintas.passengers.HiddenJourney;
import org.lintas.passengers.Journey;
import org.lintas.passengers.ObjectiveLink;
import org.lintas.passengers.PassengerRetention.Done;
import org.lintas.passengers.PassengerRetention.Rule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a run, each a transaction with its count: a crash between two repeats nothing and leaves nothing half done. */
@Component
class RetentionSteps {

    private final RetentionTable table;
    private final RetentionRunTable runs;
    private final Known known;
    private final RetentionSettings settings;
    private final Surroundings around;
    private final JourneySeals seals;

    RetentionSteps(
            RetentionTable table,
            RetentionRunTable runs,
            Known known,
            RetentionSettings settings,
            Surroundings around,
            JourneySeals seals) {
        this.table = table;
        this.runs = runs;
        this.known = known;
        this.settings = settings;
        this.around = around;
        this.seals = seals;
    }

    /** What is known of journeys, and who knows of ties. */
    @Component
    record Known(JourneyTable journeys, AnswerTable answers, ObjectProvider<ObjectiveLink> links) {

        /** A hit of a list, an officer's refusal, or what other modules know. */
        boolean ties(Journey journey, List<BoardingDecision> decisions) {
            boolean hit = journey.assessment().stream()
                    .flatMap(one -> one.reasons().stream())
                    .anyMatch(reason -> reason.startsWith("watchlist."));
            boolean refused = decisions.stream().anyMatch(one -> one.choice() != BoardingDecision.Choice.BOARD);
            return hit || refused || links.stream().anyMatch(link -> link.ties(journey));
        }
    }

    /** The clock, and the log. */
    @Component
    record Surroundings(Clock clock, Audit audit) {

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Masks or deletes one journey, as it stands on a day. */
    @Transactional
    public void age(UUID id, LocalDate today) {
        table.hold(id).ifPresent(standing -> {
            Journey journey = known.journeys().find(id).orElseThrow();
            List<BoardingDecision> decisions = known.answers().decisions(id);
            boolean linked = standing.linked().orElseGet(() -> known.ties(journey, decisions));
            Rule rule = settings.rule(standing.data());
            long age = ChronoUnit.DAYS.between(standing.day(), today);
            if (age >= (linked ? rule.linkedDeletedAfter() : rule.deletedAfter()).toDays()) {
                table.delete(id);
                runs.add(today, new Done(0, 1, 0, 0));
            } else if (standing.linked().isEmpty()) {
                mask(journey, decisions, linked);
                runs.add(today, new Done(1, 0, 0, 0));
            }
        });
    }

    private void mask(Journey journey, List<BoardingDecision> decisions, boolean linked) {
        HiddenJourney hidden =
                JourneyMask.hidden(journey.announced(), known.journeys().changes(journey.id()), decisions);
        seals.seal(journey.id(), AnnouncedJson.write(hidden));
        table.mask(journey.id(), AnnouncedJson.write(JourneyMask.masked(journey.announced())), linked, around.now());
    }

    /** A journey could not be aged: it is left for the next day. */
    @Transactional
    public void failed(LocalDate today) {
        runs.add(today, new Done(0, 0, 0, 1));
    }

    /** Destroys the keys of some deliveries; false when none was left. */
    @Transactional
    public boolean destroyKeys(LocalDate today) {
        List<UUID> destroyed = table.destroyKeys(around.now().minus(settings.rawDeletedAfter()));
        runs.add(today, new Done(0, 0, destroyed.size(), 0));
        return !destroyed.isEmpty();
    }

    /** Ends the day's run, with an entry in the log. */
    @Transactional
    public void end(LocalDate today) {
        Done done = runs.find(today).done();
        AuditSubject subject = new AuditSubject("retention-run", today.toString());
        around.audit()
                .record(AuditEvent.done(
                                AuditAction.PASSENGER_RETENTION_RUN,
                                AuditActor.system("passengers"),
                                subject,
                                Purpose.DATA_PROTECTION)
                        .with("masked", String.valueOf(done.masked()))
                        .with("deleted", String.valueOf(done.deleted()))
                        .with("deliveries", String.valueOf(done.deliveries()))
                        .with("failed", String.valueOf(done.failed())));
        runs.end(today, around.now());
    }
}
