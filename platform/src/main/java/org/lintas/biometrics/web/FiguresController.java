package org.lintas.biometrics.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.lintas.biometrics.BiometricFigures;
import org.lintas.biometrics.BiometricFigures.Dimension;
import org.lintas.biometrics.BiometricFigures.GroupFigures;
import org.lintas.biometrics.BiometricFigures.Measure;
import org.lintas.biometrics.BiometricFigures.Span;
import org.lintas.foundation.NavigationEntry;
import org.lintas.foundation.OutsideText;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Error rates and quality by group, and alarms when one group fares worse; counts alone, nothing of a person. */
@Controller
class FiguresController {

    private final BiometricFigures figures;
    private final BiometricStaff staff;

    FiguresController(BiometricFigures figures, BiometricStaff staff) {
        this.figures = figures;
        this.staff = staff;
    }

    @Bean
    static NavigationEntry figuresNavigation() {
        return new NavigationEntry(
                "/biometrics/figures", "biometrics.figures.title", 85, BiometricStaff.FIGURE_READERS);
    }

    @GetMapping("/biometrics/figures")
    String figures(
            @RequestParam(defaultValue = "week") String span,
            @RequestParam(defaultValue = "lane") String by,
            Model model) {
        Span chosen = OutsideText.word(Span.class, span);
        Dimension dimension = OutsideText.word(Dimension.class, by);
        List<GroupFigures> groups = figures.groups(chosen, dimension);
        model.addAttribute("span", chosen);
        model.addAttribute("spans", Span.values());
        model.addAttribute("dimension", dimension);
        model.addAttribute("dimensions", Dimension.values());
        model.addAttribute("measures", Measure.values());
        model.addAttribute("all", figures.all(chosen));
        model.addAttribute("groups", groups);
        model.addAttribute(
                "plots",
                Arrays.stream(Measure.values())
                        .map(measure -> RatePlot.of(measure, groups))
                        .toList());
        List<Long> quality = figures.fingerQuality(chosen);
        model.addAttribute("quality", quality);
        model.addAttribute("qualityMost", Collections.max(quality));
        model.addAttribute("alarms", figures.alarms());
        model.addAttribute("mayAcknowledge", staff.mayAcknowledge());
        return "biometrics/figures";
    }

    @PostMapping("/biometrics/figures/alarms/{id}/acknowledgements")
    String acknowledge(@PathVariable String id, @RequestParam String reason) {
        UUID alarm = OutsideText.identifier(id);
        figures.acknowledge(alarm, staff.acknowledges(reason));
        return "redirect:/biometrics/figures";
    }
}
