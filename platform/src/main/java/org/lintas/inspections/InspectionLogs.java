package org.lintas.inspections;

import java.util.List;
import java.util.Set;
import org.lintas.audit.Purpose;
import org.lintas.foundation.TransactionId;

/** Logs of inspections, handed out one at a time at a level that says what they contain. Thread-safe. */
public interface InspectionLogs {

    /** The levels, the least first. */
    List<Level> levels();

    /**
     * The log of one inspection as JSON in UTF-8. That it was handed out, at which level and why, is written down before it is.
     *
     * @param roles of who asks
     * @throws org.lintas.foundation.LintasException NOT_FOUND for an unknown inspection or level, NOT_ALLOWED when none of the roles may
     *     have the level
     */
    byte[] export(TransactionId transaction, String level, Set<String> roles, Purpose purpose);

    /**
     * One level.
     *
     * @param name {@code basic}, {@code standard}, {@code evaluation} or {@code full} as delivered
     * @param version of the file that defines it
     * @param personalData whether it may contain personal data
     * @param roles who may have a log of this level
     * @param contents what it contains
     */
    record Level(String name, String version, boolean personalData, Set<String> roles, Set<Content> contents) {

        /** Copies the sets. */
        public Level {
            roles = Set.copyOf(roles);
            contents = Set.copyOf(contents);
        }
    }

    /** What a log can contain. */
    enum Content {
        /** Transaction, lane, direction, lane profile, instant. */
        TRANSACTION,
        /** How long each check took. */
        TIMING,
        /** Versions of components, trust store and policies. */
        VERSIONS,
        /** The result and code of each check. */
        RESULTS,
        /** Type and issuer of the document. */
        DOCUMENT_KIND,
        /** The decision and its findings. */
        DECISION,
        /** Parameters of the codes. */
        PARAMETERS,
        /** Findings of each check. */
        FINDINGS,
        /** SHA-256 of the inputs of each check. */
        INPUT_HASHES,
        /** Raw inputs of groups of checks that did not succeed; personal data. */
        INPUTS_OF_TROUBLED,
        /** All raw inputs; personal data. */
        INPUTS_OF_ALL,
        /** The traveller as the document says; personal data. */
        TRAVELLER;

        /** Whether it is personal data. */
        public boolean personal() {
            return this == INPUTS_OF_TROUBLED || this == INPUTS_OF_ALL || this == TRAVELLER;
        }
    }
}
