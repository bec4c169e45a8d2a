package org.lintas.crossings.web;

import java.time.LocalDate;
import java.util.Set;
import org.lintas.audit.AuditSubject;
import org.lintas.crossings.Crossings;
import org.lintas.foundation.NavigationEntry;
import org.lintas.foundation.OutsideText;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is inside longer than allowed. */
@Controller
class OverstaysController {

    private final Crossings crossings;
    private final CrossingStaff staff;
    private final BorderClock clock;

    OverstaysController(Crossings crossings, CrossingStaff staff, BorderClock clock) {
        this.crossings = crossings;
        this.staff = staff;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry overstaysNavigation() {
        return new NavigationEntry(
                "/overstays", "crossings.overstays.title", 55, Set.of("OFFICER", "SHIFT_LEADER", "ANALYST"));
    }

    @GetMapping("/overstays")
    String list(@RequestParam(defaultValue = "") String day, Model model) {
        LocalDate judged = day.isBlank() ? clock.today() : OutsideText.date(day);
        staff.reading(new AuditSubject("overstays", judged.toString()));
        model.addAttribute("day", judged);
        model.addAttribute("stays", crossings.overstays(judged));
        return "crossings/overstays";
    }
}
