package org.lintas.emrtd.seals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestSigning;
import org.lintas.emrtd.trust.IssuingStates;
import org.lintas.emrtd.trust.TrustStore;

class SealVerifierTests {

    private final TestSeals seals = new TestSeals(TestSigning.ECDSA_BRAINPOOL);
    private final SealReader reader = new SealReader(SealDefinitions.standard());
    private final SealVerifier verifier = new SealVerifier(IssuingStates.standard());

    private static TrustStore trust(TestSeals seals) {
        return TrustStore.builder()
                .add(seals.authority.certificate(), "authority")
                .add(seals.authority.currentRevocationList(), "list")
                .build();
    }

    private SealVerdict verify(TestSeals given, Octets input) throws MalformedSealException {
        return verify(input, trust(given), SealSigners.of(List.of(given.certificate())));
    }

    private SealVerdict verify(Octets input, TrustStore trust, SealSigners signers) throws MalformedSealException {
        return verifier.verify(reader.read(input, TestSeals.TODAY), trust, signers, TestAuthority.NOW);
    }

    private static Octets text(String text) {
        return Octets.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aGenuineSealIsSuccessful() throws MalformedSealException {
        TrustStore trust = trust(seals);
        SealVerdict verdict = verify(seals.visa(), trust, SealSigners.of(List.of(seals.certificate())));
        assertThat(verdict.result()).as("%s", verdict).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(verdict.checks())
                .hasSize(SealCheckName.values().length)
                .allMatch(check -> check.code().equals("ok"));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.signer()).hasValueSatisfying(signer -> {
            assertThat(signer.subject()).isEqualTo("C=UT,CN=TS");
            assertThat(signer.serialNumber()).isEqualTo("32");
            assertThat(signer.authority()).isPresent();
            assertThat(signer.embedded()).isFalse();
        });
        assertThat(verdict.trustSnapshot()).isEqualTo(trust.id());
        assertThat(verdict.decisive().code()).isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(strings = {"brainpoolP224r1/SHA224", "secp384r1/SHA384", "brainpoolP512r1/SHA512", "secp521r1/SHA512"})
    void theHashFollowsFromTheCurve(String curveAndHash) throws MalformedSealException {
        TestSeals other = on(curveAndHash);
        SealVerdict verdict = verify(other, other.visa());
        assertThat(verdict.result()).as("%s", verdict).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(verdict.findings()).isEmpty();
    }

    @Test
    void anotherHashIsAcceptedAndSaid() throws MalformedSealException {
        TestSeals other = on("brainpoolP224r1/SHA256");
        SealVerdict verdict = verify(other, other.visa());
        assertThat(verdict.result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(verdict.findings()).extracting("code").containsExactly("seal-hash-unusual");
    }

    private static TestSeals on(String curveAndHash) {
        String[] parts = curveAndHash.split("/", -1);
        ASN1ObjectIdentifier any = X9ObjectIdentifiers.ecdsa_with_SHA256;
        return new TestSeals(new TestSigning(
                TestSigning.ECDSA_P256.saying(any).identifier(),
                parts[1] + "withECDSA",
                TestSigning.SHA_256,
                -1,
                parts[0]));
    }

    @Test
    void aChangedByteAnywhereIsNeverSuccessful() throws MalformedSealException {
        byte[] genuine = seals.visa().toByteArray();
        TrustStore trust = trust(seals);
        SealSigners signers = SealSigners.of(List.of(seals.certificate()));
        int understood = 0;
        for (int i = 0; i < genuine.length; i++) {
            byte[] changed = genuine.clone();
            changed[i] ^= 1;
            try {
                SealVerdict verdict = verify(Octets.of(changed), trust, signers);
                assertThat(verdict.result()).as("byte %d", i).isNotEqualTo(CheckResult.SUCCESSFUL);
                understood++;
            } catch (MalformedSealException refused) {
                assertThat(refused.code()).isNotEmpty();
            }
        }
        assertThat(understood).isGreaterThan(genuine.length / 2);
    }

    @Test
    void aSignatureAsDerSequenceIsAcceptedAndSaid() throws MalformedSealException {
        byte[] signed = TestSeals.joined(TestSeals.head(0x5D01), TestSeals.visaFeatures());
        Octets input =
                Octets.of(TestSeals.joined(signed, TestSeals.feature(0xFF, seals.signing.sign(seals.keys, signed))));
        SealVerdict verdict = verify(seals, input);
        assertThat(verdict.result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(verdict.findings()).extracting("code").containsExactly("signature-form-der");
    }

    @Test
    void theSignerIsFoundByDecimalNumberFullNameOrTrying() throws MalformedSealException {
        seals.profile.serial = BigInteger.valueOf(32);
        assertThat(verify(seals, seals.visa()).findings()).isEmpty();
        seals.profile.subject = new X500Name("CN=utts,C=UT");
        assertThat(verify(seals, seals.visa()).findings()).isEmpty();
        seals.profile.serial = BigInteger.valueOf(99);
        SealVerdict tried = verify(seals, seals.visa());
        assertThat(tried.result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(tried.findings()).extracting("code").containsExactly("signer-reference-differs");
    }

    @Test
    void aSignerThatIsNotFoundLeavesItUndetermined() throws MalformedSealException {
        SealVerdict verdict = verify(seals.visa(), trust(seals), SealSigners.none());
        assertThat(verdict.result()).isEqualTo(CheckResult.UNDETERMINED);
        assertThat(verdict.decisive().code()).isEqualTo("signer-unknown");
        assertThat(verdict.check(SealCheckName.SIGNER_CHAIN).code()).isEqualTo("input-missing");
        assertThat(verdict.signer()).isEmpty();
    }

    @Test
    void anAuthorityThatIsNotTrustedLeavesItUndetermined() throws MalformedSealException {
        SealVerdict verdict = verify(seals.visa(), TrustStore.empty(), SealSigners.of(List.of(seals.certificate())));
        assertThat(verdict.result()).isEqualTo(CheckResult.UNDETERMINED);
        assertThat(verdict.decisive().code()).isEqualTo("authority-unknown");
        assertThat(verdict.check(SealCheckName.SEAL_SIGNATURE).result()).isEqualTo(CheckResult.SUCCESSFUL);
    }

    @Test
    void aSignerWhoseAuthorityDidNotSignItFails() throws MalformedSealException {
        TestAuthority forger = TestAuthority.of(TestSigning.ECDSA_P256, "UT", "forger");
        TrustStore trust = TrustStore.builder()
                .add(seals.authority.certificate(), "authority")
                .build();
        seals.profile.authorityKeyIdentifier = false;
        Octets byAnother = forger.issue(seals.profile);
        assertThat(verify(seals.visa(), trust, SealSigners.of(List.of(byAnother)))
                        .decisive()
                        .code())
                .isEqualTo("authority-unknown");
        seals.profile.authorityKeyIdentifier = true;
        byte[] claiming = seals.authority.issue(seals.profile).toByteArray();
        claiming[claiming.length - 1] ^= 1;
        SealVerdict claimed = verify(seals.visa(), trust, SealSigners.of(List.of(Octets.of(claiming))));
        assertThat(claimed.result()).isEqualTo(CheckResult.FAILED);
        assertThat(claimed.decisive().code()).isEqualTo("chain-signature-wrong");
    }

    @Test
    void timesAreJudgedNowAndAtSigning() throws MalformedSealException {
        seals.profile.notAfter = Instant.parse("2026-01-01T00:00:00Z");
        assertThat(verify(seals, seals.visa()).decisive().code()).isEqualTo("signer-expired");
        seals.profile.notAfter = TestAuthority.UNTIL;
        seals.profile.notBefore = Instant.parse("2026-01-01T00:00:00Z");
        SealVerdict early = verify(seals, seals.visa());
        assertThat(early.result()).isEqualTo(CheckResult.FAILED);
        assertThat(early.decisive().code()).isEqualTo("signer-not-in-use-at-signing");
        seals.profile.notBefore = TestAuthority.FROM;
        SealVerdict tomorrow = verifier.verify(
                reader.read(seals.visa(), TestSeals.TODAY),
                trust(seals),
                SealSigners.of(List.of(seals.certificate())),
                Instant.parse("2025-09-20T00:00:00Z"));
        assertThat(tomorrow.check(SealCheckName.SIGNER_VALIDITY).code()).isEqualTo("signed-in-future");
    }

    @Test
    void aRevokedSignerFailsAndAMissingListLeavesItUndetermined() throws MalformedSealException {
        TrustStore revoked = TrustStore.builder()
                .add(seals.authority.certificate(), "authority")
                .add(seals.authority.currentRevocationList(0x32), "list")
                .build();
        SealSigners signers = SealSigners.of(List.of(seals.certificate()));
        assertThat(verify(seals.visa(), revoked, signers).decisive().code()).isEqualTo("signer-revoked");
        TrustStore without = TrustStore.builder()
                .add(seals.authority.certificate(), "authority")
                .build();
        SealVerdict verdict = verify(seals.visa(), without, signers);
        assertThat(verdict.result()).isEqualTo(CheckResult.UNDETERMINED);
        assertThat(verdict.decisive().code()).isEqualTo("no-revocation-list");
        TrustStore stale = TrustStore.builder()
                .add(seals.authority.certificate(), "authority")
                .add(seals.authority.revocationList(TestAuthority.FROM, TestAuthority.FROM.plusSeconds(1)), "list")
                .build();
        assertThat(verify(seals.visa(), stale, signers).decisive().code()).isEqualTo("revocation-list-stale");
    }

    @Test
    void oneStateCannotSignForAnother() throws MalformedSealException {
        byte[] head = TestSeals.head(3, "FRA", "UTTS0232", 0x5D01);
        SealVerdict verdict = verify(seals, seals.vds(head, TestSeals.visaFeatures()));
        assertThat(verdict.result()).isEqualTo(CheckResult.FAILED);
        assertThat(verdict.decisive().code()).isEqualTo("issuing-state-differs");
        byte[] unknown = TestSeals.head(3, "QQQ", "UTTS0232", 0x5D01);
        assertThat(verify(seals, seals.vds(unknown, TestSeals.visaFeatures()))
                        .decisive()
                        .code())
                .isEqualTo("issuing-state-unknown");
    }

    @Test
    void aSpecimenMayBeOfAnyTrustedState() throws MalformedSealException {
        TestAuthority german = TestAuthority.of(TestSigning.ECDSA_P256, "DE");
        seals.profile.subject = new X500Name("C=DE,CN=TS");
        Octets signer = german.issue(seals.profile);
        TrustStore trust =
                TrustStore.builder().add(german.certificate(), "authority").build();
        for (String issuer : List.of("UTO", "FRA")) {
            Octets seal = seals.vds(TestSeals.head(3, issuer, "DETS0232", 0x5D01), TestSeals.visaFeatures());
            SealVerdict verdict = verify(seal, trust, SealSigners.of(List.of(signer)));
            assertThat(verdict.check(SealCheckName.ISSUING_STATE).result())
                    .isEqualTo(issuer.equals("UTO") ? CheckResult.SUCCESSFUL : CheckResult.FAILED);
        }
    }

    @Test
    void aCertificateForSomethingElseFails() throws MalformedSealException {
        seals.profile.purpose = java.util.Optional.of("2.23.136.1.1.3");
        assertThat(verify(seals, seals.visa()).decisive().code()).isEqualTo("signer-purpose-wrong");
        seals.profile.purpose = java.util.Optional.empty();
        seals.profile.isAuthority = true;
        assertThat(verify(seals, seals.visa()).decisive().code()).isEqualTo("signer-purpose-wrong");
    }

    @Test
    void barcodeStructuresAreVerifiedWithTheirOwnCertificateOrOneFromOutside() throws MalformedSealException {
        byte[] messages = TestSeals.feature(0x81, TestSeals.c40(TestSeals.TD2));
        for (boolean embedded : new boolean[] {true, false}) {
            for (boolean compressed : new boolean[] {true, false}) {
                SealVerdict verdict = verify(seals, text(seals.idb(messages, embedded, compressed)));
                assertThat(verdict.result()).as("%s", verdict).isEqualTo(CheckResult.SUCCESSFUL);
                assertThat(verdict.signer().orElseThrow().embedded()).isEqualTo(embedded);
                assertThat(verdict.findings()).isEmpty();
            }
        }
        SealVerdict byNobody = verify(text(seals.idb(messages, true, false)), TrustStore.empty(), SealSigners.none());
        assertThat(byNobody.decisive().code()).isEqualTo("authority-unknown");
        byte[] unsigned = TestSeals.joined(TestSeals.c40("UTO"), TestSeals.feature(0x61, messages));
        assertThat(verify(seals, text("RDB1A" + TestSeals.base32(unsigned)))
                        .decisive()
                        .code())
                .isEqualTo("seal-not-signed");
    }

    @Test
    void aCertificateThatIsSignedTooIsAccepted() throws MalformedSealException {
        byte[] signed = TestSeals.joined(
                seals.idbHead(3),
                TestSeals.feature(0x61, TestSeals.feature(9, TestSeals.c40("123456"))),
                TestSeals.feature(0x7E, seals.certificate().toByteArray()));
        byte[] content = TestSeals.joined(signed, TestSeals.feature(0x7F, seals.plain(signed)));
        SealVerdict verdict = verify(seals, text("RDB1B" + TestSeals.base32(content)));
        assertThat(verdict.result()).as("%s", verdict).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(verdict.findings())
                .extracting("code")
                .containsExactly("seal-hash-unusual", "certificate-signed-too");
    }

    @Test
    void healthRecordsAreVerifiedWhateverTheOrderOfTheirNames() throws MalformedSealException {
        TestSeals p256 = new TestSeals(TestSigning.ECDSA_P256);
        p256.profile.purpose = java.util.Optional.of("2.23.136.1.1.14.2");
        String seal = p256.nonConstrained(TestSeals.VACCINATION, "ES256");
        assertThat(verify(p256, text(seal)).result()).isEqualTo(CheckResult.SUCCESSFUL);
        String shuffled = seal.replace(
                "{\"is\":\"UTO\",\"t\":\"icao.vacc\",\"v\":1}",
                "{ \"v\":1.0, \"t\":\"icao.vacc\",\"is\":\"\\u0055TO\"}");
        assertThat(shuffled).isNotEqualTo(seal);
        assertThat(verify(p256, text(shuffled)).result()).isEqualTo(CheckResult.SUCCESSFUL);
        SealVerdict forged = verify(p256, text(seal.replace("Cook Gerald", "Cook Gerold")));
        assertThat(forged.result()).isEqualTo(CheckResult.FAILED);
        assertThat(forged.decisive().code()).isEqualTo("signature-wrong");
        p256.profile.purpose = java.util.Optional.of("1.2.3.4");
        assertThat(verify(p256, text(p256.nonConstrained(TestSeals.VACCINATION, "ES256")))
                        .decisive()
                        .code())
                .isEqualTo("signer-purpose-wrong");
    }

    @Test
    void signersThatTheTrustStoreKnowsAreFoundThere() throws MalformedSealException {
        TrustStore trust =
                trust(seals).extend().add(seals.certificate(), "signer").build();
        assertThat(trust.signers()).hasSize(1);
        Seal visa = reader.read(seals.visa(), TestSeals.TODAY);
        assertThat(verifier.verify(visa, trust, TestAuthority.NOW).result()).isEqualTo(CheckResult.SUCCESSFUL);
        byte[] messages = TestSeals.feature(9, TestSeals.c40("123456"));
        Seal barcode = reader.read(text(seals.idb(messages, false, false)), TestSeals.TODAY);
        SealVerdict verdict = verifier.verify(barcode, trust, TestAuthority.NOW);
        assertThat(verdict.result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(verdict.findings()).isEmpty();
    }

    @Test
    void atMostTheBoundOfCandidatesIsTried() throws MalformedSealException {
        Octets[] others = new Octets[SealSigners.CANDIDATES_MAX];
        Arrays.fill(others, Octets.of(new byte[1]));
        SealSigners justInside = (country, reference) -> java.util.stream.Stream.concat(
                        Arrays.stream(others).skip(1), java.util.stream.Stream.of(seals.certificate()))
                .toList();
        SealSigners justOutside = (country, reference) -> java.util.stream.Stream.concat(
                        Arrays.stream(others), java.util.stream.Stream.of(seals.certificate()))
                .toList();
        assertThat(verify(seals.visa(), trust(seals), justInside).result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(verify(seals.visa(), trust(seals), justOutside).decisive().code())
                .isEqualTo("signer-unknown");
    }
}
