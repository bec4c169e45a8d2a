package org.lintas.watchlists.web;

import java.util.UUID;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.ListCopy;
import org.lintas.watchlists.PublishedLists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One copy of a published list: what was read, what it changes, and the decision about it where one is needed. */
@Controller
class ListCopyController {

    private final PublishedLists lists;
    private final WatchlistStaff staff;

    ListCopyController(PublishedLists lists, WatchlistStaff staff) {
        this.lists = lists;
        this.staff = staff;
    }

    @GetMapping("/watchlist/copies/{id}")
    String copy(@PathVariable String id, Model model) {
        UUID identifier = OutsideText.identifier(id);
        staff.reading(new AuditSubject("watchlist-copy", identifier.toString()));
        ListCopy copy = lists.copy(identifier)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such copy."));
        model.addAttribute("copy", copy);
        model.addAttribute("source", lists.source(copy.source()).orElseThrow());
        model.addAttribute("lines", lists.lines(identifier));
        model.addAttribute("notes", lists.notes(identifier));
        model.addAttribute("mine", copy.receivedBy().equals(staff.person()));
        model.addAttribute("mayKeep", staff.mayKeep());
        return "watchlists/copy";
    }

    @PostMapping("/watchlist/copies/{id}/approvals")
    String approve(@PathVariable String id, @RequestParam String reason) {
        return page(lists.approveCopy(OutsideText.identifier(id), new StatedReason(reason, staff.approver())));
    }

    @PostMapping("/watchlist/copies/{id}/rejections")
    String reject(@PathVariable String id, @RequestParam String reason) {
        return page(lists.rejectCopy(OutsideText.identifier(id), new StatedReason(reason, staff.keeper())));
    }

    @PostMapping("/watchlist/copies/{id}/restorations")
    String putBack(@PathVariable String id, @RequestParam String reason) {
        return page(lists.putBack(OutsideText.identifier(id), new StatedReason(reason, staff.keeper())));
    }

    private static String page(ListCopy copy) {
        return "redirect:/watchlist/copies/" + copy.id();
    }
}
