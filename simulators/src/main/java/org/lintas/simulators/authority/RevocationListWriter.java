package org.lintas.simulators.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;

/** Writes certificate revocation lists by the profile of Doc 9303-12, 7.1.4. */
final class RevocationListWriter {

    /** How long a list is good for: Doc 9303-12, table 2 allows at most 90 days. */
    private static final Duration VALIDITY = Duration.ofDays(90);

    private RevocationListWriter() {}

    /** One revoked certificate. */
    record Entry(BigInteger serial, LocalDate revokedOn) {}

    @SuppressWarnings("JavaUtilDate") // The builder takes nothing else for an entry.
    static byte[] write(KeyCertificate issuer, Instant thisUpdate, List<Entry> entries) {
        X509v2CRLBuilder builder =
                new X509v2CRLBuilder(issuer.certificate().getSubject(), CertificateTimes.of(thisUpdate));
        builder.setNextUpdate(CertificateTimes.of(thisUpdate.plus(VALIDITY)));
        entries.forEach(entry -> builder.addCRLEntry(
                entry.serial(), Date.from(CertificateTimes.startOf(entry.revokedOn())), CRLReason.keyCompromise));
        try {
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new AuthorityKeyIdentifier(KeyIdentifiers.of(issuer.key().publicKey())));
            builder.addExtension(
                    Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(thisUpdate.getEpochSecond())));
            return builder.build(issuer.key().contentSigner()).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException("A revocation list just made is always encodable.", e);
        }
    }
}
