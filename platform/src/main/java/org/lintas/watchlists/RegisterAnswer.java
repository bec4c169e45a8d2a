package org.lintas.watchlists;

import java.time.Instant;
import java.util.Optional;

/**
 * What an answer about a document rests on.
 *
 * @param register name of the register of lost, stolen and revoked documents
 * @param basis who answered
 * @param asOf when what it says was true; empty if nobody answered
 */
public record RegisterAnswer(String register, Basis basis, Optional<Instant> asOf) {

    /** Who answered. */
    public enum Basis {
        /** The register itself. */
        ASKED,
        /** A copy of it on this node. */
        COPY,
        /** Nobody: the register did not answer in time, and there is no copy. */
        SILENT
    }
}
