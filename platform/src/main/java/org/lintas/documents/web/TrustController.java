package org.lintas.documents.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Set;
import org.lintas.documents.Documents;
import org.lintas.documents.TrustContents;
import org.lintas.documents.TrustContents.Authority;
import org.lintas.foundation.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The trust store as people see it. */
@Controller
class TrustController {

    private static final Comparator<Authority> BY_COUNTRY_AND_DAY =
            Comparator.comparing(Authority::country).thenComparing(Authority::notBefore);

    private final Documents documents;
    private final TrustContents contents;
    private final Clock clock;
    private final ZoneId stateZone;

    TrustController(Documents documents, TrustContents contents, Clock clock, ZoneId stateZone) {
        this.documents = documents;
        this.contents = contents;
        this.clock = clock;
        this.stateZone = stateZone;
    }

    @Bean
    static NavigationEntry trustNavigation() {
        return new NavigationEntry("/trust", "documents.trust.title", 80, Set.of("EXAMINER", "ADMINISTRATOR"));
    }

    @GetMapping("/trust")
    String show(Model model) {
        model.addAttribute("state", documents.trust());
        Instant now = clock.instant();
        model.addAttribute(
                "authorities",
                contents.authorities().stream()
                        .sorted(BY_COUNTRY_AND_DAY)
                        .map(authority -> TrustedAuthority.at(now, stateZone, authority))
                        .toList());
        model.addAttribute("revocations", contents.revocations());
        return "documents/trust";
    }
}
