package org.lintas.emrtd.trust;

import java.util.List;

/** Where the authority of a signer is looked up; links are never among them. */
interface Authorities {

    /** Authorities whose key has this identifier in hexadecimal. */
    List<Anchor> anchorsByKey(String keyIdentifier);

    /** Authorities of this normalised name. */
    List<Anchor> anchorsByName(String normalisedName);

    /** Whether a signer with this SHA-256 of its certificate is trusted as it stands. */
    boolean trustsSigner(String certificateSha256);
}
