package org.lintas.emrtd.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestSecurityObject;
import org.lintas.emrtd.specimens.TestSigning;

/** Defect lists of BSI TR-03129-2 v1.4.1 and deviation lists of Doc 9303-12, and what they do to results. */
class DefectListTests extends UtopianDocuments {

    private static final String DEFECT_LIST = "0.4.0.127.0.7.3.1.5";
    private static final String DEFECT_SIGNER = "0.4.0.127.0.7.3.11.2.1.2";
    private static final String DEVIATION_LIST = "2.23.136.1.1.7";
    private static final String DEVIATION_SIGNER = "2.23.136.1.1.8";

    private final TestAuthority publisher = TestAuthority.of(TestSigning.ECDSA_P256, "XA");
    private final TestSecurityObject document = document();

    private ASN1Encodable signer() {
        return new IssuerAndSerialNumber(Certificate.getInstance(document.certificate.toByteArray()));
    }

    private static ASN1Encodable defect(String type, ASN1Encodable... parameters) {
        ASN1Encodable[] parts = Stream.concat(Stream.of(new ASN1ObjectIdentifier(type)), Stream.of(parameters))
                .toArray(ASN1Encodable[]::new);
        return new DERSequence(parts);
    }

    private Octets signed(String contentType, String purpose, ASN1Encodable content) {
        TestSecurityObject list = new TestSecurityObject(publisher, TestSigning.ECDSA_P256);
        list.contentType = contentType;
        list.signedContentType = contentType;
        TestAuthority.Profile profile = new TestAuthority.Profile(list.keys);
        profile.subject = new X500Name("C=XA,O=State,CN=List Signer");
        profile.purpose = Optional.of(purpose);
        list.signedWith(profile);
        return Octets.of(list.signedData(encoded(content)));
    }

    private static byte[] encoded(ASN1Encodable value) {
        try {
            return value.toASN1Primitive().getEncoded();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Octets defectList(ASN1Encodable known) {
        return signed(DEFECT_LIST, DEFECT_SIGNER, new DERSequence(new ASN1Encodable[] {
            new ASN1Integer(0), TestSigning.SHA_256, new DERSet(new DERSequence(signer(), new DERSet(known)))
        }));
    }

    private TrustStore trusting(Octets list) {
        TrustStoreBuilder builder = trust(document.authority).extend().add(publisher.certificate(), "publisher");
        ImportReport report = builder.importFile(list, "list", TestAuthority.NOW);
        assertThat(report.rejected()).isEmpty();
        assertThat(report.accepted()).isEqualTo(1);
        return builder.build();
    }

    private PassiveAuthenticationResult result(ASN1Encodable known) {
        return verify(document, trusting(defectList(known)));
    }

    static Stream<Arguments> revocations() {
        return Stream.of(
                Arguments.of(0, CheckResult.FAILED, "signer-revoked"),
                Arguments.of(1, CheckResult.UNDETERMINED, "signer-on-hold"),
                Arguments.of(3, CheckResult.FAILED, "signer-revoked"));
    }

    @ParameterizedTest
    @MethodSource("revocations")
    void aSignerMayBeRevokedByAList(int status, CheckResult expected, String code) {
        PassiveAuthenticationResult result = result(defect(DEFECT_LIST + ".1.1", new ASN1Enumerated(status)));
        assertThat(result.check(CheckName.SIGNER_REVOCATION).result()).isEqualTo(expected);
        assertThat(result.check(CheckName.SIGNER_REVOCATION).code()).isEqualTo(code);
        assertThat(result.defects()).extracting(KnownDefect::kind).containsExactly(DefectKind.SIGNER_REVOKED);
    }

    @Test
    void aSignatureThatIsKnownToFailCannotTell() {
        document.wrongSignature = true;
        assertFails(verify(document), CheckName.SECURITY_OBJECT_SIGNATURE, "signature-wrong");
        PassiveAuthenticationResult result = result(defect(DEFECT_LIST + ".2.2", new ASN1Enumerated(1)));
        assertUndetermined(result, CheckName.SECURITY_OBJECT_SIGNATURE, "known-defect");
    }

    @Test
    void anExcuseForOneCheckExcusesNoOther() {
        document.wrongSignature = true;
        PassiveAuthenticationResult result = result(defect(DEFECT_LIST + ".1.6", new ASN1Enumerated(1)));
        assertFails(result, CheckName.SECURITY_OBJECT_SIGNATURE, "signature-wrong");
    }

    @Test
    void aWrongPeriodOfValidityIsExcused() {
        TestAuthority.Profile profile = new TestAuthority.Profile(document.keys);
        profile.notAfter = TestAuthority.NOW.minusSeconds(1);
        document.signedWith(profile);
        PassiveAuthenticationResult result = result(defect(DEFECT_LIST + ".1.6", new ASN1Enumerated(1)));
        assertUndetermined(result, CheckName.SIGNER_VALIDITY, "known-defect");
    }

    @Test
    void aReplacedSignerVerifiesInPlaceOfTheOther() {
        Octets right = document.certificate;
        TestAuthority.Profile wrong = new TestAuthority.Profile(TestSigning.ECDSA_P256.keys("another"));
        document.signedWith(wrong);
        assertFails(verify(document), CheckName.SECURITY_OBJECT_SIGNATURE, "signature-wrong");
        PassiveAuthenticationResult result =
                result(defect(DEFECT_LIST + ".1.2", new DEROctetString(right.toByteArray())));
        assertSuccessful(result);
    }

    @Test
    void aDefectOfAnUnknownKindKeepsTheDocumentFromBeingTrusted() {
        assertUndetermined(result(defect(DEFECT_LIST + ".1.99")), CheckName.SIGNER_CHAIN, "defect-unknown");
    }

    @Test
    void documentsOfOtherSignersAreNotTouched() {
        ASN1Encodable revoked = defect(DEFECT_LIST + ".1.1", new ASN1Enumerated(0));
        TrustStore trust = trusting(defectList(revoked));
        TestAuthority.Profile other = new TestAuthority.Profile(document.keys);
        other.serial = BigInteger.TEN;
        document.signedWith(other);
        assertSuccessful(verify(document, trust));
    }

    @Test
    void theSecondVersionAndHashesOfCertificatesAreRead() {
        Octets hash = document.certificate.digest("SHA-256");
        ASN1Encodable known = new DERTaggedObject(false, 0, new DERSequence(new ASN1Encodable[] {
            new ASN1ObjectIdentifier(DEFECT_LIST + ".1.1"), new DERTaggedObject(true, 0, new ASN1Enumerated(4))
        }));
        Octets list = signed(DEFECT_LIST, DEFECT_SIGNER, new DERSequence(new ASN1Encodable[] {
            new ASN1Integer(1),
            TestSigning.SHA_256,
            new DERSet(new DERSequence(new DEROctetString(hash.toByteArray()), new DERSet(known)))
        }));
        assertFails(verify(document, trusting(list)), CheckName.SIGNER_REVOCATION, "signer-revoked");
    }

    @Test
    void anIssuersDeviationListIsRead() {
        document.wrongSignature = true;
        ASN1Encodable documents = new DERSequence(new DERTaggedObject(false, 1, signer()));
        ASN1Encodable description =
                new DERSequence(new DERPrintableString("signature"), new ASN1ObjectIdentifier(DEVIATION_LIST + ".2.3"));
        Octets list = signed(
                DEVIATION_LIST,
                DEVIATION_SIGNER,
                new DERSequence(new ASN1Integer(0), new DERSet(new DERSequence(documents, new DERSet(description)))));
        assertUndetermined(verify(document, trusting(list)), CheckName.SECURITY_OBJECT_SIGNATURE, "known-defect");
    }

    @Test
    void aListWhoseSignerIsForOtherThingsIsRefused() {
        Octets list = signed(DEFECT_LIST, "1.2.3", new DERSequence());
        ImportReport report = trust(document.authority)
                .extend()
                .add(publisher.certificate(), "publisher")
                .importFile(list, "list", TestAuthority.NOW);
        assertThat(report.code()).isEqualTo("signer-purpose-wrong");
        assertThat(report.accepted()).isZero();
    }
}
