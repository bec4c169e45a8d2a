package org.lintas.documents.web;

import java.util.Set;
import org.lintas.documents.Documents;
import org.lintas.documents.TrustContents;
import org.lintas.foundation.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The trust store as people see it. */
@Controller
class TrustController {

    private final Documents documents;
    private final TrustContents contents;

    TrustController(Documents documents, TrustContents contents) {
        this.documents = documents;
        this.contents = contents;
    }

    @Bean
    static NavigationEntry trustNavigation() {
        return new NavigationEntry("/trust", "documents.trust.title", 80, Set.of("EXAMINER", "ADMINISTRATOR"));
    }

    @GetMapping("/trust")
    String show(Model model) {
        model.addAttribute("state", documents.trust());
        model.addAttribute("authorities", contents.authorities());
        model.addAttribute("revocations", contents.revocations());
        return "documents/trust";
    }
}
