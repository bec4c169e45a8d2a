package org.lintas.watchlists.web;

import java.util.UUID;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.OwnerSystems;
import org.lintas.watchlists.WatchlistNotices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Systems of owners that read notices: proposed by one person, let in by another, who is shown the token once. */
@Controller
class OwnerSystemController {

    private static final String PAGE = "redirect:/watchlist/owner-systems";

    private final OwnerSystems systems;
    private final WatchlistNotices notices;
    private final WatchlistStaff staff;

    OwnerSystemController(OwnerSystems systems, WatchlistNotices notices, WatchlistStaff staff) {
        this.systems = systems;
        this.notices = notices;
        this.staff = staff;
    }

    @GetMapping("/watchlist/owner-systems")
    String list(Model model) {
        staff.seeing();
        model.addAttribute("systems", systems.systems());
        model.addAttribute("ownerMax", OwnerSystems.OWNER_LENGTH_MAX);
        model.addAttribute("openNotices", notices.open());
        model.addAttribute("mayKeep", staff.mayKeep());
        model.addAttribute("me", staff.person());
        return "watchlists/owner-systems";
    }

    @PostMapping("/watchlist/owner-systems")
    String propose(@RequestParam String owner, @RequestParam String reason) {
        systems.propose(owner.strip(), new StatedReason(reason, staff.keeper()));
        return PAGE;
    }

    @PostMapping("/watchlist/owner-systems/{id}/approvals")
    String approve(@PathVariable String id, @RequestParam String reason, RedirectAttributes next) {
        UUID system = OutsideText.identifier(id);
        next.addFlashAttribute("token", systems.approve(system, new StatedReason(reason, staff.keeper())));
        next.addFlashAttribute("issuedTo", system);
        return PAGE;
    }

    @PostMapping("/watchlist/owner-systems/{id}/revocations")
    String revoke(@PathVariable String id, @RequestParam String reason) {
        systems.revoke(OutsideText.identifier(id), new StatedReason(reason, staff.keeper()));
        return PAGE;
    }
}
