package org.lintas.access.web;

import java.security.Principal;
import org.lintas.access.CurrentPerson;
import org.lintas.access.internal.Passkeys;
import org.lintas.access.internal.RecoveryCodes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A person's own passkeys and recovery codes. */
@Controller
class AccountController {

    private final CurrentPerson current;
    private final Passkeys passkeys;
    private final RecoveryCodes recoveryCodes;

    AccountController(CurrentPerson current, Passkeys passkeys, RecoveryCodes recoveryCodes) {
        this.current = current;
        this.passkeys = passkeys;
        this.recoveryCodes = recoveryCodes;
    }

    @GetMapping("/account")
    String account(Principal principal, Model model) {
        model.addAttribute("me", current.require());
        model.addAttribute("passkeys", passkeys.of(principal.getName()));
        model.addAttribute("codesLeft", recoveryCodes.left(principal.getName()));
        return "access/account";
    }

    @PostMapping("/account/passkeys/{id}/removal")
    String remove(@PathVariable String id, Principal principal) {
        passkeys.remove(principal.getName(), id);
        return "redirect:/account";
    }

    /** Shows new codes once. */
    @PostMapping("/account/recovery-codes")
    String newCodes(Principal principal, Model model) {
        model.addAttribute("codes", recoveryCodes.make(principal.getName()));
        return "access/codes";
    }
}
