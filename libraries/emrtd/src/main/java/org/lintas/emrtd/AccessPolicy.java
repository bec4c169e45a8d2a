package org.lintas.emrtd;

/** Which access protocol may open a chip. A weaker protocol is used only where the policy says so, and is always a finding. */
public enum AccessPolicy {
    /** PACE or nothing: a chip that does not offer it is not read. */
    PACE_REQUIRED,
    /** PACE where the chip offers it; if it then fails the chip is not read. BAC only for chips that offer no PACE. */
    PACE_PREFERRED,
    /** As {@link #PACE_PREFERRED}, and BAC also after PACE failed, for issuers whose chips are known to need it. */
    PACE_THEN_BAC,
    /** BAC without asking for PACE, for issuers whose chips are known to fail at it. */
    BAC_ONLY
}
