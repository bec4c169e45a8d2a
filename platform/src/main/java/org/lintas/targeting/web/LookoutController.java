package org.lintas.targeting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.NavigationEntry;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.Journeys.Taken;
import org.lintas.targeting.Lookout;
import org.lintas.targeting.Lookout.Encounter;
import org.lintas.targeting.Lookouts;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lookouts: analysts ask officers to look at a passenger, officers read them and say what came of it. */
@Controller
class LookoutController {

    private static final int FIGURES_DAYS = 30;

    /** What officers say; what nobody says is left out. */
    private static final Set<Encounter> ENCOUNTERS = EnumSet.complementOf(EnumSet.of(Encounter.NOT_ENCOUNTERED));

    private final Lookouts lookouts;
    private final Journeys journeys;
    private final TargetingStaff staff;
    private final StateSettings state;
    private final Clock clock;

    LookoutController(Lookouts lookouts, Journeys journeys, TargetingStaff staff, StateSettings state, Clock clock) {
        this.lookouts = lookouts;
        this.journeys = journeys;
        this.staff = staff;
        this.state = state;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry lookoutNavigation() {
        return new NavigationEntry("/lookouts", "lookouts.title", 58, TargetingStaff.LOOKOUT_READERS);
    }

    @GetMapping("/lookouts")
    String all(@RequestParam(defaultValue = "false") boolean ended, Model model) {
        staff.readingLookouts(new AuditSubject("lookouts", ended ? "ended" : "in-force"));
        model.addAttribute("ended", ended);
        return list(ended ? lookouts.ended() : lookouts.inForce(), model);
    }

    /** Those for which a lane stopped: the officer with the passenger comes here from the inspection. */
    @GetMapping("/lookouts/of-inspection/{transaction}")
    String ofInspection(@PathVariable String transaction, Model model) {
        staff.readingLookouts(new AuditSubject("transaction", transaction));
        List<Lookout> some = lookouts.ofInspection(transaction);
        return some.size() == 1 ? "redirect:/lookouts/" + some.getFirst().id() : list(some, model);
    }

    private String list(List<Lookout> some, Model model) {
        Map<UUID, Taken> taken =
                journeys.taken(some.stream().map(Lookout::journey).collect(Collectors.toSet()));
        model.addAttribute(
                "lookouts",
                some.stream()
                        .map(one -> new LookoutView(one, Optional.ofNullable(taken.get(one.journey()))))
                        .toList());
        model.addAttribute("counts", lookouts.counts(FIGURES_DAYS));
        model.addAttribute("encounters", Encounter.values());
        model.addAttribute("days", FIGURES_DAYS);
        return "targeting/lookouts";
    }

    /** Asks for what is needed to issue one. */
    @GetMapping("/lookouts/new")
    String ask(@RequestParam String journey, Model model) {
        staff.analyst();
        UUID id = OutsideText.identifier(journey);
        staff.reading(new AuditSubject("journey", id.toString()));
        Taken taken = journeys.taken(Set.of(id)).get(id);
        if (taken == null) {
            throw new LintasException(ErrorCode.NOT_FOUND, "There is no such passenger.");
        }
        LocalDate today = state.day(clock.instant());
        LocalDate after = taken.flight().key().day().plusDays(2);
        LocalDate last = today.plusDays(Lookouts.DAYS_MAX);
        model.addAttribute("taken", taken);
        model.addAttribute("today", today);
        model.addAttribute("last", last);
        model.addAttribute("until", after.isBefore(today) ? today : after.isAfter(last) ? last : after);
        model.addAttribute("daysMax", Lookouts.DAYS_MAX);
        return "targeting/lookout-new";
    }

    @PostMapping("/lookouts")
    String issue(@RequestParam String journey, @RequestParam String until, @RequestParam String instruction) {
        Lookout issued = lookouts.issue(
                OutsideText.identifier(journey),
                OutsideText.date(until),
                new StatedReason(instruction, staff.analyst()));
        return "redirect:/lookouts/" + issued.id();
    }

    @GetMapping("/lookouts/{id}")
    String one(@PathVariable String id, Model model) {
        UUID lookout = OutsideText.identifier(id);
        staff.readingLookouts(new AuditSubject("lookout", lookout.toString()));
        Lookout found = lookouts.find(lookout)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such lookout."));
        model.addAttribute("one", found);
        model.addAttribute("taken", journeys.taken(Set.of(found.journey())).get(found.journey()));
        model.addAttribute("encounters", ENCOUNTERS);
        model.addAttribute("mayMeet", staff.mayMeet());
        model.addAttribute("mayDecide", staff.mayDecide());
        return "targeting/lookout";
    }

    @PostMapping("/lookouts/{id}/readings")
    String acknowledge(@PathVariable String id) {
        UUID lookout = OutsideText.identifier(id);
        lookouts.acknowledge(lookout, staff.officer());
        return "redirect:/lookouts/" + lookout;
    }

    @PostMapping("/lookouts/{id}/encounters")
    String meet(@PathVariable String id, @RequestParam String encounter, @RequestParam String words) {
        UUID lookout = OutsideText.identifier(id);
        StatedReason found = new StatedReason(words, staff.officer());
        lookouts.encounter(lookout, OutsideText.word(Encounter.class, encounter), found);
        return "redirect:/lookouts/" + lookout;
    }

    @PostMapping("/lookouts/{id}/withdrawals")
    String withdraw(@PathVariable String id, @RequestParam String reason) {
        UUID lookout = OutsideText.identifier(id);
        lookouts.withdraw(lookout, new StatedReason(reason, staff.analyst()));
        return "redirect:/lookouts/" + lookout;
    }

    /**
     * A lookout and whom it means.
     *
     * @param lookout which
     * @param taken who, on which flight; empty when that is no longer kept
     */
    record LookoutView(Lookout lookout, Optional<Taken> taken) {}
}
