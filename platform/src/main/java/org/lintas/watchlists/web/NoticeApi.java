package org.lintas.watchlists.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.WatchlistNotice;
import org.lintas.watchlists.WatchlistNotices;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What owners of entries are told, over HTTP: for the systems of those authorities. */
@RestController
@RequestMapping("/api/watchlist-notices")
@Tag(
        name = "Watchlist notices",
        description =
                "Confirmed hits as the owner of the entry is told; they name no traveller. A system of an owner reads and acknowledges its"
                        + " owner's alone. Every act and reading is logged.")
class NoticeApi {

    private final WatchlistNotices notices;
    private final NoticeCallers callers;

    NoticeApi(WatchlistNotices notices, NoticeCallers callers) {
        this.notices = notices;
        this.callers = callers;
    }

    @GetMapping
    @Operation(
            summary =
                    "Notices, of one owner or of all: those that nobody acknowledged first, then the newest; at most 200."
                            + " To a system of an owner: its owner's")
    List<NoticeView> list(@RequestParam(required = false) @Nullable String owner) {
        Optional<String> own = callers.reading(Optional.ofNullable(owner));
        return notices.notices(own).stream().map(NoticeView::of).toList();
    }

    @PostMapping("/{id}/acknowledgement")
    @Operation(summary = "Says that the owner knows, and what is done; 409 when it was acknowledged before")
    NoticeView acknowledge(@PathVariable String id, @Valid @RequestBody WatchlistApi.Reason reason) {
        UUID notice = OutsideText.identifier(id);
        String person = callers.acknowledging(notice);
        return NoticeView.of(notices.acknowledge(notice, new StatedReason(reason.reason(), person)));
    }

    /** A notice in JSON, null where there is nothing. */
    record NoticeView(
            UUID id,
            String kind,
            UUID hit,
            UUID entry,
            String owner,
            Where where,
            Instant at,
            EntryView.@Nullable ActView acknowledged) {

        static NoticeView of(WatchlistNotice notice) {
            return new NoticeView(
                    notice.id(),
                    OutsideText.word(notice.kind()),
                    notice.hit(),
                    notice.entry(),
                    notice.owner(),
                    new Where(
                            OutsideText.word(notice.seen().occasion()),
                            notice.seen().place(),
                            notice.seen().at()),
                    notice.at(),
                    notice.acknowledged().map(EntryView.ActView::of).orElse(null));
        }
    }

    /** Where and when the traveller was. */
    record Where(String occasion, String place, Instant at) {}
}
