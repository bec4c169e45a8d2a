package org.lintas.simulators.authority;

import java.security.cert.CertificateException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentVerifierProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** Signature verification by Bouncy Castle's provider, which shares no code with the signing keys here. */
final class Verifiers {

    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private Verifiers() {}

    static ContentVerifierProvider of(X509CertificateHolder signer)
            throws OperatorCreationException, CertificateException {
        return new JcaContentVerifierProviderBuilder().setProvider(PROVIDER).build(signer);
    }
}
