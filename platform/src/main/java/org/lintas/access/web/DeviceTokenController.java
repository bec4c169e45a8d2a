package org.lintas.access.web;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintas.access.DeviceScope;
import org.lintas.access.internal.DeviceCredentials;
import org.lintas.access.internal.SecretToken;
import org.lintas.audit.CurrentActor;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page of machines: issue and revoke their credentials. */
@Controller
class DeviceTokenController {

    private final DeviceCredentials devices;
    private final CurrentActor current;

    DeviceTokenController(DeviceCredentials devices, CurrentActor current) {
        this.devices = devices;
        this.current = current;
    }

    @Bean
    static NavigationEntry deviceNavigation() {
        return new NavigationEntry("/devices", "access.devices.title", 91, Set.of("ADMINISTRATOR"));
    }

    @GetMapping("/devices")
    String list(Model model) {
        model.addAttribute("devices", devices.all());
        return "access/devices";
    }

    @PostMapping("/devices")
    String issue(@RequestParam String subject, @RequestParam String scopes, RedirectAttributes next) {
        Set<DeviceScope> wanted = Arrays.stream(scopes.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .map(DeviceScope::new)
                .collect(Collectors.toSet());
        if (wanted.contains(DeviceScope.WATCHLIST_OWNER)) {
            throw new LintasException(
                    ErrorCode.NOT_ALLOWED, "Systems of owners are let in by two people, on a page of the watchlist.");
        }
        SecretToken token = devices.issue(subject.strip(), wanted, current.actor());
        next.addFlashAttribute("issuedTo", subject.strip());
        next.addFlashAttribute("token", token.text());
        return "redirect:/devices";
    }

    @PostMapping("/devices/{subject}/revocation")
    String revoke(@PathVariable String subject) {
        devices.revoke(subject, current.actor());
        return "redirect:/devices";
    }
}
