package org.lintas.biometrics.web;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lintas.biometrics.BiometricSubjects;
import org.lintas.biometrics.BiometricSubjects.DeletionReceipt;
import org.lintas.biometrics.BiometricSubjects.Held;
import org.lintas.biometrics.SubjectId;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.NavigationEntry;
import org.lintas.foundation.OutsideText;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is held of a person's body, for the data-protection officer: found by the document, and deleted with a receipt. No pictures. */
@Controller
class SubjectsController {

    private final BiometricSubjects subjects;
    private final BiometricStaff staff;

    SubjectsController(BiometricSubjects subjects, BiometricStaff staff) {
        this.subjects = subjects;
        this.staff = staff;
    }

    @Bean
    static NavigationEntry subjectsNavigation() {
        return new NavigationEntry(
                "/biometrics/subjects", "biometrics.subjects.title", 87, Set.of("DATA_PROTECTION_OFFICER"));
    }

    @GetMapping("/biometrics/subjects")
    String search(
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String number,
            Model model) {
        model.addAttribute("issuer", issuer);
        model.addAttribute("number", number);
        if (!issuer.isBlank() && !number.isBlank()) {
            DocumentKey document = OutsideText.document(issuer, number);
            staff.readingSubject(document.toString());
            Optional<SubjectId> holder = subjects.holder(document);
            if (holder.isPresent()) {
                return page(holder.get());
            }
            model.addAttribute("nobody", true);
        }
        return "biometrics/subjects";
    }

    @GetMapping("/biometrics/subjects/{id}")
    String subject(@PathVariable String id, Model model) {
        SubjectId subject = SubjectId.of(id);
        staff.readingSubject(subject.toString());
        Optional<Held> held = subjects.held(subject);
        Optional<DeletionReceipt> receipt = subjects.receipt(subject);
        if (held.isEmpty() && receipt.isEmpty()) {
            throw new LintasException(ErrorCode.NOT_FOUND, "There is no such biometric subject.");
        }
        model.addAttribute("id", subject);
        model.addAttribute("held", held.orElse(null));
        model.addAttribute(
                "quality",
                held.map(found -> new TreeMap<>(found.summary().quality())).orElseGet(TreeMap::new));
        model.addAttribute("receipt", receipt.orElse(null));
        return "biometrics/subject";
    }

    @PostMapping("/biometrics/subjects/{id}/deletions")
    String delete(@PathVariable String id, @RequestParam String reason) {
        SubjectId subject = SubjectId.of(id);
        subjects.delete(subject, staff.says(reason));
        return page(subject);
    }

    private static String page(SubjectId subject) {
        return "redirect:/biometrics/subjects/" + subject;
    }
}
