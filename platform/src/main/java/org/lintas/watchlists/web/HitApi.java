package org.lintas.watchlists.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.OutsideText;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.Disposition;
import org.lintas.watchlists.HitReview;
import org.lintas.watchlists.HitReview.Finding;
import org.lintas.watchlists.HitState;
import org.lintas.watchlists.ReviewedHit;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hits and what people found of them, over HTTP. */
@RestController
@RequestMapping("/api/watchlist-hits")
@Tag(
        name = "Watchlist hits",
        description = "Travellers who hit an entry, and what people found. Every act and reading is logged.")
class HitApi {

    private final HitReview review;
    private final WatchlistStaff staff;

    HitApi(HitReview review, WatchlistStaff staff) {
        this.review = review;
        this.staff = staff;
    }

    @GetMapping
    @Operation(
            summary = "Hits in a state (open, possible, insufficient, confirmed, false, known), all without one;"
                    + " what asks for most first, then the oldest; at most 200")
    List<HitView> list(@RequestParam(required = false) @Nullable String state) {
        Optional<HitState> only = Optional.ofNullable(state).map(word -> OutsideText.word(HitState.class, word));
        staff.readingByApi(
                new AuditSubject("watchlist-hits", only.map(OutsideText::word).orElse("all")));
        return review.hits(only).stream()
                .map(hit -> HitView.of(hit, hit.last().stream().toList()))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "One hit with everything that was found of it")
    HitView one(@PathVariable String id) {
        UUID hit = OutsideText.identifier(id);
        staff.readingByApi(new AuditSubject("watchlist-hit", hit.toString()));
        return review.find(hit)
                .map(this::view)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such hit."));
    }

    @PostMapping("/{id}/dispositions")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Says what was found; 409 when somebody else found something that this caller has not seen."
                    + " A confirmed hit tells the owner of the entry")
    HitView dispose(@PathVariable String id, @Valid @RequestBody NewDisposition found) {
        Finding finding = new Finding(
                OutsideText.word(Disposition.Outcome.class, found.outcome()),
                new StatedReason(found.reason(), staff.keeper()),
                found.seen(),
                found.keepQuiet());
        return view(review.dispose(OutsideText.identifier(id), finding));
    }

    private HitView view(ReviewedHit hit) {
        return HitView.of(hit, review.dispositions(hit.id()));
    }

    /**
     * What was found.
     *
     * @param outcome {@code false}, {@code possible}, {@code confirmed} or {@code insufficient}
     * @param reason 10-1,000 characters
     * @param seen number of dispositions that the caller has seen
     * @param keepQuiet whether the traveller and the entry shall not alert again; only of {@code false}
     */
    record NewDisposition(@NotNull String outcome, @NotNull String reason, int seen, boolean keepQuiet) {}
}
