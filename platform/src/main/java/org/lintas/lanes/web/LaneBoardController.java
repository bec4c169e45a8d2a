package org.lintas.lanes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.util.Set;
import org.lintas.biometrics.BiometricFigures;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.NavigationEntry;
import org.lintas.lanes.LaneView;
import org.lintas.lanes.Lanes;
import org.lintas.lanes.StaffAction;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lane board: every gate and booth live, with the shift leader's actions. */
@Controller
class LaneBoardController {

    private final Lanes lanes;
    private final BiometricFigures figures;
    private final Clock clock;

    LaneBoardController(Lanes lanes, BiometricFigures figures, Clock clock) {
        this.lanes = lanes;
        this.figures = figures;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry laneBoardNavigation() {
        return new NavigationEntry(
                "/lanes", "lanes.board.title", 10, Set.of("OFFICER", "SHIFT_LEADER", "ADMINISTRATOR"));
    }

    @GetMapping("/lanes")
    String board(HttpServletRequest request, Model model) {
        model.addAttribute("mayAct", mayAct(request));
        model.addAttribute("lanes", lanes.all().stream().map(this::card).toList());
        model.addAttribute("skewAlarms", request.isUserInRole("SHIFT_LEADER") ? figures.openAlarms() : 0);
        return "lanes/board";
    }

    @GetMapping("/lanes/{lane}/card")
    String card(@PathVariable String lane, HttpServletRequest request, Model model) {
        model.addAttribute("mayAct", mayAct(request));
        model.addAttribute("card", card(lanes.view(new LaneId(lane))));
        return "lanes/card :: card";
    }

    @PostMapping("/lanes/{lane}/actions")
    String act(
            @PathVariable String lane,
            @RequestParam StaffAction action,
            Principal person,
            HttpServletRequest request,
            Model model) {
        lanes.act(new LaneId(lane), action, person.getName());
        return card(lane, request, model);
    }

    private LaneCard card(LaneView view) {
        return LaneCard.of(view, clock.instant());
    }

    private static boolean mayAct(HttpServletRequest request) {
        return request.isUserInRole("SHIFT_LEADER") || request.isUserInRole("ADMINISTRATOR");
    }
}
