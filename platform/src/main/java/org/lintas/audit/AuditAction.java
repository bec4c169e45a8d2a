package org.lintas.audit;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be done that somebody may have to answer for: the closed catalogue of the audit log. Each entry is described
 * in {@code docs/audit-events.md}. An identifier stays for ever; a new kind of act gets a new one.
 */
public enum AuditAction {
    /** A person signed in with a passkey. */
    SIGNED_IN("access.signed-in"),
    /** A person signed in with a link of the demonstration. */
    DEMONSTRATION_SIGNED_IN("access.demonstration-signed-in"),
    /** A sign-in was refused. */
    SIGN_IN_FAILED("access.sign-in-failed"),
    /** A person signed out. */
    SIGNED_OUT("access.signed-out"),
    /** A recovery code let a person in. */
    RECOVERY_CODE_USED("access.recovery-code-used"),
    /** A person made new recovery codes. */
    RECOVERY_CODES_MADE("access.recovery-codes-made"),
    /** A passkey was added to a person. */
    PASSKEY_ADDED("access.passkey-added"),
    /** A passkey was taken from a person. */
    PASSKEY_REMOVED("access.passkey-removed"),
    /** A one-time link to enrol was issued. */
    ENROLMENT_ISSUED("access.enrolment-issued"),
    /** A one-time link to enrol was used. */
    ENROLMENT_USED("access.enrolment-used"),
    /** A person was added. */
    PERSON_ADDED("access.person-added"),
    /** A person was suspended. */
    PERSON_SUSPENDED("access.person-suspended"),
    /** A suspended person may sign in again. */
    PERSON_RESUMED("access.person-resumed"),
    /** All passkeys and recovery codes of a person were taken away. */
    PERSON_RESET("access.person-reset"),
    /** The roles of a person were changed. */
    ROLES_CHANGED("access.roles-changed"),
    /** A credential for a device was issued. */
    DEVICE_ISSUED("access.device-issued"),
    /** A credential of a device was revoked. */
    DEVICE_REVOKED("access.device-revoked"),
    /** A person asked for something that the role does not allow. */
    ACCESS_DENIED("access.denied"),

    /** A person read personal data. */
    PERSONAL_DATA_READ("audit.personal-data-read"),
    /** Entries of the audit log were searched. */
    LOG_SEARCHED("audit.log-searched"),
    /** Entries of the audit log were handed out with their proof. */
    LOG_EXPORTED("audit.log-exported"),
    /** The database and the ledger do not hold the same entries. */
    LOG_DIVERGED("audit.log-diverged"),

    /** An inspection was decided by its policies. */
    INSPECTION_DECIDED("inspections.decided"),
    /** An officer decided about a traveller. */
    OFFICER_DECIDED("inspections.officer-decided"),
    /** The rules of a lane profile were changed. */
    LANE_PROFILE_CHANGED("inspections.lane-profile-changed"),
    /** The log of an inspection was handed out. */
    INSPECTION_LOG_EXPORTED("inspections.log-exported"),

    /** A lane was added. */
    LANE_ADDED("lanes.added"),
    /** A lane was given another profile. */
    LANE_CHANGED("lanes.changed"),
    /** A lane was opened. */
    LANE_OPENED("lanes.opened"),
    /** A lane was closed. */
    LANE_CLOSED("lanes.closed"),
    /** A gate was opened in an emergency. */
    EMERGENCY_OPENED("lanes.emergency-opened"),
    /** A gate raised an alarm. */
    ALARM_RAISED("lanes.alarm-raised"),
    /** An alarm was taken care of. */
    ALARM_CLEARED("lanes.alarm-cleared"),
    /** An officer stated that a finger cannot be captured. */
    FINGER_STATED_MISSING("lanes.finger-stated-missing"),
    /** An officer had fingers captured once more. */
    FINGERPRINTS_REPEATED("lanes.fingerprints-repeated"),
    /** An officer took fingerprints as they were captured. */
    FINGERPRINTS_ACCEPTED("lanes.fingerprints-accepted"),
    /** An officer went on without a scanner. */
    FINGERPRINTS_GONE_WITHOUT("lanes.fingerprints-gone-without"),

    /** A crossing was recorded. */
    CROSSING_RECORDED("crossings.recorded"),
    /** A crossing was corrected. */
    CROSSING_CORRECTED("crossings.corrected"),
    /** A person said whether two documents have one holder. */
    IDENTITY_JUDGED("crossings.identity-judged"),

    /** A snapshot of what is trusted to sign documents was proposed. */
    TRUST_STORE_PROPOSED("documents.trust-store-proposed"),
    /** What is trusted to sign documents was changed: a snapshot was approved. */
    TRUST_STORE_CHANGED("documents.trust-store-changed"),
    /** A proposed snapshot was rejected. */
    TRUST_STORE_REJECTED("documents.trust-store-rejected"),
    /** A person was enrolled with fingerprints or face. */
    BIOMETRICS_ENROLLED("biometrics.enrolled"),
    /** Everything that is held of a person's body was deleted. */
    BIOMETRICS_DELETED("biometrics.deleted"),
    /** A person who is sought by fingerprints was added or removed. */
    SOUGHT_CHANGED("biometrics.sought-changed"),
    /** An officer decided whether two enrolled persons are one. */
    DUPLICATE_DECIDED("biometrics.duplicate-decided"),
    /** A calibration of scores was proposed. */
    CALIBRATION_PROPOSED("biometrics.calibration-proposed"),
    /** A calibration was put in force: other scores are a match from now on. */
    CALIBRATION_APPROVED("biometrics.calibration-approved"),
    /** A proposed calibration was rejected. */
    CALIBRATION_REJECTED("biometrics.calibration-rejected"),
    /** Somebody said what was done about an alarm that one group fares worse. */
    SKEW_ACKNOWLEDGED("biometrics.skew-acknowledged"),
    /** An entry of a watchlist was added, changed or withdrawn. */
    WATCHLIST_CHANGED("watchlists.changed"),
    /** A person found what a hit of a watchlist is. */
    HIT_DISPOSED("watchlists.hit-disposed"),
    /** The owner of an entry knows that a hit was confirmed, or is no longer. */
    HIT_NOTICE_ACKNOWLEDGED("watchlists.notice-acknowledged"),
    /** That a traveller is not who an entry seeks was stated, agreed to or taken back. */
    KNOWN_NOT_HIT_CHANGED("watchlists.known-not-hit-changed"),
    /** Somebody said what was done about an alarm that a group alerts more often than the others. */
    WATCHLIST_SKEW_ACKNOWLEDGED("watchlists.skew-acknowledged"),
    /** A system of an owner was proposed, let in or revoked. */
    OWNER_SYSTEM_CHANGED("watchlists.owner-system-changed"),
    /** Somebody read messages of a carrier that wait once more, or settled one. */
    PASSENGER_MESSAGE_REPAIRED("passengers.message-repaired"),
    /** An officer decided whether a passenger may board. */
    BOARDING_DECIDED("passengers.boarding-decided"),
    /** What was kept long enough of passengers was masked or deleted. */
    PASSENGER_RETENTION_RUN("passengers.retention-run"),
    /** A targeting rule was drafted, approved, rejected or taken out of use. */
    TARGETING_RULE_CHANGED("targeting.rule-changed"),
    /** An analyst decided about a hit of a targeting rule. */
    TARGETING_HIT_DISPOSED("targeting.hit-disposed"),
    /** A lookout was issued or taken back, or an officer said what came of it. */
    LOOKOUT_CHANGED("targeting.lookout-changed"),
    /** Somebody asked to see a masked passenger, another person decided, or the data-protection officer took note. */
    UNMASKING_CHANGED("passengers.unmasking-changed"),
    /** A masked passenger was seen in clear. */
    UNMASKED_JOURNEY_READ("passengers.unmasked-journey-read"),
    /** A permission to enter or stay was added, changed or withdrawn. */
    PERMISSION_CHANGED("permissions.changed");

    private final String id;

    AuditAction(String id) {
        this.id = id;
    }

    /** The identifier, module first, for example {@code access.signed-in}. */
    public String id() {
        return id;
    }

    /** The entry of the catalogue with this identifier. */
    public static Optional<AuditAction> byId(String id) {
        return Stream.of(values()).filter(action -> action.id.equals(id)).findFirst();
    }
}
