package org.lintas.documents.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.lintas.documents.DocumentChecks;
import org.lintas.documents.ExaminationListener;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.trust.CloneDetection;
import org.lintas.emrtd.trust.DocumentData;
import org.lintas.emrtd.trust.IssuingStates;
import org.lintas.emrtd.trust.PassiveAuthentication;
import org.lintas.emrtd.trust.PassiveAuthenticationPolicy;
import org.lintas.emrtd.trust.PassiveAuthenticationResult;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.Traveller;
import org.springframework.stereotype.Component;

/**
 * Judges what was read of a document. The same inputs and the same trust store give the same checks but for their durations, at the
 * lane and years later: it asks nobody else, no clock, no setting. Thread-safe.
 */
@Component
class DocumentJudge {

    /** Different settings of issuers that are kept ready: those of now and, for replays, of a few changes before. */
    private static final int AUTHENTICATIONS_MAX = 16;

    private final Map<Map<String, String>, PassiveAuthentication> authentications = new ConcurrentHashMap<>();

    /** Judges; the listener hears each check but that of the zone, which whoever reads the zone has told. */
    Judgement judge(ExaminationInputs inputs, TrustStore trust, ExaminationListener listener) {
        ReadZone zone = ReadZone.of(inputs.mrzText(), inputs.day());
        Findings checks = new Findings(listener);
        Map<String, List<String>> findings = new HashMap<>();
        zone.traveller().ifPresent(traveller -> checks.add(expiry(traveller, inputs)));
        if (inputs.chip().isEmpty()) {
            checks.add(ChipChecks.notTried("mrz-unreadable"));
        } else {
            ChipExamination.Read read = inputs.chip().get();
            List<Finding> oddities = Stream.concat(
                            read.reading().findings().stream(), PortraitFinder.oddity(read.reading()).stream())
                    .toList();
            checks.add(ChipChecks.access(read, oddities));
            findings.put(DocumentChecks.CHIP_ACCESS, codes(oddities));
            authenticate(read.reading(), new Circumstances(zone, inputs, trust), checks)
                    .ifPresent(result -> findings.put(DocumentChecks.PASSIVE_AUTHENTICATION, codes(result.findings())));
        }
        return new Judgement(
                checks.after(zone.check()),
                inputs.chip().map(read -> ChipChecks.protocols(read.reading())).orElse(List.of()),
                findings);
    }

    /**
     * What a reading is judged against.
     *
     * @param zone the page's zone
     * @param inputs instant and settings
     * @param trust who is trusted
     */
    private record Circumstances(ReadZone zone, ExaminationInputs inputs, TrustStore trust) {}

    private Optional<PassiveAuthenticationResult> authenticate(
            ChipReading reading, Circumstances circumstances, Findings checks) {
        ReadZone zone = circumstances.zone();
        Optional<String> printedState =
                zone.traveller().map(traveller -> traveller.document().issuer().letters());
        Optional<DocumentData> data = DocumentData.of(reading.files(), printedState);
        if (data.isEmpty()) {
            checks.add(ChipChecks.withoutSecurityObject(reading));
            return Optional.empty();
        }
        PassiveAuthenticationResult result = authentication(circumstances.inputs())
                .verify(
                        data.get(),
                        circumstances.trust(),
                        circumstances.inputs().at());
        checks.add(ChipChecks.passiveAuthentication(result, reading));
        checks.add(ChipChecks.issuingState(result));
        ChipChecks.parts(result).forEach(checks::add);
        checks.add(ChipChecks.genuine(CloneDetection.judge(reading, result), reading));
        checks.add(ChipChecks.mrzMatchesChip(zone, reading));
        return Optional.of(result);
    }

    /** Each keeps the signers that it has verified. */
    private PassiveAuthentication authentication(ExaminationInputs inputs) {
        if (authentications.size() > AUTHENTICATIONS_MAX) {
            authentications.clear();
        }
        return authentications.computeIfAbsent(
                inputs.issuers(),
                issuers -> new PassiveAuthentication(PassiveAuthenticationPolicy.standard()
                        .withStates(IssuingStates.standard().with(issuers))));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).distinct().toList();
    }

    private static CheckRecord expiry(Traveller traveller, ExaminationInputs inputs) {
        LocalDate day = inputs.day();
        boolean known = traveller.documentExpiry().isPresent();
        boolean valid =
                traveller.documentExpiry().filter(last -> !last.isBefore(day)).isPresent();
        CheckResult result = valid ? CheckResult.SUCCESSFUL : known ? CheckResult.FAILED : CheckResult.UNDETERMINED;
        return new CheckRecord(
                        DocumentChecks.DOCUMENT_EXPIRY,
                        result,
                        valid ? "ok" : known ? "expired" : "unknown",
                        valid ? "valid on " + day : known ? "expired before " + day : "the date of expiry is not known",
                        List.of(Hashes.sha256(inputs.mrzText())),
                        "the State's calendar",
                        Duration.ZERO)
                .with("day", day.toString());
    }
}
