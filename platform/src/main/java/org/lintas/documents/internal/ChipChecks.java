package org.lintas.documents.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.lintas.emrtd.trust.SignerFacts;
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

    /** Whether the chip opened and everything wanted was read. A weaker protocol than offered is told by the code. */
    static CheckRecord access(ChipExamination.Read read, List<Finding> findings) {
        ChipReading reading = read.reading();
        Optional<ProtocolOutcome> opening = reading.protocols().stream()
                .filter(outcome -> OPENING.contains(outcome.protocol()))
                .filter(outcome -> outcome.result() != org.lintas.emrtd.CheckResult.NOT_SUPPORTED)
                .reduce((first, second) -> second);
        String protocol = opening.map(
                        outcome -> "%s %s: %s".formatted(outcome.protocol(), outcome.cipher(), outcome.detail()))
                .orElse("no protocol ran");
        String detail = Stream.concat(
                        Stream.of(protocol), findings.stream().map(finding -> finding.code() + ": " + finding.detail()))
                .collect(Collectors.joining("; "));
        CheckRecord check = record(
                DocumentChecks.CHIP_ACCESS,
                result(reading.result()),
                accessCode(read, opening),
                detail,
                List.of(),
                reading.nanos());
        CheckRecord opened = opening.map(outcome -> withCipher(check, outcome).with("protocol", name(outcome)))
                .orElse(check);
        return reading.missing().isEmpty()
                ? opened
                : opened.with("groups", numbers(reading.missing().keySet()));
    }

    /** What each run of a protocol came to. The last of its kind counts; the others are in the stored inputs. */
    static List<CheckRecord> protocols(ChipReading reading) {
        return reading.protocols().stream()
                .map(ProtocolOutcome::protocol)
                .distinct()
                .flatMap(protocol -> reading.outcome(protocol).stream())
                .map(ChipChecks::protocol)
                .toList();
    }

    private static CheckRecord protocol(ProtocolOutcome outcome) {
        return withCipher(
                record(
                        "protocol-"
                                + outcome.protocol()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-'),
                        result(outcome.result()),
                        outcome.code(),
                        outcome.detail(),
                        List.of(),
                        outcome.nanos()),
                outcome);
    }

    private static CheckRecord withCipher(CheckRecord check, ProtocolOutcome outcome) {
        return outcome.cipher().isEmpty() ? check : check.with("cipher", outcome.cipher());
    }

    private static String name(ProtocolOutcome outcome) {
        return switch (outcome.protocol()) {
            case PACE -> "PACE";
            case PACE_CHIP_AUTHENTICATION_MAPPING -> "PACE-CAM";
            case BASIC_ACCESS_CONTROL -> "BAC";
            case CHIP_AUTHENTICATION -> "CA";
            case ACTIVE_AUTHENTICATION -> "AA";
            case TERMINAL_AUTHENTICATION -> "TA";
        };
    }

    private static String numbers(Collection<Integer> groups) {
        return groups.stream().map(number -> "DG" + number).collect(Collectors.joining(", "));
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
        CheckRecord whole = new CheckRecord(
                DocumentChecks.PASSIVE_AUTHENTICATION,
                result(result.result()),
                reason.map(Check::code).orElse("ok"),
                reason.map(check -> check.name().text() + ": " + check.detail())
                        .orElse("signature, signer and hashes are good"),
                inputs,
                version(result),
                Duration.ofNanos(nanos));
        return reason.map(part -> withParameters(whole, part.name(), result)
                        .with("check", part.name().text()))
                .orElse(whole);
    }

    private static String version(PassiveAuthenticationResult result) {
        return VERSION + ", trust store " + result.trustSnapshot();
    }

    /** What the words of one part of passive authentication need to be exact. */
    private static CheckRecord withParameters(CheckRecord check, CheckName part, PassiveAuthenticationResult result) {
        return switch (part) {
            case DATA_GROUP_HASHES -> {
                List<Integer> wrong = result.dataGroups().entrySet().stream()
                        .filter(group -> group.getValue() != org.lintas.emrtd.CheckResult.SUCCESSFUL)
                        .map(Map.Entry::getKey)
                        .toList();
                yield wrong.isEmpty() ? check : check.with("groups", numbers(wrong));
            }
            case SIGNER_CHAIN, SIGNER_VALIDITY, SIGNER_REVOCATION, SECURITY_OBJECT_SIGNATURE ->
                result.signer()
                        .map(signer -> check.with("signer", signer.signer()))
                        .orElse(check);
            case AUTHORITY_VALIDITY ->
                result.signer()
                        .flatMap(SignerFacts::authority)
                        .map(authority -> check.with("authority", authority.subject()))
                        .orElse(check);
            case ISSUING_STATE ->
                result.signer()
                        .filter(signer -> !signer.country().isEmpty())
                        .map(signer -> check.with("country", signer.country()))
                        .orElse(check);
            case SECURITY_OBJECT_FORM, COMMON_DATA, CARD_SECURITY -> check;
        };
    }

    private static CheckRecord part(String name, Check check, PassiveAuthenticationResult result) {
        CheckRecord record = new CheckRecord(
                name,
                result(check.result()),
                check.code(),
                check.detail(),
                List.of(),
                version(result),
                Duration.ofNanos(check.nanos()));
        return withParameters(record, check.name(), result);
    }

    static CheckRecord issuingState(PassiveAuthenticationResult result) {
        return part(DocumentChecks.ISSUING_STATE, result.check(CheckName.ISSUING_STATE), result);
    }

    /** The parts of passive authentication, for explanation; the lane profile weighs the whole. */
    static List<CheckRecord> parts(PassiveAuthenticationResult result) {
        return result.checks().stream()
                .filter(check -> check.name() != CheckName.ISSUING_STATE)
                .map(check -> part(check.name().text(), check, result))
                .toList();
    }

    static CheckRecord genuine(CloneVerdict verdict, ChipReading reading) {
        long nanos = verdict.protocol()
                .flatMap(reading::outcome)
                .map(ProtocolOutcome::nanos)
                .orElse(0L);
        CheckRecord check = record(
                DocumentChecks.CHIP_GENUINE,
                result(verdict.result()),
                verdict.code(),
                verdict.detail(),
                List.of(),
                nanos);
        return verdict.protocol()
                .flatMap(reading::outcome)
                .map(outcome -> check.with("protocol", name(outcome)))
                .orElse(check);
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
