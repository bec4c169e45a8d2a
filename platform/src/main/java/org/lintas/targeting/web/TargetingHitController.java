package org.lintas.targeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.NavigationEntry;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.Journeys.Taken;
import org.lintas.targeting.Lookouts;
import org.lintas.targeting.TargetingHit;
import org.lintas.targeting.TargetingHit.State;
import org.lintas.targeting.TargetingHits;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The analysts' queue of passengers whom rules mean, and what they find. */
@Controller
class TargetingHitController {

    private static final List<State> OUTCOMES =
            Stream.of(State.values()).filter(State::finding).toList();

    private final TargetingHits hits;
    private final Journeys journeys;
    private final Lookouts lookouts;
    private final TargetingStaff staff;

    TargetingHitController(TargetingHits hits, Journeys journeys, Lookouts lookouts, TargetingStaff staff) {
        this.hits = hits;
        this.lookouts = lookouts;
        this.journeys = journeys;
        this.staff = staff;
    }

    @Bean
    static NavigationEntry targetingNavigation() {
        return new NavigationEntry("/targeting", "targeting.title", 57, TargetingStaff.READERS);
    }

    @GetMapping("/targeting")
    String queue(@RequestParam(defaultValue = "open") String state, Model model) {
        State chosen = OutsideText.word(State.class, state);
        staff.reading(new AuditSubject("targeting-hits", state));
        show(hits.hits(chosen), model);
        model.addAttribute("counts", hits.counts());
        model.addAttribute("states", State.values());
        model.addAttribute("chosen", chosen);
        return "targeting/hits";
    }

    /** Hits of one passenger. */
    @GetMapping("/targeting/journeys/{id}")
    String ofJourney(@PathVariable String id, Model model) {
        UUID journey = OutsideText.identifier(id);
        staff.reading(new AuditSubject("journey", journey.toString()));
        show(hits.ofJourney(journey), model);
        model.addAttribute("journey", journey);
        return "targeting/hits";
    }

    private void show(List<TargetingHit> some, Model model) {
        Map<UUID, Taken> taken =
                journeys.taken(some.stream().map(TargetingHit::journey).collect(Collectors.toSet()));
        model.addAttribute(
                "hits",
                some.stream()
                        .map(hit -> new HitView(hit, Optional.ofNullable(taken.get(hit.journey()))))
                        .toList());
        model.addAttribute("hitsMax", TargetingHits.ANSWER_MAX);
    }

    @GetMapping("/targeting/hits/{id}")
    String hit(@PathVariable String id, Model model) {
        UUID hit = OutsideText.identifier(id);
        staff.reading(new AuditSubject("targeting-hit", hit.toString()));
        show(existing(hit), model);
        return "targeting/hit";
    }

    @PostMapping("/targeting/hits/{id}/claims")
    String claim(@PathVariable String id) {
        UUID hit = OutsideText.identifier(id);
        hits.claim(hit, staff.analyst());
        return "redirect:/targeting/hits/" + hit;
    }

    /** Decides and goes on with the next; what was typed stays when somebody else was faster. */
    @PostMapping("/targeting/hits/{id}/findings")
    String find(@PathVariable String id, @ModelAttribute Typed typed, Model model, HttpServletResponse response) {
        UUID hit = OutsideText.identifier(id);
        Optional<UUID> next = neighbour(open(), hit, 1);
        StatedReason reason = new StatedReason(typed.reason(), staff.analyst());
        try {
            hits.dispose(hit, OutsideText.word(State.class, typed.outcome()), typed.findings(), reason);
        } catch (LintasException e) {
            if (e.code() != ErrorCode.STATE_CONFLICT) {
                throw e;
            }
            staff.reading(new AuditSubject("targeting-hit", hit.toString()));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("typed", typed);
            show(existing(hit), model);
            return "targeting/hit";
        }
        return next.map(following -> "redirect:/targeting/hits/" + following).orElse("redirect:/targeting");
    }

    /**
     * What an analyst typed.
     *
     * @param outcome a word for what was found
     * @param reason why
     * @param seen number of findings that the analyst saw
     */
    record Typed(String outcome, String reason, String seen) {

        /** Empty texts for what a form leaves out. */
        Typed(@Nullable String outcome, @Nullable String reason, @Nullable String seen) {
            this.outcome = outcome == null ? "" : outcome;
            this.reason = reason == null ? "" : reason;
            this.seen = seen == null ? "" : seen;
        }

        int findings() {
            if (!seen.matches("\\d{1,9}")) {
                throw new LintasException(ErrorCode.VALUE_INVALID, "The form is not whole; look again.");
            }
            return Integer.parseInt(seen);
        }
    }

    private void show(TargetingHit hit, Model model) {
        model.addAttribute("hit", hit);
        model.addAttribute("taken", journeys.taken(Set.of(hit.journey())).get(hit.journey()));
        model.addAttribute("evidence", hits.evidence(hit.id()));
        model.addAttribute("lookouts", lookouts.ofJourney(hit.journey()));
        model.addAttribute("findings", hits.findings(hit.id()));
        model.addAttribute(
                "others",
                hits.ofJourney(hit.journey()).stream()
                        .filter(other -> !other.id().equals(hit.id()))
                        .toList());
        model.addAttribute("outcomes", OUTCOMES);
        model.addAttribute("mayDecide", staff.mayDecide());
        model.addAttribute("me", staff.person());
        model.addAttribute("claim", hit.claim().orElse(null));
        List<UUID> open = open();
        model.addAttribute("previous", neighbour(open, hit.id(), -1).orElse(null));
        model.addAttribute("next", neighbour(open, hit.id(), 1).orElse(null));
    }

    private TargetingHit existing(UUID hit) {
        return hits.find(hit).orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such hit."));
    }

    private List<UUID> open() {
        return hits.hits(State.OPEN).stream().map(TargetingHit::id).toList();
    }

    /** The open hit before or after one in the queue; the first, as the next, when it is not open. */
    private static Optional<UUID> neighbour(List<UUID> open, UUID hit, int step) {
        int at = open.indexOf(hit);
        int wanted = at + step;
        return (at >= 0 || step > 0) && wanted >= 0 && wanted < open.size()
                ? Optional.of(open.get(wanted))
                : Optional.empty();
    }

    /**
     * A hit and whom it means.
     *
     * @param hit which
     * @param taken who, on which flight; empty when that is no longer kept
     */
    public record HitView(TargetingHit hit, Optional<Taken> taken) {}
}
