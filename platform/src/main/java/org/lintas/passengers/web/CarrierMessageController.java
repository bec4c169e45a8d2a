package org.lintas.passengers.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.FormUpload;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.passengers.Delivery;
import org.lintas.passengers.PassengerMessages;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Messages of carriers: the repair queue, what came last, and one delivery with everything that was odd about it. */
@Controller
class CarrierMessageController {

    /** Longest text of a delivery that a page shows, in characters. */
    private static final int SHOWN_MAX = 100_000;

    /** Room of the form beside its file, in bytes. */
    private static final int FORM_BYTES = 10_000;

    private final PassengerMessages messages;
    private final PassengerStaff staff;

    CarrierMessageController(PassengerMessages messages, PassengerStaff staff) {
        this.messages = messages;
        this.staff = staff;
    }

    @Bean
    static FormUpload carrierMessageUpload() {
        return new FormUpload(Pattern.compile("/carrier-messages"), Delivery.BYTES_MAX + FORM_BYTES);
    }

    @GetMapping("/carrier-messages")
    String queue(Model model) {
        staff.seeing();
        model.addAttribute("waiting", messages.waiting());
        model.addAttribute("deliveries", messages.recent());
        return "passengers/messages";
    }

    @PostMapping("/carrier-messages")
    String handIn(@RequestParam MultipartFile file) throws IOException {
        Delivery.Origin origin = new Delivery.Origin(staff.analyst(), Set.of(), Delivery.Channel.FORM);
        return page(messages.receive(origin, file.getBytes()).id());
    }

    @GetMapping("/carrier-messages/{id}")
    String delivery(@PathVariable String id, Model model) {
        UUID delivery = OutsideText.identifier(id);
        staff.reading(new AuditSubject("passenger-delivery", delivery.toString()));
        model.addAttribute(
                "delivery",
                messages.find(delivery)
                        .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such delivery.")));
        model.addAttribute("messages", messages.messages(delivery));
        model.addAttribute(
                "text",
                messages.content(delivery).map(CarrierMessageController::text).orElse(null));
        return "passengers/delivery";
    }

    /** The text of a delivery with a line for each segment, as far as a page shows it. */
    private static String text(byte[] content) {
        String whole = new String(content, 0, Math.min(content.length, SHOWN_MAX), StandardCharsets.UTF_8);
        List<String> lines = whole.lines().toList();
        return lines.size() > 1 ? whole : whole.replaceAll("(?<!\\?)'", "'\n");
    }

    @PostMapping("/carrier-messages/{id}/readings")
    String readAgain(@PathVariable String id, @RequestParam String reason) {
        UUID delivery = OutsideText.identifier(id);
        messages.readAgain(delivery, new StatedReason(reason, staff.analyst()));
        return page(delivery);
    }

    @PostMapping("/carrier-messages/{id}/settlements/{message}")
    String settle(@PathVariable String id, @PathVariable String message, @RequestParam String reason) {
        messages.settle(OutsideText.identifier(message), new StatedReason(reason, staff.analyst()));
        return page(OutsideText.identifier(id));
    }

    private static String page(UUID delivery) {
        return "redirect:/carrier-messages/" + delivery;
    }

    @ModelAttribute
    void addToEveryPage(Model model) {
        model.addAttribute("mayDecide", staff.mayDecide());
    }
}
