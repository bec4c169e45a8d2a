package org.lintas.audit.internal;

import java.nio.file.Path;
import java.time.Duration;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings {@code lintas.audit.*}.
 *
 * @param ledgerFolder where the Merkle log is kept
 * @param keyFile the log's secret key; made at the first start, mode 0600; not inside the log's folder
 * @param appendEvery longest time until a committed event stands in the Merkle log, 10 ms to 1 min
 * @param signEvery longest time until an entry is under a signed tree head, 1 s to 1 h
 * @param signEntries a tree head is signed after this many entries even before that time, 1 to 100,000
 */
@ConfigurationProperties("lintas.audit")
record AuditSettings(Path ledgerFolder, Path keyFile, Duration appendEvery, Duration signEvery, int signEntries) {

    private static final Duration APPEND_MIN = Duration.ofMillis(10);
    private static final Duration APPEND_MAX = Duration.ofMinutes(1);
    private static final Duration SIGN_MIN = Duration.ofSeconds(1);
    private static final Duration SIGN_MAX = Duration.ofHours(1);
    private static final int SIGN_ENTRIES_MAX = 100_000;

    AuditSettings {
        ledgerFolder = ledgerFolder.toAbsolutePath().normalize();
        keyFile = keyFile.toAbsolutePath().normalize();
        demand(isWithin(appendEvery, APPEND_MIN, APPEND_MAX), "append-every must be 10ms to 1m");
        demand(isWithin(signEvery, SIGN_MIN, SIGN_MAX), "sign-every must be 1s to 1h");
        demand(signEntries >= 1 && signEntries <= SIGN_ENTRIES_MAX, "sign-entries must be 1 to 100000");
        demand(!keyFile.startsWith(ledgerFolder), "key-file must not be inside ledger-folder");
    }

    private static boolean isWithin(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void demand(boolean met, String demand) {
        if (!met) {
            throw new LintasException(ErrorCode.SETTING_INVALID, "lintas.audit." + demand + ".");
        }
    }
}
