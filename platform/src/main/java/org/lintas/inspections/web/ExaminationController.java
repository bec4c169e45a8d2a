package org.lintas.inspections.web;

import java.util.List;
import java.util.stream.Stream;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.PageKind;
import org.lintas.audit.PersonalDataAccess;
import org.lintas.audit.Purpose;
import org.lintas.documents.DocumentReplay;
import org.lintas.documents.ExaminationRecords;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.InspectionLogs;
import org.lintas.inspections.Inspections;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The examiner's page of one inspection: the verdict on its document as a tree, made again from what is stored, and its logs. */
@Controller
class ExaminationController {

    /** What an examination is looked at for and a log handed out for; each has its words under {@code audit.purpose.<code>}. */
    private static final List<String> PURPOSES =
            List.of("case-work", "supervision", "data-protection", "subject-request", "training");

    private final Inspections inspections;
    private final ExaminationRecords examinations;
    private final InspectionLogs logs;
    private final PersonalDataAccess personalData;
    private final CurrentActor actor;

    ExaminationController(
            Inspections inspections,
            ExaminationRecords examinations,
            InspectionLogs logs,
            PersonalDataAccess personalData,
            CurrentActor actor) {
        this.inspections = inspections;
        this.examinations = examinations;
        this.logs = logs;
        this.personalData = personalData;
        this.actor = actor;
    }

    @GetMapping("/examinations/{transaction}")
    String show(@PathVariable String transaction, Model model) {
        TransactionId id = TransactionId.of(transaction);
        personalData.reading(PageKind.INSPECTIONS, new AuditSubject("transaction", id.toString()));
        Inspection inspection = inspections.existing(id);
        model.addAttribute("inspection", inspection);
        model.addAttribute("examinations", examinations.of(id));
        model.addAttribute(
                "replays",
                Stream.of(DocumentReplay.Trust.values())
                        .flatMap(trust -> examinations.replay(id, trust).stream())
                        .toList());
        model.addAttribute(
                "levels",
                logs.levels().stream()
                        .filter(level -> actor.roles().stream().anyMatch(level.roles()::contains))
                        .toList());
        model.addAttribute("purposes", PURPOSES);
        return "inspections/examination";
    }

    /** A log of the inspection, as a file. */
    @PostMapping("/examinations/{transaction}/logs")
    ResponseEntity<byte[]> log(
            @PathVariable String transaction, @RequestParam String level, @RequestParam String purpose) {
        TransactionId id = TransactionId.of(transaction);
        if (!PURPOSES.contains(purpose)) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "A log is handed out for a purpose of the list.");
        }
        byte[] log = logs.export(id, level, actor.roles(), new Purpose(purpose));
        String file = "inspection-%s-%s.json".formatted(id, level);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(log);
    }
}
