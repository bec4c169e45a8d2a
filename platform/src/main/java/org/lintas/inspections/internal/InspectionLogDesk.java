package org.lintas.inspections.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lintas.audit.Audit;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.Purpose;
import org.lintas.documents.ExaminationRecords;
import org.lintas.documents.ExaminedInput;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TransactionId;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.InspectionLogs;
import org.lintas.inspections.Inspections;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out logs of inspections and writes down to whom. */
@Component
class InspectionLogDesk implements InspectionLogs {

    private static final String LEVELS = "/org/lintas/inspections/inspection-log-levels.txt";

    private final List<Level> levels;
    private final Inspections inspections;
    private final Journal journal;
    private final ExaminationRecords examinations;
    private final Audit audit;
    private final CurrentActor actor;
    private final TransactionTemplate transactions;

    InspectionLogDesk(
            Inspections inspections,
            Journal journal,
            ExaminationRecords examinations,
            Audit audit,
            CurrentActor actor,
            TransactionTemplate transactions) {
        this.levels = InspectionLogLevels.parse(delivered());
        this.inspections = inspections;
        this.journal = journal;
        this.examinations = examinations;
        this.audit = audit;
        this.actor = actor;
        this.transactions = transactions;
    }

    @Override
    public List<Level> levels() {
        return levels;
    }

    @Override
    public byte[] export(TransactionId transaction, String name, Set<String> roles, Purpose purpose) {
        Level level = levels.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new LintasException(ErrorCode.NOT_FOUND, "There is no level '%s' of logs.".formatted(name)));
        if (level.roles().stream().noneMatch(roles::contains)) {
            throw new LintasException(
                    ErrorCode.NOT_ALLOWED, "Your role may not have logs of level '%s'.".formatted(name));
        }
        Inspection inspection = inspections.find(transaction).orElseThrow(() -> Faults.unknown(transaction));
        String policies = journal.find(transaction)
                .flatMap(Journal.Entry::newest)
                .map(settled -> settled.stored().policies())
                .orElse("");
        transactions.executeWithoutResult(status -> audit.record(AuditEvent.done(
                        AuditAction.INSPECTION_LOG_EXPORTED,
                        actor.actor(),
                        new AuditSubject("transaction", transaction.toString()),
                        purpose)
                .with("level", name)));
        List<ExaminedInput> inputs = level.personalData() ? examinations.inputs(transaction) : List.of();
        return new InspectionLogWriter(level)
                .write(new InspectionLogWriter.Material(inspection, policies, examinations.of(transaction), inputs));
    }

    private static String delivered() {
        try (InputStream file = Objects.requireNonNull(InspectionLogDesk.class.getResourceAsStream(LEVELS))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
