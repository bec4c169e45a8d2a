package org.lintas.audit.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditQuery;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.AuditTrail;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.audit.RecordedEvent;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The data-protection officer's view of the audit log: search, proof of each entry, receipts, exports. */
@Controller
class AuditController {

    private static final int PAGE_ENTRIES = 50;

    /** Longest time of one export in days: it is made in memory. */
    private static final int EXPORT_DAYS_MAX = 31;

    private final AuditTrail trail;
    private final Audit audit;
    private final CurrentActor current;
    private final ZoneId stateZone;

    AuditController(AuditTrail trail, Audit audit, CurrentActor current, ZoneId stateZone) {
        this.trail = trail;
        this.audit = audit;
        this.current = current;
        this.stateZone = stateZone;
    }

    @Bean
    static NavigationEntry auditNavigation() {
        return new NavigationEntry("/audit", "audit.title", 80, Set.of("DATA_PROTECTION_OFFICER"));
    }

    /**
     * What the search form holds.
     *
     * @param actor user name, subject of a device or name of a module; empty for all
     * @param subject identifier of the subject; empty for all
     * @param action identifier of the catalogue; empty for all
     * @param from first day, in the State's zone
     * @param to last day, included
     * @param before number of the last entry of the page before
     */
    record Filter(
            @Nullable String actor,
            @Nullable String subject,
            @Nullable String action,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to,

            @Nullable Long before) {

        AuditQuery query(ZoneId zone) {
            return new AuditQuery(
                    given(actor),
                    given(subject),
                    given(action).flatMap(AuditAction::byId),
                    Optional.ofNullable(from).map(day -> day.atStartOfDay(zone).toInstant()),
                    Optional.ofNullable(to)
                            .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                    before == null ? OptionalLong.empty() : OptionalLong.of(before));
        }

        private static Optional<String> given(@Nullable String text) {
            return Optional.ofNullable(text)
                    .map(String::strip)
                    .filter(words -> !words.isEmpty() && words.length() <= AuditSubject.ID_LENGTH_MAX);
        }

        boolean isEmpty() {
            return query(ZoneId.of("UTC")).equals(AuditQuery.ALL);
        }
    }

    @GetMapping("/audit")
    String search(Filter filter, Model model) {
        AuditQuery query = filter.query(stateZone);
        if (!filter.isEmpty()) {
            record(AuditAction.LOG_SEARCHED, new AuditSubject("search", described(query)));
        }
        List<RecordedEvent> found = trail.search(query, PAGE_ENTRIES + 1);
        List<RecordedEvent> page = found.subList(0, Math.min(PAGE_ENTRIES, found.size()));
        model.addAttribute("filter", filter);
        model.addAttribute("actions", AuditAction.values());
        model.addAttribute(
                "lines",
                page.stream()
                        .map(entry -> new Line(entry, trail.proof(entry).name()))
                        .toList());
        model.addAttribute("more", found.size() > page.size() ? page.getLast().number() : null);
        model.addAttribute("head", trail.head());
        return "audit/log";
    }

    /** One line of the table. */
    record Line(RecordedEvent entry, String proof) {

        private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        /** Characters of a UUID that the table shows: the time of version 7, in milliseconds (RFC 9562, 5.7). */
        private static final int UUID_SHOWN = 13;

        /** The subject's identifier, a UUID by its beginning. */
        public String subject() {
            String id = entry.event().subject().id();
            return UUID.matcher(id).matches() ? id.substring(0, UUID_SHOWN) : id;
        }
    }

    @GetMapping("/audit/receipts/{number}")
    ResponseEntity<byte[]> receipt(@PathVariable long number) {
        String receipt = trail.receipt(number)
                .orElseThrow(() -> new LintasException(
                        ErrorCode.NOT_FOUND, "Entry %d has no receipt yet, or does not exist.".formatted(number)));
        record(AuditAction.LOG_EXPORTED, new AuditSubject("entry", Long.toString(number)));
        return file("entry-%d.tlog-proof".formatted(number), receipt.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/audit/export")
    ResponseEntity<byte[]> export(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        if (to.isBefore(from) || from.plusDays(EXPORT_DAYS_MAX).isBefore(to)) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID, "An export covers 1 to %d days.".formatted(EXPORT_DAYS_MAX));
        }
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        long entries = write(from, to, target);
        if (entries == 0) {
            throw new LintasException(ErrorCode.NOT_FOUND, "No entry of these days is under a signed tree head yet.");
        }
        record(AuditAction.LOG_EXPORTED, new AuditSubject("days", from + "/" + to));
        return file("audit-%s-%s.ledger".formatted(from, to), target.toByteArray());
    }

    private long write(LocalDate from, LocalDate to, ByteArrayOutputStream target) {
        try {
            return trail.export(
                    from.atStartOfDay(stateZone).toInstant(),
                    to.plusDays(1).atStartOfDay(stateZone).toInstant(),
                    target);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The last signed tree head, to be kept somewhere else. */
    @GetMapping("/audit/head")
    ResponseEntity<byte[]> head() {
        String head = trail.head()
                .signedHead()
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "No tree head is signed yet."));
        return file("audit-head.txt", head.getBytes(StandardCharsets.UTF_8));
    }

    /** The public key, to be kept somewhere else. */
    @GetMapping("/audit/key")
    ResponseEntity<byte[]> key() {
        return file("audit-key.txt", (trail.head().verifierKey() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(String name, byte[] content) {
        String disposition =
                ContentDisposition.attachment().filename(name).build().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(content);
    }

    private void record(AuditAction action, AuditSubject subject) {
        audit.record(AuditEvent.done(action, current.actor(), subject, Purpose.DATA_PROTECTION));
    }

    private static String described(AuditQuery query) {
        String text = "actor=%s subject=%s action=%s from=%s to=%s"
                .formatted(
                        query.actor().orElse("*"),
                        query.subject().orElse("*"),
                        query.action().map(AuditAction::id).orElse("*"),
                        query.from().map(Object::toString).orElse("*"),
                        query.to().map(Object::toString).orElse("*"));
        return text.substring(0, Math.min(text.length(), AuditSubject.ID_LENGTH_MAX));
    }
}
