package org.lintas.simulators.authority;

import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.lintas.simulators.chip.ActiveAuthenticationKey;

/** The key of Active Authentication: the private half for the chip, the public half for DG15. */
record ActiveAuthenticationKeyPair(ActiveAuthenticationKey secret, SubjectPublicKeyInfo open) {}
