package org.lintas.watchlists.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.Disposition;
import org.lintas.watchlists.HitReview;
import org.lintas.watchlists.HitReview.Finding;
import org.lintas.watchlists.HitState;
import org.lintas.watchlists.KnownNotHits;
import org.lintas.watchlists.ReviewedHit;
import org.lintas.watchlists.WatchlistNotices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hits to look at: the queue, traveller and entry side by side, and what a person finds. */
@Controller
class HitController {

    private static final String ALL = "all";

    private final HitReview review;
    private final KnownNotHits known;
    private final WatchlistNotices notices;
    private final WatchlistStaff staff;
    private final WatchlistCalendar calendar;

    HitController(
            HitReview review,
            KnownNotHits known,
            WatchlistNotices notices,
            WatchlistStaff staff,
            WatchlistCalendar calendar) {
        this.review = review;
        this.known = known;
        this.notices = notices;
        this.staff = staff;
        this.calendar = calendar;
    }

    @GetMapping("/watchlist/hits")
    String queue(@RequestParam(defaultValue = "open") String state, Model model) {
        Optional<HitState> only =
                state.equals(ALL) ? Optional.empty() : Optional.of(OutsideText.word(HitState.class, state));
        staff.reading(new AuditSubject("watchlist-hits", state));
        model.addAttribute("hits", review.hits(only));
        model.addAttribute("hitsMax", HitReview.ANSWER_MAX);
        model.addAttribute("counts", review.counts());
        model.addAttribute("chosen", only.orElse(null));
        model.addAttribute("waiting", known.waiting());
        return "watchlists/hits";
    }

    @GetMapping("/watchlist/hits/{id}")
    String hit(@PathVariable String id, Model model) {
        UUID identifier = OutsideText.identifier(id);
        staff.reading(new AuditSubject("watchlist-hit", identifier.toString()));
        show(existing(identifier), model);
        return "watchlists/hit";
    }

    /** Decides and goes on with the next; what was typed stays when somebody else was faster. */
    @PostMapping("/watchlist/hits/{id}/dispositions")
    String dispose(
            @PathVariable String id, @ModelAttribute FindingForm form, Model model, HttpServletResponse response) {
        UUID hit = OutsideText.identifier(id);
        Optional<UUID> next = neighbour(open(), hit, 1);
        Finding finding = form.finding(staff.keeper());
        try {
            review.dispose(hit, finding);
        } catch (LintasException e) {
            if (e.code() != ErrorCode.STATE_CONFLICT) {
                throw e;
            }
            staff.reading(new AuditSubject("watchlist-hit", hit.toString()));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("typed", form);
            show(existing(hit), model);
            return "watchlists/hit";
        }
        return next.map(following -> "redirect:/watchlist/hits/" + following).orElse("redirect:/watchlist/hits");
    }

    @PostMapping("/watchlist/hits/{id}/known/{known}/approvals")
    String approve(@PathVariable String id, @PathVariable("known") String which, @RequestParam String reason) {
        known.approve(OutsideText.identifier(which), new StatedReason(reason, staff.approver()));
        return "redirect:/watchlist/hits/" + OutsideText.identifier(id);
    }

    @PostMapping("/watchlist/hits/{id}/known/{known}/revocations")
    String revoke(@PathVariable String id, @PathVariable("known") String which, @RequestParam String reason) {
        known.revoke(OutsideText.identifier(which), new StatedReason(reason, staff.keeper()));
        return "redirect:/watchlist/hits/" + OutsideText.identifier(id);
    }

    @ModelAttribute
    void addToEveryPage(Model model) {
        model.addAttribute("mayKeep", staff.mayKeep());
        model.addAttribute("me", staff.person());
        model.addAttribute("now", calendar.now());
        model.addAttribute("openNotices", notices.open());
    }

    private void show(ReviewedHit hit, Model model) {
        model.addAttribute("reviewed", hit);
        model.addAttribute("listed", review.listed(hit.hit().entry()).orElse(null));
        model.addAttribute("dispositions", review.dispositions(hit.id()));
        model.addAttribute("earlier", review.earlier(hit.id()));
        model.addAttribute("outcomes", Disposition.Outcome.values());
        model.addAttribute("quietPossible", known.possible(hit));
        model.addAttribute("known", known.ofHit(hit.id()));
        List<UUID> open = open();
        model.addAttribute("previous", neighbour(open, hit.id(), -1).orElse(null));
        model.addAttribute("next", neighbour(open, hit.id(), 1).orElse(null));
    }

    private ReviewedHit existing(UUID hit) {
        return review.find(hit).orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such hit."));
    }

    private List<UUID> open() {
        return review.hits(Optional.of(HitState.OPEN)).stream()
                .map(ReviewedHit::id)
                .toList();
    }

    /** The open hit before or after one in the queue; the first, as the next, when it is not open. */
    private static Optional<UUID> neighbour(List<UUID> open, UUID hit, int step) {
        int at = open.indexOf(hit);
        int wanted = at + step;
        return (at >= 0 || step > 0) && wanted >= 0 && wanted < open.size()
                ? Optional.of(open.get(wanted))
                : Optional.empty();
    }
}
