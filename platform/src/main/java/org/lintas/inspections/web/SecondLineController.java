package org.lintas.inspections.web;

import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.PageKind;
import org.lintas.audit.PersonalDataAccess;
import org.lintas.documents.ExaminationRecords;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.NavigationEntry;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.InspectionDesk;
import org.lintas.inspections.Inspections;
import org.lintas.inspections.OfficerDecision;
import org.lintas.inspections.Referral;
import org.lintas.inspections.SecondLine;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second line: who waits, and an officer's decision with its legal ground. */
@Controller
class SecondLineController {

    private final SecondLine secondLine;
    private final Inspections inspections;
    private final InspectionDesk desk;
    private final ExaminationRecords examinations;
    private final PersonalDataAccess personalData;

    SecondLineController(
            SecondLine secondLine,
            Inspections inspections,
            InspectionDesk desk,
            ExaminationRecords examinations,
            PersonalDataAccess personalData) {
        this.secondLine = secondLine;
        this.inspections = inspections;
        this.desk = desk;
        this.examinations = examinations;
        this.personalData = personalData;
    }

    @Bean
    static NavigationEntry secondLineNavigation() {
        return new NavigationEntry(
                "/second-line", "inspections.second-line.title", 30, Set.of("OFFICER", "SHIFT_LEADER"));
    }

    @GetMapping("/second-line")
    String queue(Model model) {
        model.addAttribute("referrals", ordered());
        return "inspections/second-line";
    }

    @GetMapping("/second-line/queue")
    String queuePart(Model model) {
        model.addAttribute("referrals", ordered());
        return "inspections/second-line :: queue";
    }

    @PostMapping("/second-line/{transaction}/claims")
    String claim(@PathVariable String transaction, Principal officer) {
        secondLine.claim(TransactionId.of(transaction), officer.getName());
        return "redirect:/second-line/" + transaction;
    }

    @PostMapping("/second-line/{transaction}/releases")
    String release(@PathVariable String transaction, Principal officer) {
        secondLine.release(TransactionId.of(transaction), officer.getName());
        return "redirect:/second-line";
    }

    @GetMapping("/second-line/{transaction}")
    String referral(@PathVariable String transaction, Principal officer, Model model) {
        TransactionId id = TransactionId.of(transaction);
        personalData.reading(PageKind.SECOND_LINE, new AuditSubject("transaction", id.toString()));
        Referral referral = secondLine.waiting().stream()
                .filter(waiting -> waiting.transaction().equals(id))
                .findFirst()
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "Nobody waits under this transaction."));
        model.addAttribute("referral", referral);
        model.addAttribute(
                "mine", referral.claimedBy().filter(officer.getName()::equals).isPresent());
        model.addAttribute("inspection", inspections.find(id).orElseThrow());
        model.addAttribute("findings", desk.preview(id));
        model.addAttribute("pictures", desk.pictures(id));
        model.addAttribute("seals", examinations.seals(id));
        model.addAttribute("grounds", secondLine.legalGrounds());
        return "inspections/referral";
    }

    @PostMapping("/second-line/{transaction}/decisions")
    String decide(
            @PathVariable String transaction,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String note,
            Principal officer) {
        inspections.decide(TransactionId.of(transaction), decision(decision, officer.getName(), ground, note));
        return "redirect:/second-line";
    }

    private List<Referral> ordered() {
        return secondLine.waiting().stream()
                .sorted(Comparator.comparing(Referral::protection).reversed().thenComparing(Referral::since))
                .toList();
    }

    private static OfficerDecision decision(String word, String officer, String ground, String note) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "clear" -> new OfficerDecision.Clear(officer, note);
            case "refuse" -> new OfficerDecision.Refuse(officer, ground, note);
            case "case" -> new OfficerDecision.OpenCase(officer, note);
            default ->
                throw new LintasException(
                        ErrorCode.VALUE_INVALID,
                        "In the second line the decision is clear, refuse or case, not '%s'.".formatted(word));
        };
    }
}
