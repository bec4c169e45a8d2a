package org.lintas.simulators.authority;

import org.bouncycastle.cert.X509CertificateHolder;

/** A key of an authority and the certificate that goes with it. */
record KeyCertificate(SigningKey key, X509CertificateHolder certificate) {}
