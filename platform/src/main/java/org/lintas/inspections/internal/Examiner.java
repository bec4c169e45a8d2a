package org.lintas.inspections.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.lintas.documents.DocumentRequest;
import org.lintas.documents.Documents;
import org.lintas.documents.ExaminationListener;
import org.lintas.documents.MrzReading;
import org.lintas.emrtd.ApduChannel;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.StateSettings;
import org.lintas.inspections.Admission;
import org.lintas.inspections.Finding;
import org.springframework.stereotype.Component;

/**
 * Examines what a traveller presents: the MRZ at once, then chip and background at the same time, all within the profile's time
 * limit.
 */
@Component
class Examiner {

    /** Share of the time limit that the chip conversation gets, in twentieths, so that it ends by itself before it is cut off. */
    private static final int CHIP_TWENTIETHS = 19;

    private final Documents documents;
    private final Background background;
    private final FaceDesk faces;
    private final Workers workers;
    private final Alarms alarms;
    private final StateSettings state;
    private final Clock clock;

    Examiner(
            Documents documents,
            Background background,
            FaceDesk faces,
            Workers workers,
            Alarms alarms,
            StateSettings state,
            Clock clock) {
        this.documents = documents;
        this.background = background;
        this.faces = faces;
        this.workers = workers;
        this.alarms = alarms;
        this.state = state;
        this.clock = clock;
    }

    CompletableFuture<Admission> examine(LiveInspection live, String mrzText, ApduChannel chip) {
        live.begin(chip);
        Instant now = clock.instant();
        live.touch(now);
        Duration limit = live.profile().examinationTimeMax();
        Alarms.Alarm alarm = alarms.after(limit, () -> {
            live.timeIsUp(limit);
            end(live);
        });
        MrzReading reading = documents.readMrz(mrzText);
        live.mrzRead(reading);
        CompletableFuture<Void> asked = reading.traveller()
                .map(traveller -> background.ask(live, traveller, state.day(now)))
                .orElseGet(() -> CompletableFuture.allOf());
        CompletableFuture<Boolean> read = workers.start("document", () -> read(live, mrzText, chip));
        CompletableFuture<Void> inTime = CompletableFuture.allOf(
                        asked, read.thenAccept(good -> noteDocument(live, good)))
                .thenRun(() -> {
                    alarm.cancel();
                    end(live);
                });
        return inTime.thenCompose(done -> live.admission()).applyToEither(live.admission(), Function.identity());
    }

    private void read(LiveInspection live, String mrzText, ApduChannel chip) {
        Duration limit = live.profile()
                .examinationTimeMax()
                .multipliedBy(CHIP_TWENTIETHS)
                .dividedBy(20);
        documents.examine(
                new DocumentRequest(live.transaction(), mrzText, clock.instant(), limit),
                chip,
                new ExaminationListener() {
                    @Override
                    public void checked(CheckRecord check) {
                        live.checked(check);
                    }

                    @Override
                    public void portrait(ImageBytes image) {
                        faces.portrait(live, image);
                    }
                });
    }

    private static void noteDocument(LiveInspection live, boolean good) {
        live.documentExamined();
        if (!good) {
            live.checked(new CheckRecord(
                    "document-examination",
                    CheckResult.ABORTED,
                    "broken",
                    "The component broke; its log says why.",
                    List.of(),
                    "",
                    Duration.ZERO));
        }
    }

    private void end(LiveInspection live) {
        Instant now = clock.instant();
        if (live.endExamination(now)) {
            live.admission().complete(admission(live, now));
        }
    }

    private Admission admission(LiveInspection live, Instant now) {
        List<Finding> findings = Policies.IN_FORCE.judgeAdmission(live.facts(now, state.day(now), Optional.empty()));
        boolean refers = findings.stream().anyMatch(finding -> finding.outcome() == Finding.Outcome.REFER);
        return new Admission(!refers, findings);
    }
}
