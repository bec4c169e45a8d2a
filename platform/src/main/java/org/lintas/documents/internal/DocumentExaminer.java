package org.lintas.documents.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lintas.documents.DocumentExamination;
import org.lintas.documents.DocumentRequest;
import org.lintas.documents.Documents;
import org.lintas.documents.ExaminationListener;
import org.lintas.documents.MrzReading;
import org.lintas.documents.SealRequest;
import org.lintas.documents.TrustState;
import org.lintas.emrtd.AccessKey;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ReadingPlan;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.StateSettings;
import org.springframework.stereotype.Service;

/** Examines documents with {@code libraries/mrz} and {@code libraries/emrtd}: reads, judges, and keeps what the verdict follows from. */
@Service
class DocumentExaminer implements Documents {

    private static final Pattern CARD_ACCESS_NUMBER = Pattern.compile("[0-9]{6}");

    private final ChipExamination chips;
    private final DocumentJudge judge;
    private final SealJudge seals;
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
            SealJudge seals,
            ExaminationArchive archive) {
        this.chips = chips;
        this.judge = judge;
        this.seals = seals;
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
                key(request, zone).map(key -> chips.read(chip, key, order(zone, request.timeLimit()), portrait));
        ExaminationInputs inputs =
                new ExaminationInputs(request.mrzText(), request.at(), today, settings.issuers(), read);
        Judgement judgement = judge.judge(inputs, store, listener);
        archive.keep(request.transaction(), inputs, store.id(), VerdictTree.of(judgement));
        return new DocumentExamination(zone.traveller(), judgement.checks(), portrait.found(), store.id());
    }

    @Override
    public List<CheckRecord> examineSeal(SealRequest request) {
        TrustStore store = trust.snapshot().store();
        SealInputs inputs = new SealInputs(
                "seal-" + request.number(),
                request.content(),
                request.mrzText(),
                request.at(),
                state.day(request.at()),
                settings.issuers());
        Judgement judgement = seals.judge(inputs, store);
        archive.keep(request.transaction(), inputs, store.id(), VerdictTree.ofSeal(inputs.part(), judgement));
        return judgement.checks();
    }

    /** Digits that are no card access number are no key: then the zone opens the chip. */
    private static Optional<AccessKey> key(DocumentRequest request, ReadZone zone) {
        return request.cardAccessNumber()
                .filter(digits -> CARD_ACCESS_NUMBER.matcher(digits).matches())
                .<AccessKey>map(AccessKey.CardAccessNumber::new)
                .or(zone::key);
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
