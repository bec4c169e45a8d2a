package org.lintas.targeting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.Journeys.Taken;
import org.lintas.rules.Completion;
import org.lintas.rules.PlainLanguage;
import org.lintas.rules.RuleFile;
import org.lintas.targeting.BackTest;
import org.lintas.targeting.BackTest.Example;
import org.lintas.targeting.BackTests;
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
    private final BackTests backTests;
    private final Journeys journeys;
    private final TargetingStaff staff;
    private final StateSettings state;
    private final Clock clock;

    TargetingRuleController(
            TargetingRules rules,
            TargetingHits hits,
            BackTests backTests,
            Journeys journeys,
            TargetingStaff staff,
            StateSettings state,
            Clock clock) {
        this.rules = rules;
        this.hits = hits;
        this.backTests = backTests;
        this.journeys = journeys;
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

    /** The editor, empty or with the text of a version or of a trial. Its trial shows passengers: the purpose is stated here, before anything is typed. */
    @GetMapping("/targeting/editor")
    String editor(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String trial,
            Model model,
            Locale locale) {
        staff.analyst();
        staff.reading(new AuditSubject("targeting-editor", from == null ? "new" : from));
        if (trial == null) {
            edit(from == null ? beginning() : existing(from).text(), model);
        } else {
            BackTest test = trial(trial);
            edit(test.asked().text(), model);
            show(test, model, locale);
        }
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
        model.addAttribute("daysMax", BackTests.DAYS_MAX);
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

    /** Begins to look whom a text would have meant on past flights. */
    @PostMapping("/targeting/editor/back-test")
    String backTest(@RequestParam String text, @RequestParam int days, Model model, HttpServletResponse response) {
        String person = staff.analyst();
        try {
            return "redirect:/targeting/editor?trial=" + backTests.ask(text, days, person);
        } catch (LintasException e) {
            refused(e, model, response);
            edit(text, model);
            return "targeting/editor";
        }
    }

    /** How far a trial is, and what it has found: a part of the page. */
    @GetMapping("/targeting/back-tests/{id}")
    String trial(@PathVariable String id, Model model, Locale locale) {
        staff.analyst();
        show(trial(id), model, locale);
        return "targeting/back-test :: trial";
    }

    @PostMapping("/targeting/back-tests/{id}/stops")
    String stop(@PathVariable String id) {
        staff.analyst();
        BackTest test = trial(id);
        backTests.stop(test.id());
        return "redirect:/targeting/editor?trial=" + test.id();
    }

    /** Passengers are shown when all flights were looked at, so that one reading is written down and not one for each look at the progress. */
    private void show(BackTest test, Model model, Locale locale) {
        Map<UUID, Taken> taken = Map.of();
        if (!test.state().open()) {
            staff.reading(new AuditSubject("targeting-back-test", test.id().toString()));
            taken = journeys.taken(
                    test.found().examples().stream().map(Example::journey).collect(Collectors.toSet()));
        }
        model.addAttribute("trial", BackTestView.of(test, taken, locale));
    }

    private BackTest trial(String id) {
        return backTests
                .find(OutsideText.identifier(id))
                .orElseThrow(() ->
                        new LintasException(ErrorCode.NOT_FOUND, "There is no such trial, or it is older than a day."));
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
