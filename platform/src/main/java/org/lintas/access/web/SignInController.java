package org.lintas.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.lintas.access.internal.Authorities;
import org.lintas.access.internal.People;
import org.lintas.access.internal.Person;
import org.lintas.access.internal.RecoveryCodes;
import org.lintas.audit.AuditAction;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in: the page with the passkey button, and the way back in with a recovery code. */
@Controller
class SignInController {

    /** Longest user name that is looked at, in characters. */
    private static final int USER_NAME_LENGTH_MAX = 40;

    private final People people;
    private final RecoveryCodes recoveryCodes;
    private final SignIns signIns;

    SignInController(People people, RecoveryCodes recoveryCodes, SignIns signIns) {
        this.people = people;
        this.recoveryCodes = recoveryCodes;
        this.signIns = signIns;
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam Optional<String> out, Model model) {
        model.addAttribute("out", out.isPresent());
        return "access/sign-in";
    }

    @GetMapping("/recovery")
    String recovery() {
        return "access/recovery";
    }

    @PostMapping("/recovery")
    String recover(
            @RequestParam String userName,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String name = userName.strip();
        if (!signIns.allows(request) || !signIns.allows(name)) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("problem", "access.recovery.wait");
            return "access/recovery";
        }
        Optional<Person> person = name.length() > USER_NAME_LENGTH_MAX ? Optional.empty() : people.byUserName(name);
        boolean right = recoveryCodes.use(name, code);
        if (person.isEmpty() || person.get().suspended() || !right) {
            signIns.failed(name, "recovery-code", request);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            model.addAttribute("problem", "access.recovery.wrong");
            return "access/recovery";
        }
        signIns.succeeded(name, request);
        signIns.begin(
                UsernamePasswordAuthenticationToken.authenticated(
                        name, null, Authorities.of(person.get().roles())),
                request,
                response);
        signIns.record(AuditAction.SIGNED_IN, name);
        return "redirect:/account";
    }
}
