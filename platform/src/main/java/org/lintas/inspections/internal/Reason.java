package org.lintas.inspections.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every reason for which a policy refers a traveller. The codes are stable: stored decisions, statistics and other systems rely
 * on them; a reason may be added, never renamed. Described in {@code docs/reasons.md}.
 */
enum Reason {
    DOCUMENT_UNREADABLE,
    MRZ_INVALID,
    MRZ_NOT_CHECKED,
    CHIP_ACCESS_FAILED,
    CHIP_NOT_READ,
    DOCUMENT_NOT_GENUINE,
    DOCUMENT_NOT_VERIFIED,
    CLONE_SUSPECTED,
    CLONE_NOT_EXCLUDED,
    MRZ_MISMATCH,
    MRZ_NOT_COMPARED,
    ISSUER_MISMATCH,
    ISSUER_NOT_COMPARED,
    DOCUMENT_EXPIRED,
    EXPIRY_UNKNOWN,
    DOCUMENT_TYPE_NOT_ACCEPTED,
    SEAL_NOT_GENUINE,
    SEAL_NOT_VERIFIED,
    SEAL_MISMATCH,
    SEAL_NOT_COMPARED,
    SEAL_EXPIRED,
    SEAL_VALIDITY_UNKNOWN,
    TOO_YOUNG(true),
    AGE_UNKNOWN,
    BACKGROUND_INCOMPLETE,
    WATCHLIST_HIT,
    PROTECTION_NEEDED(true),
    LOOKOUT,
    NO_PERMISSION,
    PERMISSION_ENDED,
    NOT_ELIGIBLE,
    STAY_EXHAUSTED,
    OVERSTAYED,
    ALREADY_INSIDE,
    ENTRY_UNKNOWN,
    FACE_NO_MATCH,
    FACE_NOT_COMPARED,
    PRESENTATION_ATTACK,
    PRESENTATION_ATTACK_NOT_EXCLUDED,
    FINGERPRINTS_NO_MATCH,
    FINGERPRINTS_NOT_COMPARED,
    FINGERPRINTS_NOT_TAKEN,
    OTHER_IDENTITY,
    SOUGHT_BY_FINGERPRINTS,
    FINGERPRINT_SEARCH_INCOMPLETE,
    NOT_ONE_PERSON,
    SEVERAL_FACES,
    OCCUPANCY_UNKNOWN,
    OBJECT_LEFT;

    /** The reason of a finding that allows. */
    static final String OK = "ok";
    /** The reason of a finding that waits for facts. */
    static final String WAITING = "waiting-for-facts";

    private final boolean helpFirst;

    Reason() {
        this(false);
    }

    Reason(boolean helpFirst) {
        this.helpFirst = helpFirst;
    }

    /** The code in lower case with dashes, for example {@code watchlist-hit}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True when the traveller may need help before anything else: a minor, a person under protection. */
    boolean helpFirst() {
        return helpFirst;
    }

    static Optional<Reason> byCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
