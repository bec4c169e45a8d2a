package org.lintas.passengers.web;

import org.lintas.passengers.PassengerRetention;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How long what is known of passengers is kept, and what was done about it each day. */
@Controller
class RetentionController {

    private final PassengerRetention retention;
    private final PassengerStaff staff;

    RetentionController(PassengerRetention retention, PassengerStaff staff) {
        this.retention = retention;
        this.staff = staff;
    }

    @GetMapping("/passenger-retention")
    String retention(Model model) {
        staff.seeing();
        model.addAttribute("rules", retention.rules());
        model.addAttribute("kept", retention.kept());
        model.addAttribute("runs", retention.runs());
        return "passengers/retention";
    }
}
