package org.lintas.inspections.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.lintas.biometrics.Biometrics;
import org.lintas.biometrics.CaptureAdvice;
import org.lintas.biometrics.ComparedTraveller;
import org.lintas.biometrics.FaceUse;
import org.lintas.biometrics.FaceVerification;
import org.lintas.biometrics.LivePicture;
import org.lintas.crossings.Crossing;
import org.lintas.crossings.CrossingCounts;
import org.lintas.crossings.CrossingEntry;
import org.lintas.crossings.Crossings;
import org.lintas.crossings.Stay;
import org.lintas.crossings.StayAssessment;
import org.lintas.documents.DocumentChecks;
import org.lintas.documents.DocumentExamination;
import org.lintas.documents.DocumentRequest;
import org.lintas.documents.Documents;
import org.lintas.documents.ExaminationListener;
import org.lintas.documents.MrzReading;
import org.lintas.documents.SealRequest;
import org.lintas.documents.TrustState;
import org.lintas.emrtd.ApduChannel;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.foundation.Traveller;
import org.lintas.permissions.Permissions;
import org.lintas.permissions.Standing;
import org.lintas.targeting.LookoutWatch;
import org.lintas.watchlists.Occasion;
import org.lintas.watchlists.WatchlistAnswer;
import org.lintas.watchlists.Watchlists;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The neighbours of the inspections, written by hand; as they begin, a traveller is cleared. */
final class Doubles {

    private Doubles() {}

    /** A reader's chip that only knows whether it was let go. */
    static final class Chip implements ApduChannel {

        final AtomicBoolean closed = new AtomicBoolean();

        @Override
        public byte[] transceive(byte[] command) {
            throw new UnsupportedOperationException("the double of the documents reads no chip");
        }

        @Override
        public void close() {
            closed.set(true);
        }
    }

    /** Documents that find what the test says, when the test lets them. */
    static final class PlayedDocuments implements Documents {

        static final ImageBytes PORTRAIT = ImageBytes.of(new byte[] {1});

        volatile boolean readable = true;
        volatile Map<String, CheckResult> results = new FactsDraft().results;
        volatile CompletableFuture<Void> go = CompletableFuture.completedFuture(null);
        volatile boolean breaks;
        volatile CheckResult sealResult = CheckResult.SUCCESSFUL;
        final List<SealRequest> sealsAsked = new CopyOnWriteArrayList<>();
        final CompletableFuture<DocumentRequest> asked = new CompletableFuture<>();

        @Override
        public DocumentExamination examine(DocumentRequest request, ApduChannel chip, ExaminationListener listener) {
            asked.complete(request);
            go.join();
            if (breaks) {
                throw new IllegalStateException("broken on purpose");
            }
            List<CheckRecord> checks = new ArrayList<>();
            results.forEach((name, result) -> {
                if (!name.equals(BackgroundChecks.PRESENTATION_ATTACK)) {
                    checks.add(FactsDraft.check(name, result));
                }
            });
            listener.portrait(PORTRAIT);
            checks.forEach(listener::checked);
            return new DocumentExamination(readMrz(request.mrzText()).traveller(), checks, Optional.of(PORTRAIT), "1");
        }

        @Override
        public List<CheckRecord> examineSeal(SealRequest request) {
            sealsAsked.add(request);
            return List.of(FactsDraft.check(DocumentChecks.SEAL_GENUINE, sealResult));
        }

        @Override
        public MrzReading readMrz(String mrzText) {
            CheckRecord check =
                    FactsDraft.check(DocumentChecks.MRZ, readable ? CheckResult.SUCCESSFUL : CheckResult.FAILED);
            return new MrzReading(readable ? Optional.of(new FactsDraft().traveller()) : Optional.empty(), check);
        }

        @Override
        public TrustState trust() {
            return new TrustState("1", 0, 0, FactsDraft.AT);
        }
    }

    /** Faces that match as the test says. */
    static final class PlayedBiometrics implements Biometrics {

        volatile CaptureAdvice advice = CaptureAdvice.GOOD;
        volatile Function<LivePicture, CheckResult> result = picture -> CheckResult.SUCCESSFUL;
        volatile CompletableFuture<Void> go = CompletableFuture.completedFuture(null);
        final AtomicInteger comparisons = new AtomicInteger();
        final List<FaceUse> uses = new ArrayList<>();

        @Override
        public FaceVerification verifyFace(
                ImageBytes portrait, LivePicture live, FaceUse use, ComparedTraveller compared) {
            go.join();
            comparisons.incrementAndGet();
            uses.add(use);
            CheckResult made = result.apply(live);
            return new FaceVerification(
                    FactsDraft.check("face", made),
                    made == CheckResult.SUCCESSFUL ? OptionalDouble.of(0.7) : OptionalDouble.of(0.1),
                    0.43,
                    1,
                    Map.of(),
                    "photographs");
        }

        @Override
        public CaptureAdvice assess(LivePicture live) {
            return advice;
        }

        @Override
        public Optional<ImageBytes> viewable(ImageBytes portrait) {
            return Optional.of(portrait);
        }
    }

    /** Lists that answer what the test says, when the test lets them. */
    static final class PlayedWatchlists implements Watchlists {

        volatile WatchlistAnswer answer = new WatchlistAnswer(List.of(), 7, FactsDraft.AT);
        volatile CompletableFuture<Void> go = CompletableFuture.completedFuture(null);

        @Override
        public WatchlistAnswer lookUp(Traveller traveller, Occasion occasion) {
            go.join();
            return answer;
        }
    }

    /** Lookouts that mean who presents, when the test says so. */
    static final class PlayedLookouts implements LookoutWatch {

        volatile List<UUID> meant = List.of();

        @Override
        public List<UUID> presents(Traveller traveller, Presentation presentation) {
            return meant;
        }
    }

    /** Permissions that know one standing. */
    static final class PlayedPermissions implements Permissions {

        volatile Standing standing = Standing.citizen();

        @Override
        public Standing standing(Traveller traveller, LocalDate day) {
            return standing;
        }
    }

    /** Crossings in a table of their own, in the same database transaction, so that a test sees what was rolled back. */
    static final class PlayedCrossings implements Crossings {

        private final JdbcClient jdbc;
        volatile boolean breaks;

        PlayedCrossings(JdbcClient jdbc) {
            this.jdbc = jdbc;
            jdbc.sql(
                            "CREATE TABLE IF NOT EXISTS inspections.crossing_double (transaction UUID PRIMARY KEY, by_whom TEXT)")
                    .update();
        }

        @Override
        public Crossing record(CrossingEntry entry) {
            jdbc.sql("INSERT INTO inspections.crossing_double VALUES (?, ?) ON CONFLICT DO NOTHING")
                    .params(entry.transaction().value(), entry.decidedBy())
                    .update();
            if (breaks) {
                throw new IllegalStateException("broken on purpose");
            }
            return new Crossing(
                    UUID.randomUUID(),
                    entry.transaction(),
                    entry.traveller(),
                    entry.standing(),
                    entry.direction(),
                    entry.lane(),
                    entry.at(),
                    entry.decidedBy(),
                    new Crossing.Version(1, false, Optional.empty(), entry.decidedBy(), entry.at()));
        }

        List<UUID> recorded() {
            return jdbc.sql("SELECT transaction FROM inspections.crossing_double")
                    .query((row, number) -> row.getObject("transaction", UUID.class))
                    .list();
        }

        @Override
        public Optional<Crossing> find(TransactionId transaction) {
            return Optional.empty();
        }

        @Override
        public StayAssessment assessStay(
                Traveller traveller, Standing standing, TravelDirection direction, LocalDate day) {
            return FactsDraft.stay(StayAssessment.Verdict.UNLIMITED, 0);
        }

        @Override
        public List<Stay> overstays(LocalDate day) {
            return List.of();
        }

        @Override
        public CrossingCounts count(Instant from, Instant to) {
            return new CrossingCounts(0, 0);
        }
    }
}
