package org.lintas.biometrics.web;

import java.io.IOException;
import java.util.Set;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.PageKind;
import org.lintas.audit.PersonalDataAccess;
import org.lintas.biometrics.SoughtPersons;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.NavigationEntry;
import org.lintas.foundation.StatedReason;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** People whom lanes look for by their fingers: who they are by case, a police file added, a case removed. */
@Controller
class SoughtController {

    private static final PageKind WATCHLIST = new PageKind("watchlist");

    private final SoughtPersons sought;
    private final PersonalDataAccess personalData;
    private final CurrentActor actor;

    SoughtController(SoughtPersons sought, PersonalDataAccess personalData, CurrentActor actor) {
        this.sought = sought;
        this.personalData = personalData;
        this.actor = actor;
    }

    @Bean
    static NavigationEntry soughtNavigation() {
        return new NavigationEntry("/sought-fingerprints", "sought.title", 62, Set.of("ANALYST", "SHIFT_LEADER"));
    }

    @GetMapping("/sought-fingerprints")
    String list(Model model) {
        personalData.reading(WATCHLIST, new AuditSubject("sought", "all"));
        model.addAttribute("cases", sought.all());
        model.addAttribute("caseMax", SoughtPersons.CASE_LENGTH_MAX);
        return "biometrics/sought";
    }

    /** Shows at once what became of the file: it is told to nobody later. */
    @PostMapping("/sought-fingerprints")
    String add(
            @RequestParam String caseNumber, @RequestParam MultipartFile file, @RequestParam String reason, Model model)
            throws IOException {
        model.addAttribute("added", sought.add(caseNumber, Octets.of(file.getBytes()), says(reason)));
        return list(model);
    }

    @PostMapping("/sought-fingerprints/removals")
    String remove(@RequestParam String caseNumber, @RequestParam String reason) {
        sought.remove(caseNumber, says(reason));
        return "redirect:/sought-fingerprints";
    }

    private StatedReason says(String reason) {
        return new StatedReason(reason, actor.actor().id());
    }
}
