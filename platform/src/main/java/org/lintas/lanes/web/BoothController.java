package org.lintas.lanes.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.PersonalDataAccess;
import org.lintas.audit.Purpose;
import org.lintas.documents.ExaminationRecords;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.NavigationEntry;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.InspectionDesk;
import org.lintas.inspections.Inspections;
import org.lintas.inspections.OfficerDecision;
import org.lintas.inspections.WithoutFingerprints;
import org.lintas.lanes.BoothFingerprints;
import org.lintas.lanes.FingerprintStanding;
import org.lintas.lanes.LaneKind;
import org.lintas.lanes.LaneView;
import org.lintas.lanes.Lanes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The booth: the officer's screen with the same checks as at a gate, and the officer's decision. */
@Controller
class BoothController {

    private static final String SHOWN = BoothController.class.getName() + ".shown";

    private final Lanes lanes;
    private final Inspections inspections;
    private final InspectionDesk desk;
    private final ExaminationRecords examinations;
    private final PersonalDataAccess personalData;
    private final BoothFingerprints fingerprints;
    private final Clock clock;

    BoothController(
            Lanes lanes,
            Inspections inspections,
            InspectionDesk desk,
            ExaminationRecords examinations,
            PersonalDataAccess personalData,
            BoothFingerprints fingerprints,
            Clock clock) {
        this.lanes = lanes;
        this.inspections = inspections;
        this.desk = desk;
        this.examinations = examinations;
        this.personalData = personalData;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    @Bean
    static NavigationEntry boothNavigation() {
        return new NavigationEntry("/booths", "lanes.booths.title", 20, Set.of("OFFICER", "SHIFT_LEADER"));
    }

    @GetMapping("/booths")
    String choose(Model model) {
        model.addAttribute(
                "booths",
                lanes.all().stream()
                        .filter(view -> view.lane().kind() == LaneKind.BOOTH)
                        .map(view -> LaneCard.of(view, clock.instant()))
                        .toList());
        return "lanes/booths";
    }

    @GetMapping("/booths/{booth}")
    String booth(@PathVariable String booth, HttpSession session, Model model) {
        show(new LaneId(booth), session, model);
        return "lanes/booth";
    }

    @GetMapping("/booths/{booth}/desk")
    String desk(@PathVariable String booth, HttpSession session, Model model) {
        show(new LaneId(booth), session, model);
        return "lanes/booth :: desk";
    }

    @PostMapping("/booths/{booth}/decisions")
    String decide(
            @PathVariable String booth,
            @RequestParam String transaction,
            @RequestParam String decision,
            @RequestParam(defaultValue = "") String note,
            Principal officer,
            HttpSession session,
            Model model) {
        LaneId lane = new LaneId(booth);
        requireInWork(lane, TransactionId.of(transaction));
        lanes.decideAtBooth(lane, decision(decision, officer.getName(), note));
        show(lane, session, model);
        return "lanes/booth :: desk";
    }

    @PostMapping("/booths/{booth}/fingerprints")
    String act(@PathVariable String booth, FingerprintForm form, Principal officer, HttpSession session, Model model) {
        LaneId lane = new LaneId(booth);
        TransactionId transaction = form.shown();
        requireInWork(lane, transaction);
        FingerprintStanding standing = fingerprints
                .standing(transaction)
                .orElseThrow(() -> new LintasException(
                        ErrorCode.STATE_CONFLICT, "No fingerprints are taken at booth %s.".formatted(booth)));
        fingerprints.act(transaction, form.act(standing), officer.getName());
        show(lane, session, model);
        return "lanes/booth :: desk";
    }

    /** What the scanner sees while it captures; 204 when there is nothing to see. */
    @GetMapping("/booths/{booth}/fingerprints/stream")
    void preview(
            @PathVariable String booth,
            @RequestParam String transaction,
            HttpSession session,
            HttpServletResponse response) {
        TransactionId shown = TransactionId.of(transaction);
        requireInWork(new LaneId(booth), shown);
        logReading(shown, session);
        MultipartPreview preview = new MultipartPreview(response);
        try {
            fingerprints.preview(shown, preview);
        } catch (IOException e) {
            // The officer has closed the page, or the browser shows something else: nobody looks any more.
            return;
        }
        if (!preview.begun()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private void show(LaneId booth, HttpSession session, Model model) {
        LaneView view = lanes.view(booth);
        view.transaction().ifPresent(transaction -> logReading(transaction, session));
        Optional<Inspection> inspection = view.transaction().flatMap(inspections::find);
        model.addAttribute("card", LaneCard.of(view, clock.instant()));
        model.addAttribute("inspection", inspection.orElse(null));
        model.addAttribute(
                "fingers",
                view.transaction()
                        .flatMap(fingerprints::standing)
                        .map(FingerprintPanel::of)
                        .orElse(null));
        model.addAttribute("withoutReasons", WithoutFingerprints.values());
        model.addAttribute("findings", view.transaction().map(desk::preview).orElse(List.of()));
        model.addAttribute("seals", view.transaction().map(examinations::seals).orElse(List.of()));
        view.transaction().map(desk::pictures).ifPresent(pictures -> model.addAttribute("pictures", pictures));
    }

    /** The desk asks many times a second for the same traveller; each traveller shown is written down once. */
    private void logReading(TransactionId transaction, HttpSession session) {
        if (!transaction.toString().equals(session.getAttribute(SHOWN))) {
            personalData.reading(Purpose.BORDER_CHECK, new AuditSubject("transaction", transaction.toString()));
            session.setAttribute(SHOWN, transaction.toString());
        }
    }

    /** The page decides only on the traveller that it showed. */
    private void requireInWork(LaneId booth, TransactionId shown) {
        if (!lanes.view(booth).transaction().equals(Optional.of(shown))) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT, "Another traveller stands at booth %s by now.".formatted(booth));
        }
    }

    private static OfficerDecision decision(String word, String officer, String note) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "clear" -> new OfficerDecision.Clear(officer, note);
            case "refer" -> new OfficerDecision.Refer(officer, note);
            default ->
                throw new LintasException(
                        ErrorCode.VALUE_INVALID,
                        "At a booth the decision is clear or refer, not '%s'.".formatted(word));
        };
    }
}
