package org.lintas.lanes.internal.sbi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.lanes.internal.sbi.ScannerAnswer.Refused;

/** Whose certificates are believed: those that lead to a configured anchor (RFC 5280, 6). There is none by default. */
final class DeviceTrust {

    /** Longest file of anchors in bytes: some 500 certificates. */
    private static final int FILE_BYTES_MAX = 1_000_000;

    private final Set<TrustAnchor> anchors;
    private final Clock clock;

    DeviceTrust(List<X509Certificate> anchors, Clock clock) {
        this.anchors = anchors.stream()
                .map(certificate -> new TrustAnchor(certificate, null))
                .collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    /**
     * Trust as a file says it; an empty name trusts nobody.
     *
     * @throws LintasException with {@link ErrorCode#SETTING_INVALID} when the file cannot be read or holds anything but certificates
     */
    static DeviceTrust of(String file, Clock clock) {
        return new DeviceTrust(file.isBlank() ? List.of() : read(Path.of(file)), clock);
    }

    private static List<X509Certificate> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(FILE_BYTES_MAX + 1);
            if (bytes.length > FILE_BYTES_MAX) {
                throw new LintasException(
                        ErrorCode.SETTING_INVALID, "lintas.lanes.sbi.anchors: %s is too long.".formatted(file));
            }
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes))
                    .stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | CertificateException e) {
            throw new LintasException(
                    ErrorCode.SETTING_INVALID,
                    "lintas.lanes.sbi.anchors: %s holds no certificates.".formatted(file),
                    e);
        }
    }

    /** Whether anybody is trusted. */
    boolean someone() {
        return !anchors.isEmpty();
    }

    /** Refuses a chain, the signer's certificate first, that leads to no anchor now, or whose first may not sign. */
    void require(List<X509Certificate> chain) throws UnbelievedAnswerException {
        if (anchors.isEmpty()) {
            throw new UnbelievedAnswerException(Refused.Cause.CERTIFICATE, "no anchors are configured");
        }
        X509Certificate signer = chain.getFirst();
        boolean[] usage = signer.getKeyUsage();
        if (signer.getBasicConstraints() >= 0 || (usage != null && !usage[0])) {
            throw new UnbelievedAnswerException(Refused.Cause.CERTIFICATE, "the certificate is not for signatures");
        }
        try {
            PKIXParameters parameters = new PKIXParameters(anchors);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(clock.instant()));
            CertPathValidator.getInstance("PKIX")
                    .validate(
                            CertificateFactory.getInstance("X.509").generateCertPath(belowAnchors(chain)), parameters);
        } catch (InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("There are anchors.", e);
        } catch (GeneralSecurityException e) {
            throw new UnbelievedAnswerException(
                    Refused.Cause.CERTIFICATE, "the certificate leads to no anchor: " + e.getMessage());
        }
    }

    /** Devices send the anchor, too: a path ends below it. */
    private List<X509Certificate> belowAnchors(List<X509Certificate> chain) {
        return chain.stream()
                .filter(certificate ->
                        anchors.stream().noneMatch(anchor -> certificate.equals(anchor.getTrustedCert())))
                .toList();
    }
}
