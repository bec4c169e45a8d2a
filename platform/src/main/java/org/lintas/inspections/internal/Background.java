package org.lintas.inspections.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.lintas.crossings.Crossings;
import org.lintas.crossings.StayAssessment;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.inspections.InspectionFacts;
import org.lintas.permissions.Permissions;
import org.lintas.permissions.Standing;
import org.lintas.targeting.LookoutWatch;
import org.lintas.targeting.LookoutWatch.Presentation;
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.Watchlists;
import org.springframework.stereotype.Component;

/** Asks lists, permissions and stay rules about a traveller, as soon as the MRZ says who it is. */
@Component
class Background {

    private final Watchlists watchlists;
    private final Permissions permissions;
    private final Crossings crossings;
    private final LookoutWatch lookouts;
    private final Workers workers;

    Background(
            Watchlists watchlists,
            Permissions permissions,
            Crossings crossings,
            LookoutWatch lookouts,
            Workers workers) {
        this.watchlists = watchlists;
        this.lookouts = lookouts;
        this.permissions = permissions;
        this.crossings = crossings;
        this.workers = workers;
    }

    /** The future completes when all have answered or broken. */
    CompletableFuture<Void> ask(LiveInspection live, Traveller traveller, LocalDate day) {
        String input = FactsJson.hash(traveller);
        return CompletableFuture.allOf(
                workers.start("watchlists", () -> askLists(live, traveller, input))
                        .thenAccept(good -> noteBroken(live, good, BackgroundChecks.WATCHLISTS)),
                workers.start("lookouts", () -> askLookouts(live, traveller, day))
                        .thenAccept(good -> noteBroken(live, good, BackgroundChecks.LOOKOUTS)),
                workers.start("permissions and stay", () -> askGround(live, traveller, day, input))
                        .thenAccept(good -> noteBroken(live, good, BackgroundChecks.PERMISSIONS)));
    }

    /** The same facts at a later time; what did not answer in time is asked again, waiting for the answer. */
    InspectionFacts complete(InspectionFacts known, LaneId lane, Instant at, LocalDate day) {
        if (known.traveller().isEmpty()) {
            return answered(known, at, day, new Answers(known.standing(), known.watchlist(), known.stay()));
        }
        Traveller traveller = known.traveller().get();
        Standing standing = known.standing().orElseGet(() -> permissions.standing(traveller, day));
        WatchlistAnswer answer = known.watchlist()
                .orElseGet(() -> watchlists.lookUp(traveller, occasion(known.transaction(), known.direction(), lane)));
        StayAssessment stay =
                known.stay().orElseGet(() -> crossings.assessStay(traveller, standing, known.direction(), day));
        boolean asked = known.check(BackgroundChecks.LOOKOUTS)
                .filter(check -> check.result() != CheckResult.ABORTED)
                .isPresent();
        InspectionFacts complete = asked
                ? known
                : known.with(lookouts(
                        traveller,
                        new Presentation(lane.value(), known.transaction().toString(), at, day)));
        return answered(complete, at, day, new Answers(Optional.of(standing), Optional.of(answer), Optional.of(stay)));
    }

    private record Answers(
            Optional<Standing> standing, Optional<WatchlistAnswer> watchlist, Optional<StayAssessment> stay) {}

    private static InspectionFacts answered(InspectionFacts known, Instant at, LocalDate day, Answers answers) {
        return new InspectionFacts(
                known.transaction(),
                known.profile(),
                known.direction(),
                at,
                day,
                known.traveller(),
                known.checks(),
                answers.standing(),
                answers.watchlist(),
                answers.stay(),
                known.face(),
                known.occupancy());
    }

    private void askLists(LiveInspection live, Traveller traveller, String input) {
        long begin = System.nanoTime();
        WatchlistAnswer answer = watchlists.lookUp(
                traveller,
                occasion(
                        live.transaction(),
                        live.opened().direction(),
                        live.opened().lane()));
        live.listsAnswered(
                answer,
                answered(BackgroundChecks.WATCHLISTS, input, "generation " + answer.generation(), begin)
                        .with("generation", Long.toString(answer.generation())));
    }

    private void askLookouts(LiveInspection live, Traveller traveller, LocalDate day) {
        Presentation presentation = new Presentation(
                live.opened().lane().value(),
                live.transaction().toString(),
                live.opened().at(),
                day);
        live.checked(lookouts(traveller, presentation));
    }

    private CheckRecord lookouts(Traveller traveller, Presentation presentation) {
        long begin = System.nanoTime();
        List<UUID> meant = lookouts.presents(traveller, presentation);
        return new CheckRecord(
                BackgroundChecks.LOOKOUTS,
                meant.isEmpty() ? CheckResult.SUCCESSFUL : CheckResult.FAILED,
                meant.isEmpty() ? "ok" : "lookout",
                "",
                List.of(FactsJson.hash(traveller)),
                "",
                Duration.ofNanos(System.nanoTime() - begin));
    }

    private static Occasion occasion(TransactionId transaction, TravelDirection direction, LaneId lane) {
        Occasion.Kind kind = switch (direction) {
            case ENTRY -> Occasion.Kind.ENTRY;
            case EXIT -> Occasion.Kind.EXIT;
        };
        return new Occasion(kind, lane.value(), transaction.toString());
    }

    private void askGround(LiveInspection live, Traveller traveller, LocalDate day, String input) {
        long begin = System.nanoTime();
        Standing standing = permissions.standing(traveller, day);
        live.standingKnown(standing, answered(BackgroundChecks.PERMISSIONS, input, "", begin));
        long stayBegin = System.nanoTime();
        StayAssessment stay =
                crossings.assessStay(traveller, standing, live.opened().direction(), day);
        live.stayAssessed(stay, answered(BackgroundChecks.STAY, input, "", stayBegin));
    }

    private static void noteBroken(LiveInspection live, boolean good, String check) {
        if (!good) {
            live.checked(new CheckRecord(
                    check,
                    CheckResult.ABORTED,
                    "broken",
                    "The component broke; its log says why.",
                    List.of(),
                    "",
                    Duration.ZERO));
        }
    }

    private static CheckRecord answered(String check, String input, String version, long begin) {
        return new CheckRecord(
                check,
                CheckResult.SUCCESSFUL,
                "ok",
                "",
                List.of(input),
                version,
                Duration.ofNanos(System.nanoTime() - begin));
    }
}
