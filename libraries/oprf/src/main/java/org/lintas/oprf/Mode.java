package org.lintas.oprf;

import java.nio.charset.StandardCharsets;

/** Variants of the protocol, RFC 9497 section 3. Keys, elements and outputs of one are of no use in another. */
public enum Mode {
    /** The client gets the output and has no proof of which key made it. */
    OPRF(0),
    /** The client also gets a proof that the key is that of a public key which it knows. */
    VOPRF(1),
    /** As VOPRF, with an input that both sides know. */
    POPRF(2);

    private final int code;

    Mode(int code) {
        this.code = code;
    }

    /** What tells this mode and suite apart from others, behind a word: section 3.1. */
    byte[] context(String word) {
        return (word + "OPRFV1-" + (char) code + "-P256-SHA256").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether evaluations come with a proof. */
    boolean proves() {
        return this != OPRF;
    }
}
