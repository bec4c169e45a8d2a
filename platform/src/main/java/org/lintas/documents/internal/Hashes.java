package org.lintas.documents.internal;

import java.nio.charset.StandardCharsets;
import org.lintas.emrtd.lds.Octets;

/** Hashes of inputs, for check records. */
final class Hashes {

    private Hashes() {}

    static String sha256(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
