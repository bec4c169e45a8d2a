package org.lintas.emrtd.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestSecurityObject;
import org.lintas.emrtd.specimens.TestSigning;
import org.lintas.emrtd.specimens.TestTlv;

class PassiveAuthenticationTests extends UtopianDocuments {

    static Stream<TestSigning> signings() {
        return Stream.of(
                TestSigning.RSA,
                TestSigning.RSA_ENCRYPTION,
                TestSigning.RSA_SHA_1,
                TestSigning.pss(32),
                TestSigning.pss(20),
                TestSigning.pss(0),
                TestSigning.pss(17),
                TestSigning.ECDSA_P256,
                TestSigning.ECDSA_P384,
                TestSigning.ECDSA_BRAINPOOL,
                TestSigning.ECDSA_P256.saying(X9ObjectIdentifiers.id_ecPublicKey));
    }

    @ParameterizedTest
    @MethodSource("signings")
    void acceptsEverySignatureAlgorithmOfRealDocuments(TestSigning signing) {
        TestAuthority authority = TestAuthority.of(TestSigning.RSA, "UT");
        TestSecurityObject object =
                new TestSecurityObject(authority, signing).with(1, DG1).with(2, DG2);
        assertSuccessful(verify(object));
    }

    @ParameterizedTest
    @MethodSource("signings")
    void refusesAChangedSignatureOfEveryAlgorithm(TestSigning signing) {
        TestSecurityObject object =
                new TestSecurityObject(TestAuthority.of(TestSigning.RSA, "UT"), signing).with(1, DG1);
        object.wrongSignature = true;
        assertFails(verify(object), CheckName.SECURITY_OBJECT_SIGNATURE, "signature-wrong");
    }

    @Test
    void acceptsAuthoritiesThatSignWithPss() {
        assertSuccessful(verify(document(TestSigning.pss(32))));
    }

    @Test
    void takesTheAlgorithmFromTheSignerAndNotFromItsCertificate() {
        TestAuthority authority = TestAuthority.of(TestSigning.pss(32), "UT");
        TestSecurityObject object = new TestSecurityObject(authority, TestSigning.RSA).with(1, DG1);
        PassiveAuthenticationResult result = verify(object);
        assertSuccessful(result);
        assertThat(result.signer().orElseThrow().algorithm()).isEqualTo("RSA_PKCS1 with SHA-256");
    }

    @Test
    void acceptsExplicitCurveParametersThatEqualANamedCurve() {
        TestSecurityObject object = document(TestSigning.ECDSA_BRAINPOOL);
        TestAuthority.Profile profile = new TestAuthority.Profile(object.keys);
        profile.key = TestAuthority.explicit(profile.key);
        assertSuccessful(verify(object.signedWith(profile)));
    }

    @Test
    void acceptsIndefiniteLengthsInTheSecurityObject() {
        TestSecurityObject object = document();
        object.indefinite = true;
        assertSuccessful(verify(object));
    }

    @Test
    void acceptsASignerReferredToByKeyIdentifier() {
        TestSecurityObject object = document();
        object.byKeyIdentifier = true;
        assertSuccessful(verify(object));
    }

    @Test
    void acceptsAttributesSignedInTheOrderInWhichTheyStand() {
        TestSecurityObject object = document();
        object.attributesUnsorted = true;
        assertSuccessful(verify(object));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.3.27.1.1.1", "1.2.528.1.1006.1.20.1", "1.2.840.113549.1.7.1"})
    void acceptsAndReportsUnusualKindsOfContent(String type) {
        TestSecurityObject object = document();
        object.contentType = type;
        object.signedContentType = type;
        PassiveAuthenticationResult result = verify(object);
        assertSuccessful(result);
        assertThat(result.findings())
                .extracting(Finding::code)
                .singleElement()
                .asString()
                .startsWith("content-type-");
    }

    @Test
    void refusesAnUnknownKindOfContent() {
        TestSecurityObject object = document();
        object.contentType = "1.2.3.4";
        object.signedContentType = "1.2.3.4";
        assertFails(verify(object), CheckName.SECURITY_OBJECT_FORM, "content-type-unknown");
    }

    @Test
    void refusesAnOuterObjectThatIsNotSignedData() {
        TestSecurityObject object = document();
        object.outerType = PKCSObjectIdentifiers.data;
        assertFails(verify(object), CheckName.SECURITY_OBJECT_FORM, "outer-type-wrong");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void refusesAnyNumberOfSignersButOne(int signers) {
        TestSecurityObject object = document();
        object.signers = signers;
        assertFails(verify(object), CheckName.SECURITY_OBJECT_FORM, "signer-count-wrong");
    }

    @Test
    void refusesASecurityObjectWithoutSignedAttributes() {
        TestSecurityObject object = document();
        object.signedAttributes = false;
        assertFails(verify(object), CheckName.SECURITY_OBJECT_FORM, "signed-attributes-missing");
    }

    @Test
    void refusesAnotherSignedKindOfContent() {
        TestSecurityObject object = document();
        object.signedContentType = "1.2.840.113549.1.7.1";
        assertFails(verify(object), CheckName.SECURITY_OBJECT_SIGNATURE, "content-type-differs");
    }

    @Test
    void refusesAnotherHashOfTheContent() {
        TestSecurityObject object = document();
        object.wrongMessageDigest = true;
        assertFails(verify(object), CheckName.SECURITY_OBJECT_SIGNATURE, "content-hash-differs");
    }

    @Test
    void refusesBytesAfterTheSecurityObject() {
        TestSecurityObject object = document();
        byte[] file = object.file().toByteArray();
        byte[] longer = Arrays.copyOf(file, file.length + 1);
        assertFails(
                verify(Octets.of(longer), object.dataGroups, trust(object.authority)),
                CheckName.SECURITY_OBJECT_FORM,
                "malformed");
    }

    @Test
    void cannotTellWithoutASignerCertificate() {
        TestSecurityObject object = document();
        object.withCertificate = false;
        assertUndetermined(verify(object), CheckName.SECURITY_OBJECT_SIGNATURE, "signer-certificate-missing");
    }

    @Test
    void cannotTellWithAnUnknownAlgorithm() {
        TestSigning unknown = TestSigning.ECDSA_P256.saying(new ASN1ObjectIdentifier("1.2.3.4"));
        TestSecurityObject object =
                new TestSecurityObject(TestAuthority.of(TestSigning.RSA, "UT"), unknown).with(1, DG1);
        assertUndetermined(verify(object), CheckName.SECURITY_OBJECT_SIGNATURE, "algorithm-not-supported");
    }

    @Test
    void refusesAChangedDataGroup() {
        TestSecurityObject object = document();
        Octets file = object.file();
        object.with(2, Octets.of(TestTlv.of(0x75, new byte[1_001])));
        PassiveAuthenticationResult result = verify(file, object.dataGroups, trust(object.authority));
        assertFails(result, CheckName.DATA_GROUP_HASHES, "hash-differs");
        assertThat(result.dataGroups()).containsEntry(1, CheckResult.SUCCESSFUL).containsEntry(2, CheckResult.FAILED);
        assertThat(result.vouchesFor(1)).isTrue();
        assertThat(result.vouchesFor(2)).isFalse();
        assertThat(result.vouchesFor(14)).isFalse();
    }

    @Test
    void refusesADataGroupThatIsNotSigned() {
        TestSecurityObject object = document();
        Octets file = object.file();
        object.with(11, Octets.of(TestTlv.of(0x6B, new byte[3])));
        assertFails(
                verify(file, object.dataGroups, trust(object.authority)),
                CheckName.DATA_GROUP_HASHES,
                "data-group-not-signed");
    }

    @Test
    void cannotTellWithoutAnyDataGroup() {
        TestSecurityObject object = document();
        assertUndetermined(
                verify(object.file(), Map.of(), trust(object.authority)), CheckName.DATA_GROUP_HASHES, "no-data-group");
    }

    @Test
    void reportsACommonDataFileThatDiffersAndGoesOn() {
        TestSecurityObject object = document();
        DocumentData data = new DocumentData(
                object.file(),
                new TreeMap<>(object.dataGroups),
                Optional.of(commonData(Map.of(1, DG1))),
                Optional.empty(),
                Optional.of("UTO"));
        PassiveAuthenticationResult result = authentication.verify(data, trust(object.authority), TestAuthority.NOW);
        assertCheck(result, CheckName.COMMON_DATA, CheckResult.UNDETERMINED, "common-data-differs");
        assertSuccessful(result);
    }

    @Test
    void remembersASignerForOneTrustSnapshotOnly() {
        TestSecurityObject object = document();
        TrustStore first = trust(object.authority);
        verify(object, first);
        verify(object, first);
        assertThat(authentication.remembered()).isEqualTo(1);
        TrustStore empty = TrustStore.empty();
        assertUndetermined(verify(object, empty), CheckName.SIGNER_CHAIN, "authority-unknown");
        assertThat(authentication.remembered()).isEqualTo(2);
        assertSuccessful(verify(object, first));
    }

    @Test
    void carriesTheTrustSnapshotAndEveryCheckOnce() {
        TestSecurityObject object = document();
        TrustStore trust = trust(object.authority);
        PassiveAuthenticationResult result = verify(object, trust);
        assertThat(result.trustSnapshot()).isEqualTo(trust.id());
        assertThat(result.checks()).extracting(Check::name).containsExactly(CheckName.values());
        assertThat(result.signer().orElseThrow().serialNumber()).isEqualTo(BigInteger.TWO.toString(16));
    }

    @Test
    void saysSoWhenTheFileIsNoSecurityObject() {
        PassiveAuthenticationResult result =
                verify(Octets.of(new byte[] {0x77, 0x00}), Map.of(1, DG1), TrustStore.empty());
        assertFails(result, CheckName.SECURITY_OBJECT_FORM, "malformed");
        assertThat(result.checks()).extracting(Check::name).containsExactly(CheckName.values());
    }
}
