package org.lintas.simulators.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.bouncycastle.cert.X509CertificateHolder;
import org.lintas.simulators.states.SimulatedState;

/** Who signs the visible seals of one State in one year (Doc 9303-13, 8th edition, 2.3 and 5). Immutable and thread-safe. */
public final class SealSigner {

    /** The signer's own two characters, behind the country's two letters. */
    static final String NAME = "S1";

    private final SigningKey.EllipticCurveKey key;
    private final X509CertificateHolder certificate;
    private final SimulatedState state;

    SealSigner(SigningKey.EllipticCurveKey key, X509CertificateHolder certificate, SimulatedState state) {
        this.key = key;
        this.certificate = certificate;
        this.state = state;
    }

    /** Whose seals it signs. */
    public SimulatedState state() {
        return state;
    }

    /** Its certificate, DER. */
    public byte[] certificate() {
        try {
            return certificate.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException("A certificate just made is always encodable.", e);
        }
    }

    /** How seals name it: country and own characters, {@code QMS1}. */
    public String identifier() {
        return state.certificateCountry() + NAME;
    }

    /** How seals name its certificate: the serial number in upper-case hexadecimal. */
    public String reference() {
        return certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    }

    /** The hash that its signatures are over, as JWA names the algorithm: ES256 or ES384. */
    public String algorithm() {
        return key.algorithm().longHash() ? "ES384" : "ES256";
    }

    /** The signature over a whole message, its two numbers side by side. */
    public byte[] sign(byte[] message) {
        return key.signPlain(message);
    }
}
