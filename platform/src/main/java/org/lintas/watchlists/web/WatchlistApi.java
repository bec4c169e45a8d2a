package org.lintas.watchlists.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.WatchlistEntry;
import org.lintas.watchlists.WatchlistRegister;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The national list over HTTP, for the authorities that own entries and for simulators. */
@RestController
@RequestMapping("/api/watchlist-entries")
@Tag(
        name = "Watchlist",
        description =
                "The national list: entries are written by one and approved by another. Every act and reading is logged.")
class WatchlistApi {

    private final WatchlistRegister register;
    private final WatchlistStaff staff;
    private final WatchlistCalendar calendar;

    WatchlistApi(WatchlistRegister register, WatchlistStaff staff, WatchlistCalendar calendar) {
        this.register = register;
        this.staff = staff;
        this.calendar = calendar;
    }

    @GetMapping
    @Operation(summary = "The entries written last, newest first; at most 500")
    List<EntryView> recent() {
        staff.readingByApi(new AuditSubject("watchlist", "recent"));
        return register.recent().stream().map(this::view).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One entry")
    EntryView one(@PathVariable String id) {
        UUID entry = OutsideText.identifier(id);
        staff.readingByApi(new AuditSubject("watchlist-entry", entry.toString()));
        return register.find(entry)
                .map(this::view)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such entry."));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Writes an entry; it is a draft until a second person approves it")
    EntryView write(@Valid @RequestBody NewEntry entry) {
        return view(register.draft(entry.draft(), new StatedReason(entry.reason(), staff.keeper())));
    }

    @PostMapping("/{id}/approval")
    @Operation(summary = "Puts a draft in force; 403 for its author, 409 when it is no draft")
    EntryView approve(@PathVariable String id, @Valid @RequestBody Reason reason) {
        return view(register.approve(OutsideText.identifier(id), new StatedReason(reason.reason(), staff.approver())));
    }

    @PostMapping("/{id}/emergency")
    @Operation(summary = "Puts a draft in force for 24 hours without a second person; 409 when it is no draft")
    EntryView putInForceAtOnce(@PathVariable String id, @Valid @RequestBody Reason reason) {
        return view(register.putInForceAtOnce(
                OutsideText.identifier(id), new StatedReason(reason.reason(), staff.keeper())));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(
            summary =
                    "Takes an entry back for good: a draft at once, one that is approved when a second person asks for it too; 403 for the same person, 409 when it was taken back before")
    EntryView withdraw(@PathVariable String id, @Valid @RequestBody Reason reason) {
        return view(register.withdraw(OutsideText.identifier(id), new StatedReason(reason.reason(), staff.keeper())));
    }

    private EntryView view(WatchlistEntry entry) {
        return EntryView.of(entry, calendar.now());
    }

    /**
     * Why something is done.
     *
     * @param reason 10-1,000 characters
     */
    record Reason(@NotNull String reason) {}
}
