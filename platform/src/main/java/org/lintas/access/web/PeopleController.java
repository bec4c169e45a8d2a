package org.lintas.access.web;

import java.util.Locale;
import java.util.Set;
import org.lintas.access.PersonRole;
import org.lintas.access.internal.ConsoleAddress;
import org.lintas.access.internal.Passkeys;
import org.lintas.access.internal.People;
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

/** The administrator's page of people: add, change roles, suspend, resume, reset. */
@Controller
class PeopleController {

    private final People people;
    private final Passkeys passkeys;
    private final ConsoleAddress address;
    private final CurrentActor current;

    PeopleController(People people, Passkeys passkeys, ConsoleAddress address, CurrentActor current) {
        this.people = people;
        this.passkeys = passkeys;
        this.address = address;
        this.current = current;
    }

    @Bean
    static NavigationEntry peopleNavigation() {
        return new NavigationEntry("/people", "access.people.title", 90, Set.of("ADMINISTRATOR"));
    }

    @GetMapping("/people")
    String list(Model model) {
        model.addAttribute("people", people.all());
        model.addAttribute("roles", PersonRole.values());
        return "access/people";
    }

    @PostMapping("/people")
    String add(
            @RequestParam String userName,
            @RequestParam String displayName,
            @RequestParam(defaultValue = "") Set<PersonRole> roles,
            RedirectAttributes next) {
        String name = userName.strip().toLowerCase(Locale.ROOT);
        SecretToken token = people.add(new People.NewPerson(name, displayName, roles), current.actor());
        return showLink(name, token, next);
    }

    @GetMapping("/people/{userName}")
    String person(@PathVariable String userName, Model model) {
        model.addAttribute(
                "person",
                people.byUserName(userName)
                        .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such person.")));
        model.addAttribute("passkeys", passkeys.of(userName));
        model.addAttribute("roles", PersonRole.values());
        return "access/person";
    }

    @PostMapping("/people/{userName}/roles")
    String changeRoles(@PathVariable String userName, @RequestParam(defaultValue = "") Set<PersonRole> roles) {
        people.changeRoles(userName, roles, current.actor());
        return "redirect:/people/{userName}";
    }

    @PostMapping("/people/{userName}/suspension")
    String suspend(@PathVariable String userName) {
        people.suspend(userName, current.actor());
        return "redirect:/people/{userName}";
    }

    @PostMapping("/people/{userName}/resumption")
    String resume(@PathVariable String userName) {
        people.resume(userName, current.actor());
        return "redirect:/people/{userName}";
    }

    @PostMapping("/people/{userName}/reset")
    String reset(@PathVariable String userName, RedirectAttributes next) {
        return showLink(userName, people.reset(userName, current.actor()), next);
    }

    /** The link is shown once, on the page that follows. */
    private String showLink(String userName, SecretToken token, RedirectAttributes next) {
        next.addFlashAttribute("link", address.origin() + "/enrol/" + token.text());
        next.addAttribute("userName", userName);
        return "redirect:/people/{userName}";
    }
}
