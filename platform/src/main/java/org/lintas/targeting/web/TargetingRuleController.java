package org.lintas.targeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.rules.Completion;
import org.lintas.rules.PlainLanguage;
import org.lintas.rules.RuleFile;
import org.lintas.targeting.TargetingHit.State;
import org.lintas.targeting.TargetingHits;
import org.lintas.targeting.TargetingRule;
import org.lintas.targeting.TargetingRules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Rules: which are in use and how they do, an editor, the trial on past flights, and the second person's word. */
@Controller
class TargetingRuleController {

    /** Days over which hits of a rule are counted. */
    private static final int FIGURES_DAYS = 90;

    private static final int BEGINNING_MONTHS = 6;

    private final TargetingRules rules;
    private final TargetingHits hits;
    private final TargetingStaff staff;
    private final StateSettings state;
    private final Clock clock;

    TargetingRuleController(
            TargetingRules rules, TargetingHits hits, TargetingStaff staff, StateSettings state, Clock clock) {
        this.rules = rules;
        this.hits = hits;
        this.staff = staff;
        this.state = state;
        this.clock = clock;
    }

    @GetMapping("/targeting/rules")
    String all(Model model) {
        staff.seeing();
        Map<String, Map<State, Integer>> figures = hits.countsByRule(FIGURES_DAYS);
        model.addAttribute(
                "rules",
                rules.current().stream()
                        .map(version -> RuleView.of(version, figures))
                        .toList());
        model.addAttribute("days", FIGURES_DAYS);
        model.addAttribute("today", state.day(clock.instant()));
        model.addAttribute("mayDecide", staff.mayDecide());
        return "targeting/rules";
    }

    @GetMapping("/targeting/rules/{id}")
    String one(@PathVariable String id, Model model) {
        staff.seeing();
        TargetingRule version = existing(id);
        model.addAttribute("one", RuleView.of(version, hits.countsByRule(FIGURES_DAYS)));
        model.addAttribute("versions", rules.versions(version.name()));
        model.addAttribute("days", FIGURES_DAYS);
        model.addAttribute("today", state.day(clock.instant()));
        model.addAttribute("mayDecide", staff.mayDecide());
        model.addAttribute("mine", version.drafted().reason().person().equals(staff.person()));
        return "targeting/rule";
    }

    /** The editor, empty or with the text of a version. Its trial shows passengers: the purpose is stated here, before anything is typed. */
    @GetMapping("/targeting/editor")
    String editor(@RequestParam(required = false) @Nullable String from, Model model) {
        staff.analyst();
        staff.reading(new AuditSubject("targeting-editor", from == null ? "new" : from));
        edit(Optional.ofNullable(from).map(id -> existing(id).text()).orElseGet(this::beginning), model);
        return "targeting/editor";
    }

    private String beginning() {
        return """
                rule name-of-the-rule "What it looks for"
                  severity normal
                  category smuggling
                  basis ""
                  until %s
                  cap 40 per day
                when\s""".formatted(state.day(clock.instant()).plusMonths(BEGINNING_MONTHS));
    }

    private static void edit(String text, Model model) {
        model.addAttribute("text", text);
        model.addAttribute("daysMax", TargetingRules.DAYS_MAX);
        model.addAttribute("lengthMax", RuleFile.LENGTH_MAX);
    }

    /** What is wrong with a text, or what it says in the words of people: a part of the page. */
    @PostMapping("/targeting/editor/check")
    String check(@RequestParam String text, Model model, Locale locale) {
        staff.analyst();
        RuleFile file = RuleFile.read(text);
        model.addAttribute("file", file);
        PlainLanguage plain = PlainLanguage.of(locale);
        model.addAttribute("plain", file.rules().stream().map(plain::of).toList());
        return "targeting/parts :: check";
    }

    /** What might be written at a place of a text. */
    @PostMapping("/targeting/editor/completion")
    @ResponseBody
    List<Completion.Proposal> complete(@RequestParam String text, @RequestParam int caret) {
        staff.analyst();
        return Completion.at(text, Math.clamp(caret, 0, text.length()));
    }

    /** Shows whom a text would have meant on past flights; nothing is kept of it. */
    @PostMapping("/targeting/editor/back-test")
    String backTest(
            @RequestParam String text,
            @RequestParam int days,
            Model model,
            HttpServletResponse response,
            Locale locale) {
        staff.analyst();
        staff.reading(new AuditSubject("targeting-back-test", days + " d"));
        edit(text, model);
        try {
            BackTestView test = BackTestView.of(rules.backTest(text, days), locale);
            model.addAttribute("test", test);
        } catch (LintasException e) {
            refused(e, model, response);
        }
        return "targeting/editor";
    }

    /** Keeps a draft; what was typed stays when it is not whole. */
    @PostMapping("/targeting/rules")
    String draft(@RequestParam String text, @RequestParam String reason, Model model, HttpServletResponse response) {
        String person = staff.analyst();
        try {
            TargetingRule drafted = rules.draft(text, new StatedReason(reason, person));
            return "redirect:/targeting/rules/" + drafted.id();
        } catch (LintasException e) {
            refused(e, model, response);
            edit(text, model);
            model.addAttribute("reason", reason);
            return "targeting/editor";
        }
    }

    private static void refused(LintasException e, Model model, HttpServletResponse response) {
        if (e.code() != ErrorCode.VALUE_INVALID) {
            throw e;
        }
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("refused", e.getMessage());
    }

    /** What a person does with a version. */
    private enum Act {
        APPROVE,
        REJECT,
        RETIRE,
        RELEASE
    }

    @PostMapping("/targeting/rules/{id}/acts")
    String act(@PathVariable String id, @RequestParam String act, @RequestParam String reason) {
        StatedReason stated = new StatedReason(reason, staff.analyst());
        TargetingRule version = existing(id);
        switch (OutsideText.word(Act.class, act)) {
            case APPROVE -> rules.approve(version.id(), stated);
            case REJECT -> rules.reject(version.id(), stated);
            case RETIRE -> rules.retire(version.id(), stated);
            case RELEASE -> hits.release(version.name(), stated);
        }
        return "redirect:/targeting/rules/" + version.id();
    }

    private TargetingRule existing(String id) {
        UUID version = OutsideText.identifier(id);
        return rules.find(version)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such rule."));
    }
}
