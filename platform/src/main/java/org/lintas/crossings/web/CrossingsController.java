package org.lintas.crossings.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lintas.audit.AuditSubject;
import org.lintas.crossings.Crossing;
import org.lintas.crossings.CrossingCorrection;
import org.lintas.crossings.TravellerRecords;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.NavigationEntry;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.TravelDirection;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A traveller's crossings and stays by document, one crossing with its versions, and corrections. */
@Controller
class CrossingsController {

    private final TravellerRecords records;
    private final CrossingStaff staff;
    private final BorderClock clock;

    CrossingsController(TravellerRecords records, CrossingStaff staff, BorderClock clock) {
        this.records = records;
        this.staff = staff;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry crossingsNavigation() {
        return new NavigationEntry("/crossings", "crossings.title", 50, CrossingStaff.READERS);
    }

    @GetMapping("/crossings")
    String search(
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String number,
            Model model) {
        model.addAttribute("issuer", issuer);
        model.addAttribute("number", number);
        if (!issuer.isBlank() && !number.isBlank()) {
            show(OutsideText.document(issuer, number), model);
        }
        return "crossings/search";
    }

    @GetMapping("/crossings/{id}")
    String crossing(@PathVariable String id, Model model) {
        List<Crossing> versions = records.versions(OutsideText.identifier(id));
        if (versions.isEmpty()) {
            throw new LintasException(ErrorCode.NOT_FOUND, "There is no such crossing.");
        }
        Crossing newest = versions.getLast();
        staff.reading(new AuditSubject("transaction", newest.transaction().toString()));
        model.addAttribute("crossing", newest);
        model.addAttribute("versions", versions.reversed());
        model.addAttribute("mayCorrect", staff.mayCorrect());
        model.addAttribute("localTime", clock.read(newest.at()));
        return "crossings/crossing";
    }

    @PostMapping("/crossings/{id}/corrections")
    String correct(
            @PathVariable String id,
            @RequestParam String change,
            @RequestParam(defaultValue = "") String at,
            @RequestParam String reason) {
        UUID crossing = OutsideText.identifier(id);
        records.correct(crossing, correction(crossing, change, at), new StatedReason(reason, staff.corrector()));
        return "redirect:/crossings/" + crossing;
    }

    @PostMapping("/crossings/{id}/supplements")
    String supplement(@PathVariable String id, @RequestParam String at, @RequestParam String reason) {
        Crossing other = records.supplement(
                OutsideText.identifier(id),
                clock.instant(OutsideText.dateAndTime(at)),
                new StatedReason(reason, staff.corrector()));
        return "redirect:/crossings/" + other.id();
    }

    @PostMapping("/crossings/links")
    String link(
            @RequestParam String known,
            @RequestParam String issuer,
            @RequestParam String number,
            @RequestParam String reason,
            RedirectAttributes target) {
        DocumentKey document = document(known);
        records.link(document, OutsideText.document(issuer, number), new StatedReason(reason, staff.corrector()));
        return backTo(document, target);
    }

    @PostMapping("/crossings/unlinks")
    String unlink(@RequestParam String document, @RequestParam String reason, RedirectAttributes target) {
        DocumentKey linked = document(document);
        records.unlink(linked, new StatedReason(reason, staff.corrector()));
        return backTo(linked, target);
    }

    private void show(DocumentKey document, Model model) {
        staff.reading(document);
        LocalDate today = clock.today();
        model.addAttribute("document", document);
        model.addAttribute("today", today);
        model.addAttribute("crossings", records.history(document));
        model.addAttribute("stays", records.stays(document, today));
        model.addAttribute("documents", records.documents(document));
        model.addAttribute("mayCorrect", staff.mayCorrect());
    }

    private CrossingCorrection correction(UUID crossing, String change, String at) {
        return switch (change) {
            case "not-taken" -> new CrossingCorrection.NotTaken();
            case "took-place" -> new CrossingCorrection.TookPlace();
            case "other-direction" -> new CrossingCorrection.OtherDirection(otherDirection(crossing));
            case "other-time" -> new CrossingCorrection.AtAnotherTime(clock.instant(OutsideText.dateAndTime(at)));
            default -> throw new LintasException(ErrorCode.VALUE_INVALID, "There is no such correction.");
        };
    }

    private TravelDirection otherDirection(UUID crossing) {
        List<Crossing> versions = records.versions(crossing);
        boolean entry = !versions.isEmpty() && versions.getLast().direction() == TravelDirection.ENTRY;
        return entry ? TravelDirection.EXIT : TravelDirection.ENTRY;
    }

    /** A document in the form that {@link DocumentKey} prints. */
    private static DocumentKey document(String text) {
        int dash = text.indexOf('-');
        return OutsideText.document(text.substring(0, Math.max(dash, 0)), text.substring(dash + 1));
    }

    private static String backTo(DocumentKey document, RedirectAttributes target) {
        target.addAttribute("issuer", document.issuer().letters());
        target.addAttribute("number", document.number());
        return "redirect:/crossings";
    }
}
