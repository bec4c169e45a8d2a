package org.lintas.documents.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.lintas.audit.HeardAudit;
import org.lintas.documents.DocumentExamination;
import org.lintas.documents.DocumentRequest;
import org.lintas.documents.ExaminationListener;
import org.lintas.documents.ResultNode;
import org.lintas.documents.TrustProposals.Offer;
import org.lintas.emrtd.AccessPolicy;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipReader;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.trust.TrustFolder;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.storage.TestDatabase;
import org.lintas.mrz.StateCode;
import org.lintas.simulators.authority.Authorities;
import org.lintas.simulators.authority.ChipHabits;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.IssuingAuthority;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipFault;
import org.lintas.simulators.chip.FaultPlan;
import org.lintas.simulators.chip.VirtualChip;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.states.SimulatedState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The documents module over a real database, in front of passports of simulated States. */
final class DocumentBench {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Instant NOW = TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
    static final SimulatedState HOME = SimulatedState.MERANDA;
    static final IssueOptions USUAL = IssueOptions.usual(TODAY.minusYears(1));

    static final StatedReason PROPOSER = new StatedReason("Received from the State", "first");
    static final StatedReason SECOND = new StatedReason("Compared with the gazette", "second");

    private static final long SEED = 41;
    private static final Authorities WORLD = Authorities.of(SEED);

    final HeardAudit audit = new HeardAudit();
    final TrustDesk trust;
    final TrustProposalDesk proposals;
    /** How long documents that were torn away were waited for, in nanoseconds. */
    final AtomicLong absence = new AtomicLong();

    final AtomicReference<Runnable> timeIsOver = new AtomicReference<>(() -> {});
    final AtomicReference<Duration> timeGiven = new AtomicReference<>(Duration.ZERO);
    final ExaminationArchive archive;
    private TransactionId last = new TransactionId(UUID.randomUUID());
    private final DocumentExaminer documents;
    private final DocumentJudge judge;
    private final ExaminationTable table;
    private final InputCipher cipher;

    DocumentBench(TestDatabase database) {
        this(database, Map.of());
    }

    DocumentBench(TestDatabase database, Map<String, AccessPolicy> accessByIssuer) {
        DataSource source = database.dataSource();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        JdbcClient client = JdbcClient.create(source);
        TrustSnapshotTable snapshots = new TrustSnapshotTable(client);
        trust = new TrustDesk(snapshots, clock);
        proposals = new TrustProposalDesk(
                trust,
                new TrustChanges(
                        snapshots,
                        new TrustImportTable(client),
                        audit,
                        audit,
                        new TransactionTemplate(new JdbcTransactionManager(source))),
                clock);
        Map<String, String> issuers = new HashMap<>();
        for (SimulatedState state : SimulatedState.values()) {
            issuers.put(state.code().letters(), state.certificateCountry());
        }
        DocumentSettings settings =
                new DocumentSettings(AccessPolicy.PACE_PREFERRED, accessByIssuer, issuers, Duration.ofDays(180));
        judge = new DocumentJudge();
        table = new ExaminationTable(client);
        cipher = new InputCipher(freshHome());
        SealJudge seals = new SealJudge();
        archive = new ExaminationArchive(
                table, cipher, judge, seals, new TrustHistory(trust, snapshots), settings, clock);
        documents = new DocumentExaminer(
                trust,
                settings,
                new StateSettings(new StateCode("QMR"), ZoneOffset.UTC),
                clock,
                new TimedExamination(
                        (time, whenOver) -> {
                            timeGiven.set(time);
                            timeIsOver.set(whenOver);
                            return () -> timeIsOver.set(() -> {});
                        },
                        new ReturningDocument(
                                new ChipReader(), absence::get, time -> absence.addAndGet(time.toNanos()))),
                judge,
                seals,
                archive);
    }

    private static Path freshHome() {
        try {
            Path home = Files.createTempDirectory("lintas-documents");
            home.toFile().deleteOnExit();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a listener heard, in order. */
    static final class Heard implements ExaminationListener {

        final List<CheckRecord> checks = new ArrayList<>();
        final List<ImageBytes> portraits = new ArrayList<>();

        @Override
        public void checked(CheckRecord check) {
            checks.add(check);
        }

        @Override
        public void portrait(ImageBytes image) {
            portraits.add(image);
        }
    }

    /** Trusts this State: its signers and its revocation list. */
    void trust(SimulatedState state) {
        IssuingAuthority authority = WORLD.authority(state);
        List<TrustFolder.Offered> files = new ArrayList<>();
        authority.countrySigners(TODAY).forEach(file -> files.add(offered(state.title(), file)));
        files.add(offered(state.title(), authority.revocationList(NOW)));
        trust(files);
    }

    /** Trusts what is in these files. */
    void trust(List<TrustFolder.Offered> files) {
        long proposed = proposals
                .propose(new Offer(files, List.of()), PROPOSER)
                .proposed()
                .orElseThrow()
                .number();
        proposals.approve(proposed, SECOND);
    }

    static TrustFolder.Offered offered(String name, byte[] file) {
        return new TrustFolder.Offered(name, Octets.of(file));
    }

    static IssuingAuthority authority(SimulatedState state) {
        return WORLD.authority(state);
    }

    static Passport issue(IssueOptions options) {
        return issue(options, 2_000);
    }

    /** The same document but for the length of its portrait. */
    static Passport issue(IssueOptions options, int portraitBytes) {
        byte[] portrait = new byte[portraitBytes];
        portrait[0] = (byte) 0xFF;
        portrait[1] = (byte) 0xD8;
        portrait[2] = (byte) 0xFF;
        return issue(HOME, options, portrait);
    }

    /** The document that this State makes, with the chip that it puts into all of its documents. */
    static Passport issue(SimulatedState state, IssueOptions options) {
        return issue(state, ChipHabits.of(state, options), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});
    }

    private static Passport issue(SimulatedState state, IssueOptions options, byte[] portrait) {
        return WORLD.office(state).issue(Population.of(state, SEED, TODAY).person(1, 25, 60), portrait, options);
    }

    static ApduChannel chip(Passport passport, ChipFault... faults) {
        VirtualChip chip = new VirtualChip(passport.chip(), FaultPlan.of(faults), SEED, time -> {});
        chip.powerOn();
        return chip;
    }

    DocumentExamination examine(Passport passport, ChipFault... faults) {
        return examine(text(passport), chip(passport, faults), new Heard());
    }

    DocumentExamination examine(String zone, ApduChannel chip, ExaminationListener listener) {
        return examine(zone, Optional.empty(), chip, listener);
    }

    DocumentExamination examine(
            String zone, Optional<String> cardAccessNumber, ApduChannel chip, ExaminationListener listener) {
        nextTransaction();
        return documents.examine(
                new DocumentRequest(last, zone, cardAccessNumber, NOW, Duration.ofSeconds(10)), chip, listener);
    }

    TransactionId nextTransaction() {
        last = new TransactionId(UUID.randomUUID());
        return last;
    }

    /** The transaction of the last examination. */
    TransactionId last() {
        return last;
    }

    DocumentExaminer documents() {
        return documents;
    }

    /** What is stored of the last document, in clear. */
    ExaminationInputs inputs() {
        ExaminationTable.Key key = new ExaminationTable.Key(last, ExaminationArchive.DOCUMENT);
        byte[] plain = cipher.decrypt(table.inputs(key).orElseThrow(), key.text());
        return InputsJson.read(plain, ExaminationInputs.class);
    }

    /** The verdict on these inputs with the trust in force. */
    ResultNode judged(ExaminationInputs inputs) {
        return VerdictTree.of(judge.judge(inputs, trust.snapshot().store(), new Heard()));
    }

    static String text(Passport passport) {
        return String.join("\n", passport.mrz());
    }

    /** The record of one check. */
    static CheckRecord check(DocumentExamination examination, String name) {
        return examination.checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no check " + name + " in " + examination.checks()));
    }
}
