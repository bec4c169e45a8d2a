package org.lintas.watchlists.web;

import java.util.Optional;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.WatchlistNotices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What owners of entries are told, for whoever keeps the list in their name. */
@Controller
class NoticeController {

    private final WatchlistNotices notices;
    private final WatchlistStaff staff;

    NoticeController(WatchlistNotices notices, WatchlistStaff staff) {
        this.notices = notices;
        this.staff = staff;
    }

    @GetMapping("/watchlist/notices")
    String list(Model model) {
        staff.reading(new AuditSubject("watchlist-notices", "recent"));
        model.addAttribute("notices", notices.notices(Optional.empty()));
        model.addAttribute("noticesMax", WatchlistNotices.ANSWER_MAX);
        model.addAttribute("openNotices", notices.open());
        model.addAttribute("mayKeep", staff.mayKeep());
        return "watchlists/notices";
    }

    @PostMapping("/watchlist/notices/{id}/acknowledgements")
    String acknowledge(@PathVariable String id, @RequestParam String reason) {
        notices.acknowledge(OutsideText.identifier(id), new StatedReason(reason, staff.keeper()));
        return "redirect:/watchlist/notices";
    }
}
