package org.lintas.crossings.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.Purpose;
import org.lintas.crossings.CrossingCounts;
import org.lintas.crossings.Crossings;
import org.lintas.crossings.TravellerRecords;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.TransactionId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Crossings over HTTP, for simulators and other systems of the State. */
@RestController
@RequestMapping("/api")
@Tag(name = "Crossings", description = "Recorded entries and exits, and the stays they make. Every reading is logged.")
class CrossingsApi {

    private static final String PURPOSE = "Why the data is read: a code of the table of purposes";

    private final Crossings crossings;
    private final TravellerRecords records;
    private final CrossingStaff staff;
    private final BorderClock clock;

    CrossingsApi(Crossings crossings, TravellerRecords records, CrossingStaff staff, BorderClock clock) {
        this.crossings = crossings;
        this.records = records;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping(
            path = "/crossings",
            params = {"issuer", "number"})
    @Operation(summary = "Every crossing of the traveller who holds a document, newest first, in its newest version")
    List<CrossingView> ofDocument(
            @RequestParam String issuer,
            @RequestParam String number,
            @Parameter(description = PURPOSE) @RequestParam(defaultValue = "border-check") String purpose) {
        DocumentKey document = OutsideText.document(issuer, number);
        staff.reading(new Purpose(purpose), new AuditSubject("document", document.toString()));
        return records.history(document).stream().map(CrossingView::of).toList();
    }

    @GetMapping(path = "/crossings", params = "transaction")
    @Operation(summary = "The crossing of one transaction in its newest version; an empty list when there is none")
    List<CrossingView> ofTransaction(
            @RequestParam String transaction,
            @Parameter(description = PURPOSE) @RequestParam(defaultValue = "border-check") String purpose) {
        TransactionId id = TransactionId.of(transaction);
        staff.reading(new Purpose(purpose), new AuditSubject("transaction", id.toString()));
        return crossings.find(id).stream().map(CrossingView::of).toList();
    }

    @GetMapping(
            path = "/stays",
            params = {"issuer", "number"})
    @Operation(summary = "The stays of the traveller who holds a document, newest first, as they are today")
    List<StayView> stays(
            @RequestParam String issuer,
            @RequestParam String number,
            @Parameter(description = PURPOSE) @RequestParam(defaultValue = "border-check") String purpose) {
        DocumentKey document = OutsideText.document(issuer, number);
        staff.reading(new Purpose(purpose), new AuditSubject("document", document.toString()));
        LocalDate today = clock.today();
        return records.stays(document, today).stream()
                .map(stay -> StayView.of(stay, today))
                .toList();
    }

    @GetMapping("/overstays")
    @Operation(summary = "Open stays over their limit today, longest first")
    List<StayView> overstays(
            @Parameter(description = PURPOSE) @RequestParam(defaultValue = "border-check") String purpose) {
        LocalDate today = clock.today();
        staff.reading(new Purpose(purpose), new AuditSubject("overstays", today.toString()));
        return crossings.overstays(today).stream()
                .map(stay -> StayView.of(stay, today))
                .toList();
    }

    @GetMapping("/crossing-counts")
    @Operation(summary = "How many entries and exits took place from an instant (included) to another (excluded)")
    CrossingCounts count(@RequestParam Instant from, @RequestParam Instant to) {
        return crossings.count(from, to);
    }
}
