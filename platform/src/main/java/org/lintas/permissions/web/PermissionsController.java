package org.lintas.permissions.web;

import java.time.Clock;
import java.util.List;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.NavigationEntry;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.permissions.Permission;
import org.lintas.permissions.PermissionRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Permissions and visa-free rules: lists, and an administrator's forms to add and withdraw. */
@Controller
class PermissionsController {

    private final PermissionRegister register;
    private final PermissionStaff staff;
    private final StateSettings state;
    private final Clock clock;

    PermissionsController(PermissionRegister register, PermissionStaff staff, StateSettings state, Clock clock) {
        this.register = register;
        this.staff = staff;
        this.state = state;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry permissionsNavigation() {
        return new NavigationEntry("/permissions", "permissions.title", 70, PermissionStaff.READERS);
    }

    @GetMapping("/permissions")
    String list(
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String number,
            Model model) {
        boolean one = !issuer.isBlank() && !number.isBlank();
        model.addAttribute("issuer", issuer);
        model.addAttribute("number", number);
        model.addAttribute("permissions", one ? ofDocument(issuer, number) : recent());
        return "permissions/list";
    }

    @PostMapping("/permissions")
    String give(@ModelAttribute PermissionForm form) {
        String changer = staff.changer();
        register.grant(form.grant(), new StatedReason(form.reason(), changer));
        return "redirect:/permissions";
    }

    @PostMapping("/permissions/{id}/withdrawals")
    String withdraw(@PathVariable String id, @RequestParam String reason) {
        String changer = staff.changer();
        register.withdraw(OutsideText.identifier(id), new StatedReason(reason, changer));
        return "redirect:/permissions";
    }

    @GetMapping("/visa-free-rules")
    String rules(Model model) {
        staff.reading(AuditSubject.NONE);
        model.addAttribute("rules", register.visaFreeRules());
        return "permissions/visa-free";
    }

    @PostMapping("/visa-free-rules")
    String addRule(@ModelAttribute PermissionForm form) {
        String changer = staff.changer();
        register.addVisaFree(form.visaFreeTerms(), new StatedReason(form.reason(), changer));
        return "redirect:/visa-free-rules";
    }

    @PostMapping("/visa-free-rules/{id}/withdrawals")
    String withdrawRule(@PathVariable String id, @RequestParam String reason) {
        String changer = staff.changer();
        register.withdrawVisaFree(OutsideText.identifier(id), new StatedReason(reason, changer));
        return "redirect:/visa-free-rules";
    }

    @ModelAttribute
    void addToEveryPage(Model model) {
        model.addAttribute("mayChange", staff.mayChange());
        model.addAttribute("today", state.day(clock.instant()));
    }

    private List<Permission> ofDocument(String issuer, String number) {
        DocumentKey document = OutsideText.document(issuer, number);
        staff.reading(new AuditSubject("document", document.toString()));
        return register.ofDocument(document);
    }

    private List<Permission> recent() {
        staff.reading(new AuditSubject("permissions", "recent"));
        return register.recent();
    }
}
