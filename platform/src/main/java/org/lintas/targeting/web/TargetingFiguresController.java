package org.lintas.targeting.web;

import org.lintas.targeting.TargetingFigures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What became of hits and lookouts, by month: how good the unit's rules are, for its leader and for those who ask whether they are worth it. */
@Controller
class TargetingFiguresController {

    private static final int MONTHS = 12;

    private final TargetingFigures figures;
    private final TargetingStaff staff;

    TargetingFiguresController(TargetingFigures figures, TargetingStaff staff) {
        this.figures = figures;
        this.staff = staff;
    }

    @GetMapping("/targeting/figures")
    String figures(Model model) {
        staff.seeing();
        model.addAttribute("months", figures.months(MONTHS));
        return "targeting/figures";
    }
}
