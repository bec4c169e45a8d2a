package org.lintas.simulators.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.simulators.authority.IssuingAuthority.Standing;
import org.lintas.simulators.states.SimulatedState;

class CertificateTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Authorities WORLD = Worlds.SHARED;

    @ParameterizedTest
    @EnumSource(SimulatedState.class)
    void everyCountrySignerIsSelfSignedByItsProfile(SimulatedState state)
            throws IOException, OperatorCreationException, CertificateException, CertException {
        List<byte[]> certificates = WORLD.authority(state).countrySigners(TODAY);

        assertThat(certificates).hasSize(3);
        for (byte[] der : certificates) {
            X509CertificateHolder certificate = new X509CertificateHolder(der);
            assertThat(certificate.isSignatureValid(Verifiers.of(certificate))).isTrue();
            assertThat(certificate.getSubject()).isEqualTo(certificate.getIssuer());
            assertThat(certificate.getSubject().getRDNs(BCStyle.C)[0].getFirst().getValue())
                    .hasToString(state.certificateCountry());
            Extension usage = certificate.getExtension(Extension.keyUsage);
            assertThat(usage.isCritical()).isTrue();
            assertThat(KeyUsage.getInstance(usage.getParsedValue()))
                    .isEqualTo(new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            BasicConstraints constraints = BasicConstraints.fromExtensions(certificate.getExtensions());
            assertThat(constraints.isCA()).isTrue();
            assertThat(constraints.getPathLenConstraint()).hasToString("0");
            assertThat(certificate.getExtension(Extension.privateKeyUsagePeriod))
                    .isNotNull();
            assertThat(certificate.getExtension(Extension.cRLDistributionPoints))
                    .isNotNull();
            assertThat(certificate.getExtension(Extension.subjectAlternativeName))
                    .isNotNull();
            assertThat(certificate.getSerialNumber()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(SimulatedState.class)
    void everyLinkIsSignedByTheSignerBefore(SimulatedState state)
            throws IOException, OperatorCreationException, CertificateException, CertException {
        List<byte[]> signers = WORLD.authority(state).countrySigners(TODAY);
        List<byte[]> links = WORLD.authority(state).linkCertificates(TODAY);

        assertThat(links).hasSize(signers.size() - 1);
        for (int i = 0; i < links.size(); i++) {
            X509CertificateHolder link = new X509CertificateHolder(links.get(i));
            X509CertificateHolder before = new X509CertificateHolder(signers.get(i));
            X509CertificateHolder after = new X509CertificateHolder(signers.get(i + 1));
            assertThat(link.isSignatureValid(Verifiers.of(before))).isTrue();
            assertThat(link.getSubjectPublicKeyInfo()).isEqualTo(after.getSubjectPublicKeyInfo());
            assertThat(authorityKey(link)).isEqualTo(subjectKey(before));
        }
    }

    @ParameterizedTest
    @EnumSource(SimulatedState.class)
    void everyDocumentSignerHangsUnderTheCountrySignerOfItsYear(SimulatedState state)
            throws IOException, OperatorCreationException, CertificateException, CertException {
        X509CertificateHolder country = new X509CertificateHolder(
                WORLD.authority(state).countrySigners(TODAY).getLast());
        X509CertificateHolder signer =
                WORLD.authority(state).documentSigner(Standing.GENUINE, TODAY).certificate();

        assertThat(signer.isSignatureValid(Verifiers.of(country))).isTrue();
        assertThat(authorityKey(signer)).isEqualTo(subjectKey(country));
        assertThat(KeyUsage.fromExtensions(signer.getExtensions())).isEqualTo(new KeyUsage(KeyUsage.digitalSignature));
        assertThat(signer.getExtension(Extension.basicConstraints)).isNull();
        assertThat(signer.getExtension(CertificateWriter.DOCUMENT_TYPE_LIST)).isNotNull();
    }

    @Test
    void aRevocationListNamesTheRevokedSignerAndNoOther()
            throws IOException, OperatorCreationException, CertificateException, CertException {
        for (SimulatedState state : SimulatedState.values()) {
            IssuingAuthority authority = WORLD.authority(state);
            X509CRLHolder list = new X509CRLHolder(authority.revocationList(NOW));
            X509CertificateHolder newest =
                    new X509CertificateHolder(authority.countrySigners(TODAY).getLast());

            assertThat(list.isSignatureValid(Verifiers.of(newest))).isTrue();
            assertThat(list.getIssuer()).isEqualTo(newest.getSubject());
            assertThat(list.getExtension(Extension.cRLNumber)).isNotNull();
            assertThat(list.getRevokedCertificate(serial(authority, Standing.REVOKED)))
                    .isNotNull();
            assertThat(list.getRevokedCertificate(serial(authority, Standing.GENUINE)))
                    .isNull();
        }
    }

    @Test
    void anUnknownSignerDoesNotVerifyUnderAnyPublishedKey()
            throws IOException, OperatorCreationException, CertificateException, CertException {
        IssuingAuthority authority = WORLD.authority(SimulatedState.MERANDA);
        X509CertificateHolder signer =
                authority.documentSigner(Standing.UNKNOWN, TODAY).certificate();

        for (byte[] der : authority.countrySigners(TODAY)) {
            assertThat(signer.isSignatureValid(Verifiers.of(new X509CertificateHolder(der))))
                    .isFalse();
        }
    }

    @Test
    void explicitParametersAreWrittenOutWhereTheStateDoesSo() throws IOException {
        assertThat(namedCurve(SimulatedState.VALINH)).isTrue();
        assertThat(namedCurve(SimulatedState.MERANDA)).isFalse();
        assertThat(namedCurve(SimulatedState.RAHBA)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(SimulatedState.class)
    void theSameSeedGivesTheSameCertificatesAndListsByteForByte(SimulatedState state) {
        IssuingAuthority again = IssuingAuthority.of(state, Worlds.SEED);

        assertThat(again.revocationList(NOW)).isEqualTo(WORLD.authority(state).revocationList(NOW));
        assertThat(again.countrySigners(TODAY).getLast())
                .isEqualTo(WORLD.authority(state).countrySigners(TODAY).getLast());
    }

    private static boolean namedCurve(SimulatedState state) throws IOException {
        X509CertificateHolder certificate = new X509CertificateHolder(
                WORLD.authority(state).countrySigners(TODAY).getLast());
        return X962Parameters.getInstance(
                        certificate.getSubjectPublicKeyInfo().getAlgorithm().getParameters())
                .isNamedCurve();
    }

    private static BigInteger serial(IssuingAuthority authority, Standing standing) {
        return authority.documentSigner(standing, TODAY).certificate().getSerialNumber();
    }

    private static byte[] authorityKey(X509CertificateHolder certificate) {
        return AuthorityKeyIdentifier.fromExtensions(certificate.getExtensions())
                .getKeyIdentifierOctets();
    }

    private static byte[] subjectKey(X509CertificateHolder certificate) {
        ASN1Primitive value = certificate
                .getExtension(Extension.subjectKeyIdentifier)
                .getParsedValue()
                .toASN1Primitive();
        return SubjectKeyIdentifier.getInstance(value).getKeyIdentifier();
    }
}
