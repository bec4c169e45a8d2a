package org.lintas.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.lintas.foundation.NavigationEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Takes a person from the start page to the first page of their work. */
@Controller
class HomeController {

    private final List<NavigationEntry> entries;

    HomeController(ObjectProvider<NavigationEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    @GetMapping("/")
    String home(HttpServletRequest request) {
        return entries.stream()
                .filter(entry -> entry.roles().stream().anyMatch(request::isUserInRole))
                .findFirst()
                .map(entry -> "redirect:" + entry.path())
                .orElse("redirect:/account");
    }
}
