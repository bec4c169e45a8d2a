package org.lintas.documents.internal;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintas.documents.DocumentChecks;
import org.lintas.emrtd.ChipProtocol;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.ProtocolOutcome;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.MrzData;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.trust.Check;
import org.lintas.emrtd.trust.CheckName;
import org.lintas.emrtd.trust.CloneVerdict;
import org.lintas.emrtd.trust.PassiveAuthenticationResult;
import org.lintas.foundation.CheckRecord;
import org.lintas.foundation.CheckResult;

/** Puts what {@code libraries/emrtd} found into check records. */
final class ChipChecks {

    private static final String VERSION = "libraries/emrtd";

    /** The library's finding that a chip was opened with BAC after PACE had failed, where the issuer's policy allows it. */
    private static final String DOWNGRADED = "downgraded-to-bac";

    /** Protocols that open a chip. */
    private static final Set<ChipProtocol> OPENING = EnumSet.of(
            ChipProtocol.PACE, ChipProtocol.PACE_CHIP_AUTHENTICATION_MAPPING, ChipProtocol.BASIC_ACCESS_CONTROL);

    private ChipChecks() {}

    static CheckRecord notTried(String code) {
        return record(
                DocumentChecks.CHIP_ACCESS, CheckResult.UNDETERMINED, code, "the chip was not tried", List.of(), 0);
    }

    /**
     * Whether the chip opened and everything wanted was read. A weaker protocol than offered is told by the code, what is odd about
     * the portrait by the detail.
     */
    static CheckRecord access(ChipExamination.Read read, String oddities) {
        ChipReading reading = read.reading();
        Optional<ProtocolOutcome> opening = reading.protocols().stream()
                .filter(outcome -> OPENING.contains(outcome.protocol()))
                .filter(outcome -> outcome.result() != org.lintas.emrtd.CheckResult.NOT_SUPPORTED)
                .reduce((first, second) -> second);
        String protocol = opening.map(
                        outcome -> "%s %s: %s".formatted(outcome.protocol(), outcome.cipher(), outcome.detail()))
                .orElse("no protocol ran");
        String detail = oddities.isEmpty() ? protocol : protocol + "; " + oddities;
        return record(
                DocumentChecks.CHIP_ACCESS,
                result(reading.result()),
                accessCode(read, opening),
                detail,
                List.of(),
                reading.nanos());
    }

    private static String accessCode(ChipExamination.Read read, Optional<ProtocolOutcome> opening) {
        Optional<String> weaker = read.reading().findings().stream()
                .map(Finding::code)
                .filter(DOWNGRADED::equals)
                .findFirst();
        return switch (read.reading().result()) {
            case SUCCESSFUL -> weaker.orElse("ok");
            case ABORTED -> read.timeOver() ? "time-limit" : "chip-lost";
            case FAILED, UNDETERMINED, NOT_SUPPORTED ->
                opening.map(ProtocolOutcome::code)
                        .filter(code -> !code.equals("ok"))
                        .orElse("incomplete");
        };
    }

    static CheckRecord withoutSecurityObject(ChipReading reading) {
        CheckResult result = reading.result() == org.lintas.emrtd.CheckResult.ABORTED
                ? CheckResult.ABORTED
                : CheckResult.UNDETERMINED;
        return record(
                DocumentChecks.PASSIVE_AUTHENTICATION,
                result,
                "no-security-object",
                "EF.SOD was not read",
                List.of(),
                0);
    }

    static CheckRecord passiveAuthentication(PassiveAuthenticationResult result, ChipReading reading) {
        Optional<Check> reason = result.checks().stream()
                .filter(check -> result(check.result()) == result(result.result()))
                .filter(check -> !check.code().equals("ok"))
                .findFirst();
        List<String> inputs =
                reading.files().securityObject().stream().map(Octets::sha256).toList();
        long nanos = result.checks().stream().mapToLong(Check::nanos).sum();
        return new CheckRecord(
                DocumentChecks.PASSIVE_AUTHENTICATION,
                result(result.result()),
                reason.map(Check::code).orElse("ok"),
                reason.map(check -> check.name().text() + ": " + check.detail())
                        .orElse("signature, signer and hashes are good"),
                inputs,
                VERSION + ", trust store " + result.trustSnapshot(),
                Duration.ofNanos(nanos));
    }

    static CheckRecord issuingState(PassiveAuthenticationResult result) {
        Check check = result.check(CheckName.ISSUING_STATE);
        return record(
                DocumentChecks.ISSUING_STATE,
                result(check.result()),
                check.code(),
                check.detail(),
                List.of(),
                check.nanos());
    }

    /** The parts of passive authentication, for explanation; the lane profile weighs the whole. */
    static List<CheckRecord> parts(PassiveAuthenticationResult result) {
        return result.checks().stream()
                .filter(check -> check.name() != CheckName.ISSUING_STATE)
                .map(check -> record(
                        check.name().text(),
                        result(check.result()),
                        check.code(),
                        check.detail(),
                        List.of(),
                        check.nanos()))
                .toList();
    }

    static CheckRecord genuine(CloneVerdict verdict, ChipReading reading) {
        long nanos = verdict.protocol()
                .flatMap(reading::outcome)
                .map(ProtocolOutcome::nanos)
                .orElse(0L);
        return record(
                DocumentChecks.CHIP_GENUINE,
                result(verdict.result()),
                verdict.code(),
                verdict.detail(),
                List.of(),
                nanos);
    }

    /** The page's zone, after repairs, against DG1, character by character. */
    static CheckRecord mrzMatchesChip(ReadZone zone, ChipReading reading) {
        Optional<Octets> file = reading.dataGroup(1);
        if (file.isEmpty() || zone.lines().isEmpty()) {
            return record(
                    DocumentChecks.MRZ_MATCHES_CHIP,
                    CheckResult.UNDETERMINED,
                    "not-read",
                    "DG1 was not read",
                    List.of(),
                    0);
        }
        List<String> inputs = List.of(Hashes.sha256(zone.lines()), file.get().sha256());
        try {
            boolean same = MrzData.parse(file.get()).text().equals(zone.lines());
            return record(
                    DocumentChecks.MRZ_MATCHES_CHIP,
                    same ? CheckResult.SUCCESSFUL : CheckResult.FAILED,
                    same ? "ok" : "differs",
                    same ? "page and DG1 are the same" : "page and DG1 differ",
                    inputs,
                    0);
        } catch (MalformedLdsException e) {
            return record(
                    DocumentChecks.MRZ_MATCHES_CHIP, CheckResult.FAILED, "malformed", "DG1 is malformed", inputs, 0);
        }
    }

    private static CheckResult result(org.lintas.emrtd.CheckResult result) {
        return CheckResult.valueOf(result.name());
    }

    private static CheckRecord record(
            String name, CheckResult result, String code, String detail, List<String> inputs, long nanos) {
        return new CheckRecord(name, result, code, detail, inputs, VERSION, Duration.ofNanos(nanos));
    }
}
