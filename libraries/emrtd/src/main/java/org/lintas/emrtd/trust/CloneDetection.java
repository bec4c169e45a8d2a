package org.lintas.emrtd.trust;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.ChipProtocol;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.ProtocolOutcome;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.lds.SecurityObject;

/**
 * Tells a genuine chip from a copy of its data (BSI TR-03135-1 v2.5, 5.6.3), apart from whether the data is genuine. The
 * strongest protocol that ran decides: Chip Authentication Mapping, then Chip Authentication, then Active Authentication.
 * It counts only if the issuer vouches for the key it was run with: a copy would bring a key of its own.
 */
public final class CloneDetection {

    private static final int SECURITY_OPTIONS = 14;
    private static final int ACTIVE_AUTHENTICATION_KEY = 15;

    private static final List<ChipProtocol> STRONGEST_FIRST = List.of(
            ChipProtocol.PACE_CHIP_AUTHENTICATION_MAPPING,
            ChipProtocol.CHIP_AUTHENTICATION,
            ChipProtocol.ACTIVE_AUTHENTICATION);

    /** Data group that holds the key of each protocol. */
    private static final Map<ChipProtocol, Integer> KEY_GROUPS = Map.of(
            ChipProtocol.CHIP_AUTHENTICATION, SECURITY_OPTIONS,
            ChipProtocol.ACTIVE_AUTHENTICATION, ACTIVE_AUTHENTICATION_KEY);

    private static final Map<ChipProtocol, Set<Integer>> FAILURE_CODES = Map.of(
            ChipProtocol.CHIP_AUTHENTICATION, Set.of(0, 2, 4, 6),
            ChipProtocol.ACTIVE_AUTHENTICATION, Set.of(1, 2, 5, 6),
            ChipProtocol.PACE_CHIP_AUTHENTICATION_MAPPING, Set.of(3, 4, 5, 6));

    private CloneDetection() {}

    /**
     * Judges a reading whose files were verified.
     *
     * @param reading of the chip
     * @param authentication passive authentication of the files of the same reading
     */
    public static CloneVerdict judge(ChipReading reading, PassiveAuthenticationResult authentication) {
        Optional<CloneVerdict> hidden = hiddenGroup(reading);
        if (hidden.isPresent()) {
            return hidden.get();
        }
        Optional<CloneVerdict> unproven = Optional.empty();
        for (ChipProtocol protocol : STRONGEST_FIRST) {
            Optional<ProtocolOutcome> outcome = reading.outcome(protocol);
            if (outcome.isPresent() && outcome.get().result() != CheckResult.NOT_SUPPORTED) {
                CloneVerdict shown = withEvidence(judge(outcome.get(), authentication), reading);
                CloneVerdict verdict = withDefects(shown, outcome.get(), authentication);
                if (verdict.result() != CheckResult.UNDETERMINED) {
                    return verdict;
                }
                unproven = unproven.or(() -> Optional.of(verdict));
            }
        }
        return unproven.orElseGet(() -> withoutProtocol(reading));
    }

    /** What the chip signed is kept with the reading: a success that it does not bear out is none, whoever wrote it down. */
    private static CloneVerdict withEvidence(CloneVerdict verdict, ChipReading reading) {
        boolean signed = verdict.result() == CheckResult.SUCCESSFUL
                && verdict.protocol().equals(Optional.of(ChipProtocol.ACTIVE_AUTHENTICATION));
        if (!signed
                || reading.activeAuthentication()
                        .filter(proof -> proof.isOfKeyIn(reading.files()))
                        .isPresent()) {
            return verdict;
        }
        return new CloneVerdict(
                CheckResult.FAILED,
                verdict.protocol(),
                "evidence-differs",
                "the response that was kept is not the signature of the key of EF.DG15");
    }

    /** A compromised key proves nothing but a copy may have it; a protocol known to fail on genuine chips tells nothing. */
    private static CloneVerdict withDefects(
            CloneVerdict verdict, ProtocolOutcome outcome, PassiveAuthenticationResult authentication) {
        for (KnownDefect defect : authentication.defects()) {
            if (revokes(defect.kind(), outcome.protocol())) {
                return new CloneVerdict(
                        CheckResult.FAILED,
                        verdict.protocol(),
                        "key-revoked",
                        "the keys of this signer's chips may be compromised says %s".formatted(defect.list()));
            }
            if (verdict.result() == CheckResult.FAILED && knownToFail(defect, outcome.protocol())) {
                return new CloneVerdict(
                        CheckResult.UNDETERMINED,
                        verdict.protocol(),
                        "known-defect",
                        "%s, which %s excuses".formatted(verdict.detail(), defect.list()));
            }
        }
        return verdict;
    }

    private static boolean revokes(DefectKind kind, ChipProtocol protocol) {
        return (kind == DefectKind.CHIP_AUTHENTICATION_KEY_REVOKED && protocol == ChipProtocol.CHIP_AUTHENTICATION)
                || (kind == DefectKind.ACTIVE_AUTHENTICATION_KEY_REVOKED
                        && protocol == ChipProtocol.ACTIVE_AUTHENTICATION);
    }

    /** Status codes of BSI TR-03129-2 v1.4.1, 7.3.1.5, by protocol. */
    private static boolean knownToFail(KnownDefect defect, ChipProtocol protocol) {
        Set<Integer> codes = FAILURE_CODES.getOrDefault(protocol, Set.of());
        return defect.kind() == DefectKind.AUTHENTICATION_PROTOCOL_FAILURE && codes.contains(defect.status());
    }

    private static CloneVerdict withoutProtocol(ChipReading reading) {
        if (reading.result() == CheckResult.ABORTED) {
            return verdict(
                    CheckResult.ABORTED, "chip-lost", "the chip was lost before it could show that it is no copy");
        }
        return verdict(
                CheckResult.UNDETERMINED, "no-protocol", "the document has nothing to show that its chip is no copy");
    }

    private static CloneVerdict judge(ProtocolOutcome outcome, PassiveAuthenticationResult authentication) {
        Optional<ChipProtocol> protocol = Optional.of(outcome.protocol());
        if (outcome.result() != CheckResult.SUCCESSFUL) {
            return new CloneVerdict(outcome.result(), protocol, outcome.code(), outcome.detail());
        }
        if (!vouched(outcome.protocol(), authentication)) {
            return new CloneVerdict(
                    CheckResult.UNDETERMINED,
                    protocol,
                    "key-not-vouched-for",
                    "the chip holds its key, but no trusted issuer vouches for that key");
        }
        return new CloneVerdict(CheckResult.SUCCESSFUL, protocol, "ok", outcome.detail());
    }

    private static boolean vouched(ChipProtocol protocol, PassiveAuthenticationResult authentication) {
        Integer group = KEY_GROUPS.get(protocol);
        return group == null ? authentication.vouchesForCardSecurity() : authentication.vouchesFor(group);
    }

    /** EF.SOD lists a key that the chip says it does not have: what a copy does that cannot use the key. */
    private static Optional<CloneVerdict> hiddenGroup(ChipReading reading) {
        SortedMap<Integer, String> missing = reading.missing();
        for (int group : List.of(SECURITY_OPTIONS, ACTIVE_AUTHENTICATION_KEY)) {
            if ("file-not-found".equals(missing.get(group)) && isSigned(group, reading)) {
                return Optional.of(verdict(
                        CheckResult.FAILED,
                        "key-hidden",
                        "EF.SOD lists data group %d, the chip hides it".formatted(group)));
            }
        }
        return Optional.empty();
    }

    private static boolean isSigned(int group, ChipReading reading) {
        Optional<Octets> file = reading.files().securityObject();
        try {
            return file.isPresent() && SecurityObject.parse(file.get()).hashes().containsKey(group);
        } catch (MalformedLdsException malformed) {
            return false;
        }
    }

    private static CloneVerdict verdict(CheckResult result, String code, String detail) {
        return new CloneVerdict(result, Optional.empty(), code, detail);
    }
}
