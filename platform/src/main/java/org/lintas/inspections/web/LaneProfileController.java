package org.lintas.inspections.web;

import java.security.Principal;
import java.util.EnumSet;
import java.util.List;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.inspections.InspectionProfiles;
import org.lintas.inspections.LaneProfile;
import org.lintas.inspections.LaneProfiles;
import org.lintas.permissions.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator's page of one lane profile: what it asks, a form for a new version, and every version before. */
@Controller
class LaneProfileController {

    private final LaneProfiles profiles;
    private final InspectionProfiles places;

    LaneProfileController(LaneProfiles profiles, InspectionProfiles places) {
        this.profiles = profiles;
        this.places = places;
    }

    @GetMapping("/settings/lane-profiles/{name}")
    String show(@PathVariable String name, Model model) {
        LaneProfile profile = profiles.profile(name);
        model.addAttribute("profile", profile);
        model.addAttribute("place", places.of(profile));
        model.addAttribute("places", places.all());
        model.addAttribute("versions", profiles.versions(name));
        model.addAttribute("standings", EnumSet.complementOf(EnumSet.of(Standing.Kind.NONE)));
        model.addAttribute("modes", CheckMode.values());
        return "inspections/profile";
    }

    @PostMapping("/settings/lane-profiles/{name}")
    String change(@PathVariable String name, @ModelAttribute ProfileForm form, Principal person) {
        LaneProfile changed = form.applyTo(profiles.profile(name));
        profiles.change(changed, new StatedReason(form.reasonWords(), person.getName()));
        return "redirect:/settings/lane-profiles/" + changed.name();
    }

    /** A new profile begins as a copy of another. */
    @PostMapping("/settings/lane-profiles")
    String copy(@RequestParam String like, @RequestParam String name, @RequestParam String reason, Principal person) {
        LaneProfile old = profiles.profile(like);
        List<String> taken = profiles.all().stream().map(LaneProfile::name).toList();
        if (taken.contains(name)) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT, "There is a lane profile '%s' already.".formatted(name));
        }
        LaneProfile copy = new LaneProfile(
                name,
                1,
                old.attended(),
                old.standings(),
                old.ageMin(),
                old.documentTypes(),
                old.checks(),
                old.faceRequired(),
                old.faceStrict(),
                old.examinationTimeMax());
        profiles.change(copy, new StatedReason(reason, person.getName()));
        return "redirect:/settings/lane-profiles/" + copy.name();
    }
}
