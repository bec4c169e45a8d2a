package org.lintas.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.PageKind;
import org.lintas.audit.Purpose;
import org.lintas.audit.internal.Purposes;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks a person once in a session why they open a kind of page with personal data, and takes them back there. */
@Controller
class PurposeController {

    private final Purposes purposes;
    private final SessionPurposes memory;
    private final CurrentActor current;

    PurposeController(Purposes purposes, SessionPurposes memory, CurrentActor current) {
        this.purposes = purposes;
        this.memory = memory;
        this.current = current;
    }

    @GetMapping("/purpose")
    String ask(@RequestParam String page, @RequestParam(defaultValue = "/") String back, Model model) {
        model.addAttribute("page", new PageKind(page).code());
        model.addAttribute("back", LocalPath.of(back).text());
        model.addAttribute("choices", choices(new PageKind(page)));
        return "audit/purpose";
    }

    @PostMapping("/purpose")
    String state(
            @RequestParam String page,
            @RequestParam String purpose,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        PageKind kind = new PageKind(page);
        Purpose stated = choices(kind).stream()
                .map(Purposes.Choice::purpose)
                .filter(choice -> choice.code().equals(purpose))
                .findFirst()
                .orElseThrow(() -> new LintasException(
                        ErrorCode.NOT_ALLOWED, "Your role cannot state this purpose for this kind of page."));
        memory.state(request, kind, stated);
        return "redirect:" + LocalPath.of(back).text();
    }

    private List<Purposes.Choice> choices(PageKind page) {
        return purposes.choices(page, current.roles());
    }
}
