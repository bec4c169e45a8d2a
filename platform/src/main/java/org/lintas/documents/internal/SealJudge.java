package org.lintas.documents.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.lintas.documents.DocumentChecks;
import org.lintas.documents.SealFacts;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.seals.MalformedSealException;
import org.lintas.emrtd.seals.Seal;
import org.lintas.emrtd.seals.SealCheck;
import org.lintas.emrtd.seals.SealCheckName;
import org.lintas.emrtd.seals.SealDefinitions;
import org.lintas.emrtd.seals.SealField;
import org.lintas.emrtd.seals.SealImages;
import org.lintas.emrtd.seals.SealReader;
import org.lintas.emrtd.seals.SealValue;
import org.lintas.emrtd.seals.SealVerdict;
import org.lintas.emrtd.seals.SealVerifier;
import org.lintas.emrtd.trust.IssuingStates;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;
import org.springframework.stereotype.Component;

/**
 * Judges a visible seal: is it what a trusted signer signed, is it for this document, is what it seals in force. The same inputs and
 * trust store give the same checks but for their durations. Thread-safe.
 */
@Component
class SealJudge {

    private static final String VERSION = "libraries/emrtd";

    /** Different settings of issuers that are kept ready. */
    private static final int VERIFIERS_MAX = 16;

    private final SealReader reader = new SealReader(SealDefinitions.standard());
    private final Map<Map<String, String>, SealVerifier> verifiers = new ConcurrentHashMap<>();

    /** The three checks that a lane weighs, then the parts of the first. */
    Judgement judge(SealInputs inputs, TrustStore trust) {
        long begin = System.nanoTime();
        String hash = inputs.content().sha256();
        try {
            Seal seal = read(inputs);
            SealVerdict verdict = verifier(inputs).verify(seal, trust, inputs.at());
            List<CheckRecord> checks = new ArrayList<>();
            checks.add(genuine(verdict, hash, System.nanoTime() - begin));
            checks.add(SealComparison.matches(seal, inputs));
            checks.add(SealComparison.inForce(seal, inputs));
            verdict.checks().forEach(check -> checks.add(part(check, verdict)));
            List<String> findings =
                    verdict.findings().stream().map(Finding::code).distinct().toList();
            return new Judgement(checks, List.of(), Map.of(DocumentChecks.SEAL_GENUINE, findings));
        } catch (MalformedSealException e) {
            CheckRecord unread = new CheckRecord(
                    DocumentChecks.SEAL_GENUINE,
                    CheckResult.UNDETERMINED,
                    e.code(),
                    String.valueOf(e.getMessage()),
                    List.of(hash),
                    VERSION,
                    Duration.ofNanos(System.nanoTime() - begin));
            return new Judgement(List.of(unread), List.of(), Map.of());
        }
    }

    /** What a seal says; empty when it cannot be read. */
    Optional<SealFacts> facts(SealInputs inputs) {
        try {
            Seal seal = read(inputs);
            List<SealFacts.Field> fields = new ArrayList<>();
            seal.fields().forEach(field -> addField("", field, fields));
            return Optional.of(new SealFacts(
                    inputs.part(),
                    seal.kind().label(),
                    seal.head().documentType(),
                    seal.head().issuer(),
                    seal.head().signed(),
                    fields));
        } catch (MalformedSealException e) {
            return Optional.empty();
        }
    }

    /** In a picture, the first barcode that is a seal counts: a page may show others. */
    private Seal read(SealInputs inputs) throws MalformedSealException {
        if (!SealImages.isImage(inputs.content())) {
            return reader.read(inputs.content(), inputs.day());
        }
        Optional<MalformedSealException> last = Optional.empty();
        for (Octets barcode : SealImages.barcodes(inputs.content())) {
            try {
                return reader.read(barcode, inputs.day());
            } catch (MalformedSealException e) {
                last = Optional.of(e);
            }
        }
        throw last.orElseThrow();
    }

    private SealVerifier verifier(SealInputs inputs) {
        if (verifiers.size() > VERIFIERS_MAX) {
            verifiers.clear();
        }
        return verifiers.computeIfAbsent(
                inputs.issuers(),
                issuers -> new SealVerifier(IssuingStates.standard().with(issuers)));
    }

    private static CheckRecord genuine(SealVerdict verdict, String hash, long nanos) {
        SealCheck decisive = verdict.decisive();
        CheckRecord check = new CheckRecord(
                DocumentChecks.SEAL_GENUINE,
                CheckResult.valueOf(verdict.result().name()),
                decisive.code(),
                decisive.detail(),
                List.of(hash),
                version(verdict),
                Duration.ofNanos(nanos));
        return verdict.signer()
                .map(signer -> check.with("signer", signer.subject()))
                .orElse(check);
    }

    private static CheckRecord part(SealCheck check, SealVerdict verdict) {
        String name = check.name() == SealCheckName.SEAL_SIGNATURE
                ? check.name().code()
                : "seal-" + check.name().code();
        return new CheckRecord(
                name,
                CheckResult.valueOf(check.result().name()),
                check.code(),
                check.detail(),
                List.of(),
                version(verdict),
                Duration.ZERO);
    }

    private static String version(SealVerdict verdict) {
        return VERSION + ", trust store " + verdict.trustSnapshot();
    }

    private static void addField(String prefix, SealField field, List<SealFacts.Field> fields) {
        if (field.value() instanceof SealValue.Group(List<SealField> inner)) {
            inner.forEach(each -> addField(prefix + field.name() + ".", each, fields));
        } else {
            fields.add(new SealFacts.Field(prefix + field.name(), text(field.value())));
        }
    }

    static String text(SealValue value) {
        return switch (value) {
            case SealValue.Text(String text) -> text;
            case SealValue.Numeral(long number) -> Long.toString(number);
            case SealValue.Truth(boolean truth) -> Boolean.toString(truth);
            case SealValue.Group(List<SealField> inner) ->
                inner.stream()
                        .map(each -> each.name() + " " + text(each.value()))
                        .collect(Collectors.joining(", "));
            case SealValue.Items(List<SealValue> values) ->
                values.stream().map(SealJudge::text).collect(Collectors.joining(", "));
        };
    }
}
