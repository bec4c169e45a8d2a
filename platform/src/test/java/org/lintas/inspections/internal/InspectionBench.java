package org.lintas.inspections.internal;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.lintas.audit.HeardAudit;
import org.lintas.biometrics.LivePicture;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.TestIdentifiers;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.storage.TestDatabase;
import org.lintas.inspections.Admission;
import org.lintas.inspections.InspectionDecided;
import org.lintas.inspections.InspectionOpening;
import org.lintas.inspections.PresentedDocument;
import org.lintas.mrz.StateCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One running inspections module over a real database, with its neighbours played; another one over the same is a restart. */
final class InspectionBench implements AutoCloseable {

    static final LivePicture PICTURE =
            new LivePicture(ImageBytes.of(new byte[] {2}), LivePicture.PresentationAttack.NOT_DETECTED);

    final HandClock clock;
    final HandAlarms alarms = new HandAlarms();
    final Doubles.PlayedDocuments documents = new Doubles.PlayedDocuments();
    final Doubles.PlayedBiometrics biometrics = new Doubles.PlayedBiometrics();
    final PlayedFingerprints fingerprints = new PlayedFingerprints();
    final Doubles.PlayedWatchlists watchlists = new Doubles.PlayedWatchlists();
    final Doubles.PlayedLookouts lookouts = new Doubles.PlayedLookouts();
    final Doubles.PlayedPermissions permissions = new Doubles.PlayedPermissions();
    final Doubles.PlayedCrossings crossings;
    final HeardAudit audit = new HeardAudit();
    final Doubles.Chip chip = new Doubles.Chip();
    final List<InspectionDecided> decided = new CopyOnWriteArrayList<>();
    final JdbcClient jdbc;
    final LaneProfileTable profiles;
    final LiveInspections lives;
    final Abandonment abandonment;
    final SecondLineQueue secondLine;
    final OfficersDesk desk;
    final Statistics statistics;
    final InspectionService inspections;
    private final Workers workers = new Workers();

    InspectionBench(TestDatabase database, HandClock clock) {
        this(database, clock, new InspectionSettings(1000, Duration.ofMinutes(3), Duration.ofSeconds(5)));
    }

    InspectionBench(TestDatabase database, HandClock clock, InspectionSettings settings) {
        this.clock = clock;
        DataSource source = database.dataSource();
        jdbc = JdbcClient.create(source);
        crossings = new Doubles.PlayedCrossings(jdbc);
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        DecisionAudit decisionAudit = new DecisionAudit(audit);
        profiles = new LaneProfileTable(jdbc, decisionAudit, transactions);
        lives = new LiveInspections(settings);
        statistics = new Statistics(jdbc);
        Journal journal = new Journal(jdbc);
        ReferralTable referrals = new ReferralTable(jdbc);
        PictureMemory pictures = new PictureMemory();
        StateSettings state = new StateSettings(new StateCode("UTO"), ZoneOffset.UTC);
        FaceDesk faces = new FaceDesk(biometrics, workers);
        Background background = new Background(watchlists, permissions, crossings, lookouts, workers);
        Recorder recorder = new Recorder(
                journal,
                referrals,
                crossings,
                decisionAudit,
                event -> decided.add((InspectionDecided) event),
                transactions);
        Settlement settlement = new Settlement(recorder, lives, pictures, clock);
        abandonment =
                new Abandonment(lives, journal, referrals, pictures, decisionAudit, transactions, clock, settings);
        secondLine = new SecondLineQueue(referrals, abandonment, clock);
        desk = new OfficersDesk(lives, journal, pictures, biometrics, state, clock);
        inspections = new InspectionService(
                profiles,
                new InspectionProfileFile(),
                lives,
                journal,
                new Examiner(documents, background, faces, workers, alarms, state, clock),
                faces,
                new FingerprintDesk(fingerprints, state, clock),
                new GateDecider(lives, journal, settlement, alarms, state, settings),
                new OfficerDecider(lives, journal, referrals, settlement, background, state),
                abandonment,
                TestIdentifiers.by(clock),
                clock);
    }

    TransactionId open(String profile) {
        return inspections.open(new InspectionOpening(new LaneId("E1"), TravelDirection.ENTRY, profile));
    }

    Admission present(TransactionId transaction) {
        return inspections
                .presentDocument(transaction, new PresentedDocument("mrz", chip))
                .join();
    }

    /** A traveller who stands in the gate with document read and picture taken. */
    TransactionId inGate() {
        TransactionId transaction = open("gate-entry");
        present(transaction);
        inspections.takePicture(transaction, PICTURE);
        return transaction;
    }

    long rows(String table) {
        return jdbc.sql("SELECT count(*) FROM inspections." + table)
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        workers.stop();
    }
}
