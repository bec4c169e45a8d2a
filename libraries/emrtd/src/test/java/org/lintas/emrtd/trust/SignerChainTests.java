package org.lintas.emrtd.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestSecurityObject;
import org.lintas.emrtd.specimens.TestSigning;

/** Who signed: authorities, signers, their validity, revocation and State. */
class SignerChainTests extends UtopianDocuments {

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
                standard.states().with("UTO", "UT"),
                standard.algorithms()));
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
        TestSecurityObject object = new TestSecurityObject(
                        TestAuthority.of(TestSigning.ECDSA_P256, "UT"), TestSigning.ECDSA_P256)
                .with(1, dataGroup1(UTOPIAN.replace("UTO", "QQQ")));
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
}
