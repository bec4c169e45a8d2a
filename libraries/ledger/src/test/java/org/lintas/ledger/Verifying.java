package org.lintas.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Verifies without a key or head kept elsewhere. */
final class Verifying {

    private Verifying() {}

    static LedgerFindings folder(Path path) {
        try {
            return new LedgerVerifier(Optional.empty(), Optional.empty()).verify(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
