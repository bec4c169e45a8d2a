package org.lintas.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lintas.foundation.NavigationEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page what the frame around it needs: navigation for this person's roles, languages, theme. */
@ControllerAdvice(annotations = Controller.class)
class ConsoleFrame {

    private final List<NavigationEntry> entries;
    private final Languages languages;

    ConsoleFrame(ObjectProvider<NavigationEntry> entries, Languages languages) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.languages = languages;
    }

    @ModelAttribute("navigation")
    List<NavigationEntry> navigation(HttpServletRequest request) {
        return entries.stream()
                .filter(entry -> entry.roles().stream().anyMatch(request::isUserInRole))
                .toList();
    }

    @ModelAttribute("currentPath")
    String currentPath(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("languages")
    List<Locale> languages() {
        return languages.all();
    }

    @ModelAttribute("theme")
    String theme(@CookieValue(name = "lintas-theme", defaultValue = "auto") String theme) {
        return theme.equals("light") || theme.equals("dark") ? theme : "auto";
    }
}
