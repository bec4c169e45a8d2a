package org.lintas.emrtd.trust;

import java.time.Instant;
import java.util.Optional;

/**
 * How something came into a trust store.
 *
 * @param file name of the file, in the words of who loaded it
 * @param kind of the file
 * @param signedBy name of who signed the file and was found to be vouched for; empty for files that nobody signs
 * @param loaded when it came in; empty if whoever loaded it did not say
 */
public record Provenance(String file, MaterialKind kind, Optional<String> signedBy, Optional<Instant> loaded) {

    /** In words: {@code DE_ML.ml (master list signed by CN=...)}. */
    public String text() {
        if (kind == MaterialKind.FINGERPRINT) {
            return file + " (fingerprint known from elsewhere)";
        }
        return signedBy.map(signer -> "%s (%s signed by %s)".formatted(file, kind.text(), signer))
                .orElse(file);
    }
}
