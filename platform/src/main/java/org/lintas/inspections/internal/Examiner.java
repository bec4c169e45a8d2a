package org.lintas.inspections.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.lintas.documents.DocumentRequest;
import org.lintas.documents.Documents;
import org.lintas.documents.ExaminationListener;
import org.lintas.documents.MrzReading;
import org.lintas.documents.SealRequest;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ImageBytes;
import org.lintas.foundation.StateSettings;
import org.lintas.inspections.Admission;
import org.lintas.inspections.Finding;
import org.lintas.inspections.PresentedDocument;
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

    CompletableFuture<Admission> examine(LiveInspection live, PresentedDocument document) {
        live.begin(document.chip());
        Instant now = clock.instant();
        live.touch(now);
        Duration limit = live.profile().examinationTimeMax();
        Alarms.Alarm alarm = alarms.after(limit, () -> {
            live.timeIsUp(limit);
            end(live);
        });
        MrzReading reading = documents.readMrz(document.mrzText());
        live.mrzRead(document.mrzText(), reading);
        live.takeWaitingSeals().forEach(seal -> examineSeal(live, seal));
        CompletableFuture<Void> asked = reading.traveller()
                .map(traveller -> background.ask(live, traveller, state.day(now)))
                .orElseGet(() -> CompletableFuture.allOf());
        CompletableFuture<Boolean> read = workers.start("document", () -> read(live, document));
        CompletableFuture<Void> inTime = CompletableFuture.allOf(
                        asked, read.thenAccept(good -> noteDocument(live, good)))
                .thenRun(() -> {
                    alarm.cancel();
                    end(live);
                });
        return inTime.thenCompose(done -> live.admission()).applyToEither(live.admission(), Function.identity());
    }

    /** A seal that comes too late for what it could change is not looked at. */
    void examineSeal(LiveInspection live, Octets content) {
        Instant now = clock.instant();
        live.touch(now);
        OptionalInt number = live.waits(content) ? OptionalInt.empty() : live.nextSeal();
        if (number.isPresent()) {
            SealRequest request = new SealRequest(live.transaction(), number.getAsInt(), content, live.mrzText(), now);
            documents.examineSeal(request).forEach(live::sealChecked);
        }
    }

    private void read(LiveInspection live, PresentedDocument document) {
        Duration limit = live.profile()
                .examinationTimeMax()
                .multipliedBy(CHIP_TWENTIETHS)
                .dividedBy(20);
        DocumentRequest request = new DocumentRequest(
                live.transaction(), document.mrzText(), document.cardAccessNumber(), clock.instant(), limit);
        documents.examine(request, document.chip(), new ExaminationListener() {
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
