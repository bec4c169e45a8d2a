package org.lintas.emrtd.trust;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                CloneVerdict verdict = judge(outcome.get(), authentication);
                if (verdict.result() != CheckResult.UNDETERMINED) {
                    return verdict;
                }
                unproven = unproven.or(() -> Optional.of(verdict));
            }
        }
        return unproven.orElseGet(() -> withoutProtocol(reading));
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
