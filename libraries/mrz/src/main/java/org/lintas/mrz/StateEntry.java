package org.lintas.mrz;

import java.util.Optional;

/**
 * What Doc 9303-3 section 5 says of a code.
 *
 * @param code the code
 * @param twoLetters the two-letter code that certificates and seals use, if it has one
 * @param kind what the code stands for
 * @param status whether new documents may carry it
 * @param name the English short name
 */
public record StateEntry(StateCode code, Optional<String> twoLetters, Kind kind, Status status, String name) {

    /** What a code stands for. */
    public enum Kind {
        /** A State or territory (part A, part F). */
        STATE,
        /** A nationality that is not a State's only one, such as GBD or UNK (parts A and C). */
        NATIONALITY,
        /** An organization that issues documents (parts B, C, D and H). */
        ORGANIZATION,
        /** No nationality: XXA, XXB, XXC and XXX (part E). */
        NO_NATIONALITY,
        /** Only specimens carry it: UTO (part G). */
        SPECIMEN
    }

    /** Whether documents may carry a code. */
    public enum Status {
        /** In force. */
        CURRENT,
        /** In use by States though not in ISO 3166-1: RKS. */
        OPERATIONAL,
        /** In ISO 3166-1, but documents carry another code: DEU, where they carry D. */
        SUPERSEDED,
        /** Withdrawn; older documents may carry it (part F). */
        DEPRECATED,
        /** Only signatures of master lists carry it, no document: IAO (part H). */
        SIGNING
    }
}
