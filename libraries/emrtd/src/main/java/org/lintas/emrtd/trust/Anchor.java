package org.lintas.emrtd.trust;

import java.util.Optional;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.VerificationKey;

/**
 * A trusted certificate ready for use.
 *
 * @param description what the world sees of it
 * @param certificate parsed
 * @param key parsed once, as that is slow; empty if it is not supported
 */
record Anchor(TrustedCertificate description, Certificate certificate, Optional<VerificationKey> key) {}
