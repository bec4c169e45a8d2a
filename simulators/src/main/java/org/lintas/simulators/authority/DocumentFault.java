package org.lintas.simulators.authority;

/** One thing that is wrong with a document from the day it was made, or by now. What is wrong with a chip is a chip's fault. */
public enum DocumentFault {
    /** Signed under a country signing key that nobody knows. */
    UNKNOWN_SIGNER,
    /** Signed by a document signer that is on the revocation list. */
    REVOKED_SIGNER,
    /** Its date of expiry was 30 days ago. */
    EXPIRED,
    /** The security object is signed by another State's document signer. */
    WRONG_COUNTRY
}
