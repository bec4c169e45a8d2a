package org.lintas.watchlists;

import java.time.Instant;
import java.util.Optional;

/**
 * The register of reported documents as its keepers watch it.
 *
 * @param name of the register
 * @param asked whether it is asked about each document; otherwise its copy alone answers
 * @param copied of when the copy in use is; empty without one
 * @param refused why the newest file did not become the copy; empty when it did
 */
public record DocumentRegisterState(String name, boolean asked, Optional<Instant> copied, Optional<Refused> refused) {

    /**
     * A file that did not become the copy: the one before stays in use.
     *
     * @param at of when the file is
     * @param problem why, in the words of its reader
     */
    public record Refused(Instant at, String problem) {}
}
