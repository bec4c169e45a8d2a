package org.lintas.passengers.web;

import java.time.Clock;
import java.util.UUID;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.passengers.HiddenJourney;
import org.lintas.passengers.Unmasking;
import org.lintas.passengers.Unmaskings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Requests to see masked passengers: asked by one person, decided by a shift leader who is another, noted by the data-protection officer. */
@Controller
class UnmaskingController {

    private static final String PAGE = "redirect:/passenger-retention/unmaskings";

    private final Unmaskings unmaskings;
    private final PassengerStaff staff;
    private final Clock clock;

    UnmaskingController(Unmaskings unmaskings, PassengerStaff staff, Clock clock) {
        this.unmaskings = unmaskings;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/passenger-retention/unmaskings")
    String list(Model model) {
        staff.seeing();
        model.addAttribute("unmaskings", unmaskings.recent());
        model.addAttribute("me", staff.person());
        model.addAttribute("now", clock.instant());
        model.addAttribute("mayLead", staff.mayLead());
        model.addAttribute("mayNote", staff.mayNote());
        return "passengers/unmaskings";
    }

    @PostMapping("/passenger-retention/unmaskings")
    String ask(
            @RequestParam String journey,
            @RequestParam String purpose,
            @RequestParam String legalBasis,
            @RequestParam String caseReference) {
        unmaskings.ask(
                OutsideText.identifier(journey),
                new StatedReason(purpose, staff.analyst()),
                new Unmasking.Grounds(legalBasis, caseReference));
        return PAGE;
    }

    @PostMapping("/passenger-retention/unmaskings/{id}/decisions")
    String decide(@PathVariable String id, @RequestParam String choice, @RequestParam String reason) {
        unmaskings.decide(
                OutsideText.identifier(id),
                OutsideText.word(Unmasking.Choice.class, choice),
                new StatedReason(reason, staff.leader()));
        return PAGE;
    }

    @PostMapping("/passenger-retention/unmaskings/{id}/notes")
    String takeNote(@PathVariable String id) {
        unmaskings.takeNote(OutsideText.identifier(id), staff.protectionOfficer());
        return PAGE;
    }

    @GetMapping("/passenger-retention/unmaskings/{id}")
    String open(@PathVariable String id, Model model) {
        UUID unmasking = OutsideText.identifier(id);
        staff.reading(new AuditSubject("unmasking", unmasking.toString()));
        HiddenJourney hidden = unmaskings.open(unmasking, staff.analyst());
        model.addAttribute("hidden", hidden);
        return "passengers/unmasked";
    }
}
