package org.lintas.watchlists.web;

import java.util.Arrays;
import java.util.List;
import org.lintas.calibration.SkewTest;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.WatchlistFairness;
import org.lintas.watchlists.WatchlistFairness.Dimension;
import org.lintas.watchlists.WatchlistFairness.GroupAlerts;
import org.lintas.watchlists.WatchlistFairness.Measure;
import org.lintas.watchlists.WatchlistFairness.Span;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who alerts how often, by group, and alarms when one group fares worse; counts alone, nothing of a person. */
@Controller
class FairnessController {

    private final WatchlistFairness fairness;
    private final WatchlistStaff staff;

    FairnessController(WatchlistFairness fairness, WatchlistStaff staff) {
        this.fairness = fairness;
        this.staff = staff;
    }

    @GetMapping("/watchlist/fairness")
    String figures(
            @RequestParam(defaultValue = "month") String span,
            @RequestParam(defaultValue = "nationality") String by,
            Model model) {
        staff.seeing();
        Span chosen = OutsideText.word(Span.class, span);
        Dimension dimension = OutsideText.word(Dimension.class, by);
        List<GroupAlerts> groups = fairness.groups(chosen, dimension);
        model.addAttribute("span", chosen);
        model.addAttribute("spans", Span.values());
        model.addAttribute("dimension", dimension);
        model.addAttribute("dimensions", Dimension.values());
        model.addAttribute("since", fairness.since(chosen));
        model.addAttribute("everybody", fairness.everybody(chosen).orElse(null));
        model.addAttribute("groups", groups);
        model.addAttribute("casesMin", SkewTest.CASES_MIN);
        model.addAttribute(
                "plots",
                Arrays.stream(Measure.values())
                        .map(measure -> AlertPlot.of(measure, groups))
                        .toList());
        model.addAttribute("alarms", fairness.alarms());
        model.addAttribute("mayAcknowledge", staff.mayAcknowledge());
        return "watchlists/fairness";
    }

    @PostMapping("/watchlist/fairness/alarms/{id}/acknowledgements")
    String acknowledge(@PathVariable String id, @RequestParam String reason) {
        fairness.acknowledge(OutsideText.identifier(id), new StatedReason(reason, staff.acknowledger()));
        return "redirect:/watchlist/fairness";
    }
}
