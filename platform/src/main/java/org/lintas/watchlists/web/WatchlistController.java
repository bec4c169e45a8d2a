package org.lintas.watchlists.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.NavigationEntry;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.HitReview;
import org.lintas.watchlists.KnownNotHits;
import org.lintas.watchlists.ListSource;
import org.lintas.watchlists.PublishedLists;
import org.lintas.watchlists.WatchlistEntry;
import org.lintas.watchlists.WatchlistHit;
import org.lintas.watchlists.WatchlistRegister;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The national list for those who keep it: entries, a form for a new one, approval by a second person, withdrawal. */
@Controller
class WatchlistController {

    private final WatchlistRegister register;
    private final PublishedLists published;
    private final HitReview review;
    private final KnownNotHits known;
    private final WatchlistStaff staff;
    private final WatchlistCalendar calendar;

    WatchlistController(
            WatchlistRegister register,
            PublishedLists published,
            HitReview review,
            KnownNotHits known,
            WatchlistStaff staff,
            WatchlistCalendar calendar) {
        this.register = register;
        this.published = published;
        this.review = review;
        this.known = known;
        this.staff = staff;
        this.calendar = calendar;
    }

    @Bean
    static NavigationEntry watchlistNavigation() {
        return new NavigationEntry("/watchlist", "watchlists.title", 60, WatchlistStaff.READERS);
    }

    @GetMapping("/watchlist")
    String list(Model model) {
        staff.reading(new AuditSubject("watchlist", "recent"));
        model.addAttribute("entries", register.recent());
        model.addAttribute("due", register.reviewsDue());
        model.addAttribute("old", oldLists());
        return "watchlists/list";
    }

    /** Published lists whose newest copy is older than their terms allow. */
    private List<ListSource> oldLists() {
        Instant now = calendar.now().at();
        return published.sources().stream()
                .filter(source -> ListHealth.of(source, published.copies(source.id()), now)
                        .old())
                .toList();
    }

    @GetMapping("/watchlist/new")
    String form(Model model) {
        staff.keeper();
        model.addAttribute("form", EntryForm.empty(calendar.now().day()));
        return form();
    }

    /** The same form with what an entry says: a wrong entry is corrected by a new one that takes its place. */
    @GetMapping("/watchlist/{id}/correction")
    String correction(@PathVariable String id, Model model) {
        staff.keeper();
        UUID identifier = OutsideText.identifier(id);
        staff.reading(new AuditSubject("watchlist-entry", identifier.toString()));
        model.addAttribute("form", EntryForm.of(require(identifier)));
        return form();
    }

    private static String form() {
        return "watchlists/new";
    }

    @PostMapping("/watchlist")
    String write(@ModelAttribute EntryForm form) {
        WatchlistEntry entry = register.draft(
                form.entry().draft(), new StatedReason(form.entry().reason(), staff.keeper()));
        return "redirect:/watchlist/" + entry.id();
    }

    @GetMapping("/watchlist/{id}")
    String entry(@PathVariable String id, Model model) {
        UUID identifier = OutsideText.identifier(id);
        if (published.person(identifier).isPresent()) {
            return "redirect:/watchlist/persons/" + identifier;
        }
        staff.reading(new AuditSubject("watchlist-entry", identifier.toString()));
        Optional<WatchlistEntry> kept = register.find(identifier);
        Optional<UUID> hit = kept.isPresent() ? Optional.empty() : review.newest(identifier);
        if (hit.isPresent()) {
            return "redirect:/watchlist/hits/" + hit.get();
        }
        WatchlistEntry entry = kept.orElseThrow(WatchlistController::noSuchEntry);
        model.addAttribute("entry", entry);
        model.addAttribute("mayApprove", staff.mayKeep() && staff.mayApprove(entry, calendar.now()));
        model.addAttribute("mayRemove", staff.mayKeep() && staff.mayRemove(entry));
        model.addAttribute("mine", staff.wrote(entry));
        model.addAttribute("known", known.ofEntry(identifier));
        model.addAttribute("quality", register.quality(entry));
        model.addAttribute("impact", register.impact(identifier).orElse(null));
        return "watchlists/entry";
    }

    private WatchlistEntry require(UUID entry) {
        return register.find(entry).orElseThrow(WatchlistController::noSuchEntry);
    }

    private static LintasException noSuchEntry() {
        return new LintasException(ErrorCode.NOT_FOUND, "There is no such entry.");
    }

    @PostMapping("/watchlist/{id}/emergencies")
    String putInForceAtOnce(@PathVariable String id, @RequestParam String reason) {
        UUID entry = OutsideText.identifier(id);
        register.putInForceAtOnce(entry, new StatedReason(reason, staff.keeper()));
        return "redirect:/watchlist/" + entry;
    }

    @PostMapping("/watchlist/{id}/reviews")
    String review(@PathVariable String id, @RequestParam String nextOn, @RequestParam String reason) {
        UUID entry = OutsideText.identifier(id);
        register.review(entry, OutsideText.date(nextOn), new StatedReason(reason, staff.keeper()));
        return "redirect:/watchlist/" + entry;
    }

    @PostMapping("/watchlist/{id}/approvals")
    String approve(@PathVariable String id, @RequestParam String reason) {
        UUID entry = OutsideText.identifier(id);
        register.approve(entry, new StatedReason(reason, staff.approver()));
        return "redirect:/watchlist/" + entry;
    }

    @PostMapping("/watchlist/{id}/withdrawals")
    String withdraw(@PathVariable String id, @RequestParam String reason) {
        UUID entry = OutsideText.identifier(id);
        register.withdraw(entry, new StatedReason(reason, staff.keeper()));
        return "redirect:/watchlist/" + entry;
    }

    @ModelAttribute
    void addToEveryPage(Model model) {
        model.addAttribute("me", staff.person());
        model.addAttribute("now", calendar.now());
        model.addAttribute("today", calendar.now().day());
        model.addAttribute("mayKeep", staff.mayKeep());
        model.addAttribute("categories", WatchlistHit.Category.values());
        model.addAttribute("actions", WatchlistHit.Action.values());
    }
}
