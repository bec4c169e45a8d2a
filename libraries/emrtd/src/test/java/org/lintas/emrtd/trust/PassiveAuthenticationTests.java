package org.lintas.emrtd.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.lds.DataGroups;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestSecurityObject;
import org.lintas.emrtd.specimens.TestSigning;
import org.lintas.emrtd.specimens.TestTlv;

class PassiveAuthenticationTests {

    private static final String UTOPIAN =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10";

    private static final Octets DG1 = dataGroup1(UTOPIAN);
    private static final Octets DG2 = Octets.of(TestTlv.of(0x75, new byte[1_000]));

    private final PassiveAuthentication authentication =
            new PassiveAuthentication(PassiveAuthenticationPolicy.standard()
                    .withStates(IssuingStates.standard().with("UTO", "UT")));

    private static Octets dataGroup1(String mrz) {
        return Octets.of(TestTlv.of(0x61, TestTlv.of(0x5F1F, mrz.getBytes(StandardCharsets.US_ASCII))));
    }

    private static TestSecurityObject document(TestSigning signing) {
        return new TestSecurityObject(TestAuthority.of(signing, "UT"), signing)
                .with(1, DG1)
                .with(2, DG2);
    }

    private static TestSecurityObject document() {
        return document(TestSigning.ECDSA_P256);
    }

    private static TrustStore trust(TestAuthority authority) {
        return TrustStore.builder()
                .add(authority.certificate(), "test")
                .add(authority.currentRevocationList(99), "test")
                .build();
    }

    private PassiveAuthenticationResult verify(TestSecurityObject object) {
        return verify(object, trust(object.authority));
    }

    private PassiveAuthenticationResult verify(TestSecurityObject object, TrustStore trust) {
        return verify(object.file(), object.dataGroups, trust);
    }

    private PassiveAuthenticationResult verify(Octets file, Map<Integer, Octets> groups, TrustStore trust) {
        SortedMap<Integer, Octets> sorted = new TreeMap<>(groups);
        DocumentData data =
                new DocumentData(file, sorted, Optional.of(commonData(groups)), Optional.empty(), Optional.of("UTO"));
        return authentication.verify(data, trust, TestAuthority.NOW);
    }

    private static Octets commonData(Map<Integer, Octets> groups) {
        byte[] tags = new byte[groups.size()];
        int at = 0;
        for (int number : groups.keySet()) {
            tags[at++] = (byte) DataGroups.tagOf(number);
        }
        return Octets.of(TestTlv.of(0x60, TestTlv.of(0x5C, tags)));
    }

    private static void assertCheck(
            PassiveAuthenticationResult result, CheckName name, CheckResult expected, String code) {
        assertThat(result.check(name).result()).as(result.checks().toString()).isEqualTo(expected);
        assertThat(result.check(name).code()).isEqualTo(code);
    }

    private static void assertFails(PassiveAuthenticationResult result, CheckName name, String code) {
        assertCheck(result, name, CheckResult.FAILED, code);
        assertThat(result.result()).isEqualTo(CheckResult.FAILED);
    }

    private static void assertUndetermined(PassiveAuthenticationResult result, CheckName name, String code) {
        assertCheck(result, name, CheckResult.UNDETERMINED, code);
        assertThat(result.result()).as(result.checks().toString()).isEqualTo(CheckResult.UNDETERMINED);
    }

    private static void assertSuccessful(PassiveAuthenticationResult result) {
        assertThat(result.result()).as(result.checks().toString()).isEqualTo(CheckResult.SUCCESSFUL);
    }

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
    void doesNotKnowTheSignerOfAnUnknownAuthority() {
        TestSecurityObject object = document();
        assertUndetermined(verify(object, TrustStore.empty()), CheckName.SIGNER_CHAIN, "authority-unknown");
    }

    @Test
    void refusesASignerThatTheNamedAuthorityDidNotSign() {
        TestAuthority genuine = TestAuthority.of(TestSigning.ECDSA_P256, "UT");
        TestAuthority forger = TestAuthority.of(TestSigning.ECDSA_P256, "UT", "forger");
        TestSecurityObject object = new TestSecurityObject(forger, TestSigning.ECDSA_P256).with(1, DG1);
        Octets forged = Octets.of(replaced(
                object.certificate.toByteArray(),
                TestAuthority.identifier(forger.publicKeyInfo()),
                TestAuthority.identifier(genuine.publicKeyInfo())));
        object.certificate = forged;
        assertFails(verify(object, trust(genuine)), CheckName.SIGNER_CHAIN, "chain-signature-wrong");
    }

    private static byte[] replaced(byte[] where, byte[] what, byte[] by) {
        byte[] copy = where.clone();
        for (int at = 0; at + what.length <= copy.length; at++) {
            if (Arrays.equals(copy, at, at + what.length, what, 0, what.length)) {
                System.arraycopy(by, 0, copy, at, by.length);
            }
        }
        return copy;
    }

    @Test
    void findsTheAuthorityByNameWhereTheKeyIdentifierIsWrong() {
        TestSecurityObject object = document();
        TestAuthority.Profile profile = new TestAuthority.Profile(object.keys);
        profile.wrongAuthorityKeyIdentifier = true;
        PassiveAuthenticationResult result = verify(object.signedWith(profile));
        assertSuccessful(result);
        assertThat(result.findings()).extracting(Finding::code).contains("authority-key-identifier-wrong");
    }

    @Test
    void triesEveryKeyOfAnAuthorityWhereThereIsNoKeyIdentifier() {
        TestAuthority old = TestAuthority.of(TestSigning.ECDSA_P256, "UT", "old");
        TestAuthority young = TestAuthority.of(TestSigning.ECDSA_P256, "UT", "young");
        TestSecurityObject object = new TestSecurityObject(young, TestSigning.ECDSA_P256).with(1, DG1);
        TestAuthority.Profile profile = new TestAuthority.Profile(object.keys);
        profile.authorityKeyIdentifier = false;
        object.signedWith(profile);
        TrustStore both = trust(young).extend().add(old.certificate(), "test").build();
        assertSuccessful(verify(object, both));
    }

    @Test
    void doesNotUseALinkCertificateForASigner() {
        TestAuthority old = TestAuthority.of(TestSigning.ECDSA_P256, "UT", "old");
        TestAuthority young = TestAuthority.of(TestSigning.ECDSA_P256, "UT", "young");
        TestAuthority.Profile link = new TestAuthority.Profile(young.keys);
        link.subject = young.name;
        link.isAuthority = true;
        TrustStore store = TrustStore.builder().add(old.issue(link), "link").build();
        assertThat(store.certificates()).singleElement().matches(TrustedCertificate::link);
        TestSecurityObject object = new TestSecurityObject(young, TestSigning.ECDSA_P256).with(1, DG1);
        assertUndetermined(verify(object, store), CheckName.SIGNER_CHAIN, "authority-unknown");
    }

    @Test
    void refusesASignerOfAnotherCountryThanItsAuthority() {
        TestSecurityObject object = document();
        TestAuthority.Profile profile = new TestAuthority.Profile(object.keys);
        profile.subject = new X500Name("C=XX,O=State,CN=Signer");
        assertFails(verify(object.signedWith(profile)), CheckName.SIGNER_CHAIN, "chain-country-differs");
    }

    @Test
    void comparesCountriesInEitherCase() {
        TestAuthority authority = TestAuthority.of(TestSigning.ECDSA_P256, "ut");
        TestSecurityObject object = new TestSecurityObject(authority, TestSigning.ECDSA_P256).with(1, DG1);
        TestAuthority.Profile profile = new TestAuthority.Profile(object.keys);
        assertSuccessful(verify(object.signedWith(profile)));
    }

    @Test
    void refusesAnExpiredSigner() {
        TestSecurityObject object = document();
        TestAuthority.Profile profile = new TestAuthority.Profile(object.keys);
        profile.notAfter = TestAuthority.NOW.minusSeconds(1);
        PassiveAuthenticationResult result = verify(object.signedWith(profile));
        assertFails(result, CheckName.SIGNER_VALIDITY, "signer-expired");
        assertThat(result.signer().orElseThrow().validNow()).isFalse();
    }

    @Test
    void acceptsASignerAtItsLastInstantAndRefusesASignerOfTheFuture() {
        TestSecurityObject object = document();
        TestAuthority.Profile last = new TestAuthority.Profile(object.keys);
        last.notAfter = TestAuthority.NOW;
        assertSuccessful(verify(object.signedWith(last)));
        TestAuthority.Profile future = new TestAuthority.Profile(object.keys);
        future.notBefore = TestAuthority.NOW.plusSeconds(1);
        assertFails(verify(object.signedWith(future)), CheckName.SIGNER_VALIDITY, "signer-not-yet-valid");
    }

    @Test
    void judgesValidityAtSigningWhereThePolicySaysSo() {
        PassiveAuthenticationPolicy standard = PassiveAuthenticationPolicy.standard();
        PassiveAuthentication atSigning = new PassiveAuthentication(new PassiveAuthenticationPolicy(
                standard.mandatory(),
                ValidityModel.AT_SIGNING,
                standard.states().with("UTO", "UT")));
        TestSecurityObject object = document();
        TestAuthority.Profile profile = new TestAuthority.Profile(object.keys);
        profile.notAfter = TestAuthority.NOW.minusSeconds(1);
        object.signedWith(profile);
        DocumentData unknown = data(object);
        TrustStore trust = trust(object.authority);
        assertUndetermined(
                atSigning.verify(unknown, trust, TestAuthority.NOW), CheckName.SIGNER_VALIDITY, "signing-time-unknown");
        object.signedAt = Optional.of(TestAuthority.NOW.minusSeconds(100));
        PassiveAuthenticationResult result = atSigning.verify(data(object), trust, TestAuthority.NOW);
        assertSuccessful(result);
        assertThat(result.signer().orElseThrow().validAtSigning()).contains(true);
        object.signedAt = Optional.of(TestAuthority.NOW.plusSeconds(100));
        assertFails(
                atSigning.verify(data(object), trust, TestAuthority.NOW),
                CheckName.SIGNER_VALIDITY,
                "signer-not-in-use-at-signing");
    }

    private static DocumentData data(TestSecurityObject object) {
        return new DocumentData(
                object.file(),
                new TreeMap<>(object.dataGroups),
                Optional.of(commonData(object.dataGroups)),
                Optional.empty(),
                Optional.of("UTO"));
    }

    @Test
    void refusesAnExpiredAuthority() {
        TestSecurityObject object = document();
        Instant late = TestAuthority.UNTIL.plusSeconds(1);
        TestAuthority.Profile profile = new TestAuthority.Profile(object.keys);
        profile.notAfter = late.plusSeconds(1);
        object.signedWith(profile);
        PassiveAuthenticationResult result = authentication.verify(data(object), trust(object.authority), late);
        assertFails(result, CheckName.AUTHORITY_VALIDITY, "authority-expired");
    }

    @Test
    void refusesARevokedSigner() {
        TestSecurityObject object = document();
        TrustStore trust = TrustStore.builder()
                .add(object.authority.certificate(), "test")
                .add(object.authority.currentRevocationList(2), "test")
                .build();
        assertFails(verify(object, trust), CheckName.SIGNER_REVOCATION, "signer-revoked");
    }

    @Test
    void refusesASignerThatAStaleListRevoked() {
        TestSecurityObject object = document();
        Instant before = TestAuthority.NOW.minusSeconds(200);
        TrustStore trust = TrustStore.builder()
                .add(object.authority.certificate(), "test")
                .add(object.authority.revocationList(before, before.plusSeconds(1), 2), "test")
                .build();
        assertFails(verify(object, trust), CheckName.SIGNER_REVOCATION, "signer-revoked");
    }

    @Test
    void cannotTellRevocationWithoutAListOrWithAStaleOne() {
        TestSecurityObject object = document();
        TrustStore none =
                TrustStore.builder().add(object.authority.certificate(), "test").build();
        assertUndetermined(verify(object, none), CheckName.SIGNER_REVOCATION, "no-revocation-list");
        Instant before = TestAuthority.NOW.minusSeconds(200);
        TrustStore stale = none.extend()
                .add(object.authority.revocationList(before, TestAuthority.NOW.minusSeconds(1), 99), "test")
                .build();
        assertUndetermined(verify(object, stale), CheckName.SIGNER_REVOCATION, "revocation-list-stale");
    }

    @Test
    void refusesADocumentOfAnotherStateThanItsSigners() {
        TestAuthority authority = TestAuthority.of(TestSigning.ECDSA_P256, "DE");
        TestSecurityObject object = new TestSecurityObject(authority, TestSigning.ECDSA_P256).with(1, DG1);
        TestAuthority.Profile profile = new TestAuthority.Profile(object.keys);
        profile.subject = new X500Name("C=DE,O=State,CN=Signer");
        assertFails(verify(object.signedWith(profile)), CheckName.ISSUING_STATE, "issuing-state-differs");
    }

    @Test
    void cannotTellTheStateOfACodeThatTheTableDoesNotKnow() {
        PassiveAuthentication real = new PassiveAuthentication(PassiveAuthenticationPolicy.standard());
        TestSecurityObject object = document();
        assertUndetermined(
                real.verify(data(object), trust(object.authority), TestAuthority.NOW),
                CheckName.ISSUING_STATE,
                "issuing-state-unknown");
    }

    @Test
    void looksAtThePrintedStateToo() {
        TestSecurityObject object = document();
        DocumentData printed = new DocumentData(
                object.file(), new TreeMap<>(object.dataGroups), Optional.empty(), Optional.empty(), Optional.of("D"));
        assertFails(
                authentication.verify(printed, trust(object.authority), TestAuthority.NOW),
                CheckName.ISSUING_STATE,
                "issuing-state-differs");
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
