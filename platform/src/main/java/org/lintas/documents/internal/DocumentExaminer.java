package org.lintas.documents.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.lintas.documents.DocumentExamination;
import org.lintas.documents.DocumentRequest;
import org.lintas.documents.Documents;
import org.lintas.documents.ExaminationListener;
import org.lintas.documents.MrzReading;
import org.lintas.documents.TrustState;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ReadingPlan;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.foundation.StateSettings;
import org.springframework.stereotype.Service;

/** Examines documents with {@code libraries/mrz} and {@code libraries/emrtd}: reads, judges, and keeps what the verdict follows from. */
@Service
class DocumentExaminer implements Documents {

    private final ChipExamination chips;
    private final DocumentJudge judge;
    private final ExaminationArchive archive;
    private final TrustDesk trust;
    private final DocumentSettings settings;
    private final StateSettings state;
    private final Clock clock;

    DocumentExaminer(
            TrustDesk trust,
            DocumentSettings settings,
            StateSettings state,
            Clock clock,
            ChipExamination chips,
            DocumentJudge judge,
            ExaminationArchive archive) {
        this.chips = chips;
        this.judge = judge;
        this.archive = archive;
        this.trust = trust;
        this.settings = settings;
        this.state = state;
        this.clock = clock;
    }

    @Override
    public MrzReading readMrz(String mrzText) {
        ReadZone zone = ReadZone.of(mrzText, state.day(clock.instant()));
        return new MrzReading(zone.traveller(), zone.check());
    }

    @Override
    public TrustState trust() {
        return trust.state();
    }

    @Override
    public DocumentExamination examine(DocumentRequest request, ApduChannel chip, ExaminationListener listener) {
        LocalDate today = state.day(request.at());
        ReadZone zone = ReadZone.of(request.mrzText(), today);
        TrustStore store = trust.snapshot().store();
        PortraitFinder portrait = new PortraitFinder(listener);
        Optional<ChipExamination.Read> read =
                zone.key().map(key -> chips.read(chip, key, order(zone, request.timeLimit()), portrait));
        ExaminationInputs inputs =
                new ExaminationInputs(request.mrzText(), request.at(), today, settings.issuers(), read);
        Judgement judgement = judge.judge(inputs, store, listener);
        archive.keep(request.transaction(), inputs, store.id(), VerdictTree.of(judgement));
        return new DocumentExamination(zone.traveller(), judgement.checks(), portrait.found(), store.id());
    }

    private ChipExamination.Order order(ReadZone zone, Duration timeLimit) {
        String issuer = zone.traveller()
                .map(traveller -> traveller.document().issuer().letters())
                .orElse("");
        ReadingPlan plan =
                ReadingPlan.standard().withAccess(settings.accessPolicies().of(issuer));
        return new ChipExamination.Order(plan, timeLimit);
    }
}
