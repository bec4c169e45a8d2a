package org.lintas.documents.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lintas.documents.DocumentReplay;
import org.lintas.documents.DocumentReplay.Difference;
import org.lintas.documents.DocumentReplay.Outcome;
import org.lintas.documents.ExaminationListener;
import org.lintas.documents.ExaminationRecord;
import org.lintas.documents.ExaminationRecords;
import org.lintas.documents.ExaminedInput;
import org.lintas.documents.ResultNode;
import org.lintas.documents.SealFacts;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.TransactionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps verdicts and their inputs, makes verdicts again from what it kept, and deletes inputs when their time is over. */
@Component
class ExaminationArchive implements ExaminationRecords {

    private static final Logger LOG = LoggerFactory.getLogger(ExaminationArchive.class);

    static final String DOCUMENT = "document";

    private final ExaminationTable table;
    private final InputCipher cipher;
    private final DocumentJudge judge;
    private final SealJudge seals;
    private final TrustHistory trust;
    private final DocumentSettings settings;
    private final Clock clock;

    ExaminationArchive(
            ExaminationTable table,
            InputCipher cipher,
            DocumentJudge judge,
            SealJudge seals,
            TrustHistory trust,
            DocumentSettings settings,
            Clock clock) {
        this.table = table;
        this.cipher = cipher;
        this.judge = judge;
        this.seals = seals;
        this.trust = trust;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps the verdict on a document and what it follows from. */
    void keep(TransactionId transaction, ExaminationInputs inputs, String trustSnapshot, ResultNode verdict) {
        add(new ExaminationTable.Key(transaction, DOCUMENT), inputs.at(), trustSnapshot, verdict, inputs);
    }

    /** Keeps the verdict on a seal and what it follows from. */
    void keep(TransactionId transaction, SealInputs inputs, String trustSnapshot, ResultNode verdict) {
        add(new ExaminationTable.Key(transaction, inputs.part()), inputs.at(), trustSnapshot, verdict, inputs);
    }

    private void add(ExaminationTable.Key key, Instant at, String trustSnapshot, ResultNode verdict, Record inputs) {
        ExaminationTable.Row row = new ExaminationTable.Row(
                key, at, trustSnapshot, VerdictJson.canonical(verdict), VerdictJson.durations(verdict));
        table.add(row, cipher.encrypt(InputsJson.write(inputs), key.text()));
    }

    @Override
    public List<ExaminationRecord> of(TransactionId transaction) {
        return table.of(transaction).stream()
                .map(ExaminationArchive::examination)
                .toList();
    }

    @Override
    public List<DocumentReplay> replay(TransactionId transaction, DocumentReplay.Trust with) {
        return table.of(transaction).stream()
                .map(kept -> new DocumentReplay(kept.row().key().part(), with, replay(kept.row(), with)))
                .toList();
    }

    @Override
    public List<ExaminedInput> inputs(TransactionId transaction) {
        return table.of(transaction).stream()
                .flatMap(kept -> inputs(kept.row().key()).stream())
                .toList();
    }

    private List<ExaminedInput> inputs(ExaminationTable.Key key) {
        Optional<byte[]> plain = plain(key);
        if (plain.isEmpty()) {
            return List.of();
        }
        return key.part().equals(DOCUMENT)
                ? InputsJson.read(plain.get(), ExaminationInputs.class).named()
                : InputsJson.read(plain.get(), SealInputs.class).named();
    }

    @Override
    public List<SealFacts> seals(TransactionId transaction) {
        return table.of(transaction).stream()
                .map(kept -> kept.row().key())
                .filter(key -> !key.part().equals(DOCUMENT))
                .flatMap(key -> plain(key).stream())
                .flatMap(plain -> seals.facts(InputsJson.read(plain, SealInputs.class)).stream())
                .toList();
    }

    private Optional<byte[]> plain(ExaminationTable.Key key) {
        return table.inputs(key).map(encrypted -> cipher.decrypt(encrypted, key.text()));
    }

    private Outcome replay(ExaminationTable.Row row, DocumentReplay.Trust with) {
        Optional<byte[]> inputs = plain(row.key());
        if (inputs.isEmpty()) {
            return new Outcome.InputsDeleted();
        }
        Optional<TrustStore> store = switch (with) {
            case NOW -> Optional.of(trust.now());
            case THEN -> trust.at(row.trustSnapshot());
        };
        if (store.isEmpty()) {
            return new Outcome.TrustUnknown(row.trustSnapshot());
        }
        ResultNode verdict = verdict(row.key().part(), inputs.get(), store.get());
        ResultNode before = VerdictJson.read(row.verdict(), row.durations());
        List<Difference> differences = new ArrayList<>();
        compare(before, verdict, differences);
        return new Outcome.Made(
                store.get().id(), VerdictJson.canonical(verdict).equals(row.verdict()), verdict, differences);
    }

    private ResultNode verdict(String part, byte[] inputs, TrustStore store) {
        if (!part.equals(DOCUMENT)) {
            SealInputs seal = InputsJson.read(inputs, SealInputs.class);
            return VerdictTree.ofSeal(part, seals.judge(seal, store));
        }
        return VerdictTree.of(judge.judge(InputsJson.read(inputs, ExaminationInputs.class), store, new Nobody()));
    }

    /** What comes out otherwise; a check that is no longer made, or made anew, stands beside its group. */
    private static void compare(ResultNode before, ResultNode after, List<Difference> differences) {
        boolean same = before.result() == after.result()
                && before.code().equals(after.code())
                && before.parameters().equals(after.parameters())
                && before.findings().equals(after.findings())
                && Objects.equals(names(before), names(after));
        if (!same) {
            differences.add(new Difference(before, after));
        }
        for (ResultNode child : before.children()) {
            after.children().stream()
                    .filter(other -> other.name().equals(child.name()))
                    .findFirst()
                    .ifPresent(other -> compare(child, other, differences));
        }
    }

    private static List<String> names(ResultNode node) {
        return node.children().stream().map(ResultNode::name).toList();
    }

    /** Once an hour: who waits a little longer for deletion loses nothing, and a backlog is small. */
    @Scheduled(fixedDelay = 3_600_000)
    void deleteOldInputs() {
        int all = 0;
        int deleted;
        do {
            deleted = table.deleteInputs(clock.instant().minus(settings.keepInputs()));
            all += deleted;
        } while (deleted == ExaminationTable.DELETED_AT_ONCE_MAX);
        if (all > 0) {
            LOG.info("The inputs of {} examinations were deleted: their time was over", all);
        }
    }

    private static ExaminationRecord examination(ExaminationTable.Kept kept) {
        ExaminationTable.Row row = kept.row();
        return new ExaminationRecord(
                row.key().transaction(),
                row.key().part(),
                row.at(),
                row.trustSnapshot(),
                VerdictJson.read(row.verdict(), row.durations()),
                Hashes.sha256(row.verdict()),
                kept.replayable());
    }

    /** A replay is nobody's to hear. */
    private static final class Nobody implements ExaminationListener {

        @Override
        public void checked(CheckRecord check) {}

        @Override
        public void portrait(ImageBytes image) {}
    }
}
