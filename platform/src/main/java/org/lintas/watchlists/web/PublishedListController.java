package org.lintas.watchlists.web;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.FormUpload;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.DocumentRegisters;
import org.lintas.watchlists.KnownNotHits;
import org.lintas.watchlists.ListCopy;
import org.lintas.watchlists.ListSource;
import org.lintas.watchlists.PublishedLists;
import org.lintas.watchlists.WatchlistHit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Published lists for those who keep them: how fresh they are, their terms, and files handed in. */
@Controller
class PublishedListController {

    private final PublishedLists lists;
    private final WatchlistStaff staff;
    private final KnownNotHits known;
    private final DocumentRegisters register;
    private final Clock clock;

    PublishedListController(
            PublishedLists lists, WatchlistStaff staff, KnownNotHits known, DocumentRegisters register, Clock clock) {
        this.lists = lists;
        this.known = known;
        this.register = register;
        this.staff = staff;
        this.clock = clock;
    }

    @Bean
    static FormUpload listUpload(@Value("${spring.servlet.multipart.max-file-size}") DataSize most) {
        return new FormUpload(
                Pattern.compile("/watchlist/lists/[0-9a-f-]{36}/(copies|trials)"), Math.toIntExact(most.toBytes()));
    }

    @GetMapping("/watchlist/lists")
    String health(Model model) {
        staff.seeing();
        model.addAttribute("lists", lists.sources().stream().map(this::health).toList());
        model.addAttribute("register", register.state().orElse(null));
        return "watchlists/lists";
    }

    @GetMapping("/watchlist/lists/new")
    String form(Model model) {
        staff.keeper();
        model.addAttribute("categories", WatchlistHit.Category.values());
        model.addAttribute("actions", WatchlistHit.Action.values());
        return "watchlists/list-new";
    }

    @PostMapping("/watchlist/lists")
    String add(@ModelAttribute ListTermsForm form, @RequestParam String reason) {
        return page(lists.add(form.terms(), new StatedReason(reason, staff.keeper())));
    }

    @GetMapping("/watchlist/lists/{id}")
    String list(@PathVariable String id, Model model) {
        staff.seeing();
        ListSource source = require(id);
        model.addAttribute("health", health(source));
        model.addAttribute("copies", lists.copies(source.id()));
        model.addAttribute("me", staff.person());
        model.addAttribute("filesMax", PublishedLists.FILES_MAX);
        return "watchlists/list-one";
    }

    @PostMapping("/watchlist/lists/{id}/approvals")
    String approve(@PathVariable String id, @RequestParam String reason) {
        return page(lists.approve(OutsideText.identifier(id), new StatedReason(reason, staff.approver())));
    }

    @PostMapping("/watchlist/lists/{id}/ends")
    String end(@PathVariable String id, @RequestParam String reason) {
        return page(lists.end(OutsideText.identifier(id), new StatedReason(reason, staff.keeper())));
    }

    @PostMapping("/watchlist/lists/{id}/fetches")
    String fetch(@PathVariable String id, @RequestParam String reason) {
        ListCopy copy = lists.fetch(OutsideText.identifier(id), new StatedReason(reason, staff.keeper()));
        return "redirect:/watchlist/copies/" + copy.id();
    }

    @PostMapping("/watchlist/lists/{id}/copies")
    String receive(@PathVariable String id, @RequestParam List<MultipartFile> files, @RequestParam String reason)
            throws IOException {
        StatedReason stated = new StatedReason(reason, staff.keeper());
        try (HandedInFiles handedIn = new HandedInFiles(files)) {
            ListCopy copy = lists.receive(OutsideText.identifier(id), handedIn.offered(), stated);
            return "redirect:/watchlist/copies/" + copy.id();
        }
    }

    @PostMapping("/watchlist/lists/{id}/trials")
    String rehearse(@PathVariable String id, @RequestParam List<MultipartFile> files, Model model) throws IOException {
        staff.keeper();
        try (HandedInFiles handedIn = new HandedInFiles(files)) {
            model.addAttribute("trial", lists.rehearse(OutsideText.identifier(id), handedIn.offered()));
        }
        return list(id, model);
    }

    @GetMapping("/watchlist/persons/{entry}")
    String person(@PathVariable String entry, Model model) {
        UUID identifier = OutsideText.identifier(entry);
        staff.reading(new AuditSubject("watchlist-person", identifier.toString()));
        model.addAttribute(
                "person",
                lists.person(identifier)
                        .orElseThrow(() -> new LintasException(
                                ErrorCode.NOT_FOUND, "Nobody of a list in force has this identifier.")));
        model.addAttribute("known", known.ofEntry(identifier));
        model.addAttribute("now", clock.instant());
        model.addAttribute("me", staff.person());
        return "watchlists/person";
    }

    private ListHealth health(ListSource source) {
        return ListHealth.of(source, lists.copies(source.id()), clock.instant());
    }

    private ListSource require(String id) {
        return lists.source(OutsideText.identifier(id))
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such list."));
    }

    private static String page(ListSource source) {
        return "redirect:/watchlist/lists/" + source.id();
    }

    @ModelAttribute
    void addToEveryPage(Model model) {
        model.addAttribute("mayKeep", staff.mayKeep());
    }
}
