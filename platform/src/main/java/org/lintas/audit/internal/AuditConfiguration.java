package org.lintas.audit.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.ledger.Ledger;
import org.lintas.ledger.LedgerException;
import org.lintas.ledger.LedgerKey;
import org.lintas.ledger.MalformedLedgerException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** Opens the Merkle log and its key. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/lintas/audit/internal/audit.properties")
class AuditConfiguration {

    /** Name of the key in tree heads. */
    private static final String KEY_NAME = "lintas/audit";

    @Bean
    LedgerKey auditLedgerKey(AuditSettings settings) {
        Path file = settings.keyFile();
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        Objects.requireNonNull(file.getParent()),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                LedgerKey.generate(KEY_NAME).write(file);
            }
            return LedgerKey.read(file);
        } catch (IOException | MalformedLedgerException broken) {
            throw new LintasException(
                    ErrorCode.STORAGE_FAILED, "The key of the audit log cannot be read: " + file, broken);
        }
    }

    /** Closed after the appender has stopped and before the database goes. */
    @Bean(destroyMethod = "close")
    Ledger auditLedger(AuditSettings settings, LedgerKey auditLedgerKey) {
        try {
            return Ledger.open(settings.ledgerFolder(), auditLedgerKey);
        } catch (LedgerException broken) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "The audit log cannot be opened.", broken);
        }
    }
}
