package org.lintas.documents.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lintas.documents.Documents;
import org.lintas.documents.TrustContents;
import org.lintas.documents.TrustContents.Kind;
import org.lintas.documents.TrustProposals;
import org.lintas.documents.TrustSearch;
import org.lintas.documents.TrustSearch.Validity;
import org.lintas.documents.TrustVersion;
import org.lintas.documents.TrustVersion.State;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The trust store in force as people search it: certificates and countries. */
@Controller
class TrustController {

    private final Documents documents;
    private final TrustContents contents;
    private final TrustProposals proposals;
    private final TrustCountries countries;
    private final Clock clock;

    TrustController(
            Documents documents,
            TrustContents contents,
            TrustProposals proposals,
            TrustCountries countries,
            Clock clock) {
        this.documents = documents;
        this.contents = contents;
        this.proposals = proposals;
        this.countries = countries;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry trustNavigation() {
        return new NavigationEntry("/trust", "documents.trust.title", 80, TrustStaff.KEEPERS);
    }

    @GetMapping("/trust")
    String certificates(@ModelAttribute("form") TrustSearchForm form, Model model) {
        TrustSearch search = form.search();
        model.addAttribute("search", search);
        model.addAttribute("page", contents.search(search));
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("validities", Validity.values());
        model.addAttribute("state", documents.trust());
        List<TrustVersion> recent = proposals.recent();
        model.addAttribute(
                "waiting",
                recent.stream()
                        .filter(version -> version.state() == State.PROPOSED)
                        .toList());
        model.addAttribute(
                "live",
                recent.stream().filter(version -> version.state() == State.LIVE).toList());
        model.addAttribute("keys", contents.keys());
        model.addAttribute("now", clock.instant());
        return "documents/trust";
    }

    @GetMapping("/trust/certificates/{sha256}")
    String certificate(@PathVariable String sha256, Model model) {
        model.addAttribute(
                "entry",
                contents.find(sha256)
                        .orElseThrow(() -> new LintasException(
                                ErrorCode.NOT_FOUND, "The trust store in force does not hold this certificate.")));
        model.addAttribute("now", clock.instant());
        return "documents/trust-certificate";
    }

    @GetMapping("/trust/countries")
    String countries(
            @RequestParam(defaultValue = "held") String show,
            @RequestParam(defaultValue = "6") int months,
            Model model) {
        Instant now = clock.instant();
        TrustCountries.Filter filter = TrustCountries.filter(show);
        model.addAttribute("filters", TrustCountries.Filter.values());
        model.addAttribute("filter", filter);
        model.addAttribute("months", TrustCountries.months(months));
        model.addAttribute("timeline", TrustTimeline.around(now));
        model.addAttribute("lines", countries.lines(filter, months, now));
        return "documents/trust-countries";
    }
}
