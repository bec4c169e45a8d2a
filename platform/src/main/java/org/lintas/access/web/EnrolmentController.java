package org.lintas.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import org.lintas.access.internal.EnrolmentAuthentication;
import org.lintas.access.internal.Enrolments;
import org.lintas.access.internal.Passkeys;
import org.lintas.access.internal.People;
import org.lintas.access.internal.RecoveryCodes;
import org.lintas.access.internal.SecretToken;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Enrolling by a one-time link: opening it changes nothing (mail programs open links too); its button begins a session
 * that may register one passkey, and the recovery codes follow.
 */
@Controller
class EnrolmentController {

    private final Enrolments enrolments;
    private final People people;
    private final Passkeys passkeys;
    private final RecoveryCodes recoveryCodes;
    private final SignIns signIns;

    EnrolmentController(
            Enrolments enrolments, People people, Passkeys passkeys, RecoveryCodes recoveryCodes, SignIns signIns) {
        this.enrolments = enrolments;
        this.people = people;
        this.passkeys = passkeys;
        this.recoveryCodes = recoveryCodes;
        this.signIns = signIns;
    }

    @GetMapping("/enrol/{link}")
    String open(@PathVariable String link, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<String> userName = personOf(link, request);
        if (userName.isEmpty()) {
            return refuse(request, response);
        }
        model.addAttribute("link", link);
        model.addAttribute("person", people.byUserName(userName.get()).orElseThrow());
        model.addAttribute("begun", false);
        return "access/enrolment";
    }

    @PostMapping("/enrol/{link}")
    String begin(@PathVariable String link, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> userName = personOf(link, request);
        if (userName.isEmpty()) {
            return refuse(request, response);
        }
        signIns.begin(
                new EnrolmentAuthentication(
                        userName.get(), SecretToken.parse(link).orElseThrow()),
                request,
                response);
        return "redirect:/enrolment";
    }

    /** A page of the new session, whose forms carry that session's token against forged requests. */
    @GetMapping("/enrolment")
    String createPasskey(Principal principal, Model model) {
        model.addAttribute("person", people.byUserName(principal.getName()).orElseThrow());
        model.addAttribute("begun", true);
        return "access/enrolment";
    }

    private Optional<String> personOf(String link, HttpServletRequest request) {
        if (!signIns.allows(request)) {
            return Optional.empty();
        }
        return SecretToken.parse(link).flatMap(enrolments::personOf);
    }

    private String refuse(HttpServletRequest request, HttpServletResponse response) {
        signIns.failed("", "enrolment-link", request);
        response.setStatus(HttpStatus.GONE.value());
        return "access/enrolment-over";
    }

    /** After the passkey: shows the recovery codes once and ends the session. */
    @PostMapping("/enrolment/codes")
    String finish(Principal principal, HttpServletRequest request, Model model) {
        if (passkeys.of(principal.getName()).isEmpty()) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Register a passkey first.");
        }
        model.addAttribute("codes", recoveryCodes.make(principal.getName()));
        request.getSession().invalidate();
        return "access/enrolment-codes";
    }
}
