package org.lintas.crossings.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.lintas.audit.AuditSubject;
import org.lintas.crossings.Identities;
import org.lintas.crossings.IdentityPair;
import org.lintas.crossings.IdentityPair.Verdict;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.NavigationEntry;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Travellers who may be one person: the queue, both side by side, and what people say of them. */
@Controller
class IdentityController {

    private final Identities identities;
    private final CrossingStaff staff;

    IdentityController(Identities identities, CrossingStaff staff) {
        this.identities = identities;
        this.staff = staff;
    }

    @Bean
    static NavigationEntry identitiesNavigation() {
        return new NavigationEntry("/identities", "identities.title", 52, CrossingStaff.READERS);
    }

    @GetMapping("/identities")
    String queue(Model model) {
        staff.reading(new AuditSubject("identity-pair", "open"));
        model.addAttribute("open", identities.open());
        model.addAttribute("judged", identities.judged());
        return "crossings/identities";
    }

    @GetMapping("/identities/{id}")
    String pair(@PathVariable String id, Model model) {
        UUID identifier = OutsideText.identifier(id);
        staff.reading(new AuditSubject("identity-pair", identifier.toString()));
        model.addAttribute(
                "pair",
                identities
                        .find(identifier)
                        .orElseThrow(() ->
                                new LintasException(ErrorCode.NOT_FOUND, "There is no such pair of travellers.")));
        model.addAttribute("next", following(identifier).orElse(null));
        return "crossings/identity";
    }

    /** Judges and goes on with the next pair. */
    @PostMapping("/identities/{id}/judgements")
    String judge(
            @PathVariable String id,
            @RequestParam int seen,
            @RequestParam String verdict,
            @RequestParam String reason) {
        UUID pair = OutsideText.identifier(id);
        Optional<UUID> next = following(pair);
        identities.judge(
                pair, seen, OutsideText.word(Verdict.class, verdict), new StatedReason(reason, staff.corrector()));
        return "redirect:/identities/" + next.orElse(pair);
    }

    /** The pair behind one in the queue; the first when it is not in it. */
    private Optional<UUID> following(UUID pair) {
        List<UUID> open = identities.open().stream().map(IdentityPair::id).toList();
        int at = IntStream.range(0, open.size())
                .filter(index -> open.get(index).equals(pair))
                .findFirst()
                .orElse(-1);
        return at + 1 < open.size() ? Optional.of(open.get(at + 1)) : Optional.empty();
    }

    @ModelAttribute
    void addToEveryPage(Model model) {
        model.addAttribute("mayJudge", staff.mayCorrect());
    }
}
