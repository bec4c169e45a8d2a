package org.lintas.lanes.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.NavigationEntry;
import org.lintas.foundation.TravelDirection;
import org.lintas.inspections.LaneProfiles;
import org.lintas.lanes.Lane;
import org.lintas.lanes.LaneKind;
import org.lintas.lanes.Lanes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's page of lanes and of the profiles that say who may use them. */
@Controller
class LaneSettingsController {

    private final Lanes lanes;
    private final LaneProfiles profiles;
    private final Clock clock;

    LaneSettingsController(Lanes lanes, LaneProfiles profiles, Clock clock) {
        this.lanes = lanes;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry laneSettingsNavigation() {
        return new NavigationEntry("/settings/lanes", "lanes.settings.title", 85, Set.of("ADMINISTRATOR"));
    }

    @GetMapping("/settings/lanes")
    String show(Model model) {
        model.addAttribute(
                "lanes",
                lanes.all().stream()
                        .map(view -> LaneCard.of(view, clock.instant()))
                        .toList());
        model.addAttribute("profiles", profiles.all());
        model.addAttribute("kinds", LaneKind.values());
        model.addAttribute("directions", TravelDirection.values());
        return "lanes/settings";
    }

    @PostMapping("/settings/lanes")
    String add(
            @RequestParam String id,
            @RequestParam LaneKind kind,
            @RequestParam TravelDirection direction,
            @RequestParam String profile,
            @RequestParam(defaultValue = "announced") String reader) {
        lanes.add(new Lane(
                new LaneId(id.strip().toUpperCase(Locale.ROOT)), kind, direction, profile, reader.strip(), true));
        return "redirect:/settings/lanes";
    }

    @PostMapping("/settings/lanes/{lane}/profile")
    String changeProfile(@PathVariable String lane, @RequestParam String profile) {
        lanes.changeProfile(new LaneId(lane), profile);
        return "redirect:/settings/lanes";
    }
}
