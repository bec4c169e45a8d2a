package org.lintas.emrtd.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lintas.emrtd.AccessKey.MrzInformation;
import org.lintas.emrtd.ActiveAuthenticationProof;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.ChipProtocol;
import org.lintas.emrtd.ChipReader;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.ReadingListener;
import org.lintas.emrtd.ReadingPlan;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestChip;
import org.lintas.emrtd.specimens.TestChips;
import org.lintas.emrtd.specimens.TestSecurityObject;
import org.lintas.emrtd.specimens.TestSigning;

class CloneDetectionTests {

    private final TestAuthority authority = TestAuthority.of(TestSigning.ECDSA_P256, "UT");
    private final TestSecurityObject object = new TestSecurityObject(authority, TestSigning.ECDSA_P256);
    private final PassiveAuthentication authentication =
            new PassiveAuthentication(PassiveAuthenticationPolicy.standard()
                    .withStates(IssuingStates.standard().with("UTO", "UT")));

    private static ChipReading read(TestChip chip) {
        return new ChipReader()
                .read(
                        chip,
                        new MrzInformation("L898902C3", "740812", "120415"),
                        ReadingPlan.standard(),
                        ReadingListener.none());
    }

    private CloneVerdict judge(ChipReading reading, TrustStore trust) {
        DocumentData data = DocumentData.of(reading.files(), Optional.of("UTO")).orElseThrow();
        return CloneDetection.judge(reading, authentication.verify(data, trust, TestAuthority.NOW));
    }

    private CloneVerdict judge(TestChip chip) {
        return judge(read(chip), trust());
    }

    private TrustStore trust() {
        return TrustStore.builder().add(authority.certificate(), "test").build();
    }

    @Test
    void chipAuthenticationWithASignedKeyShowsAGenuineChip() {
        CloneVerdict verdict = judge(TestChips.withChipAuthentication(object));
        assertThat(verdict.result()).as(verdict.detail()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(verdict.protocol()).contains(ChipProtocol.CHIP_AUTHENTICATION);
        assertThat(verdict.code()).isEqualTo("ok");
    }

    @Test
    void activeAuthenticationWithASignedKeyShowsAGenuineChip() {
        CloneVerdict verdict = judge(TestChips.withActiveAuthentication(object, TestChips.curveKeys("secp256r1")));
        assertThat(verdict.result()).as(verdict.detail()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(verdict.protocol()).contains(ChipProtocol.ACTIVE_AUTHENTICATION);
    }

    @Test
    void aSuccessThatTheKeptResponseDoesNotBearOutIsNone() {
        ChipReading reading = read(TestChips.withActiveAuthentication(object, TestChips.curveKeys("brainpoolP256r1")));
        assertThat(judge(reading, trust()).code()).isEqualTo("ok");
        ActiveAuthenticationProof proof = reading.activeAuthentication().orElseThrow();
        byte[] altered = proof.response().toByteArray();
        altered[altered.length - 1] ^= 1;
        for (Optional<ActiveAuthenticationProof> other : List.of(
                Optional.<ActiveAuthenticationProof>empty(),
                Optional.of(new ActiveAuthenticationProof(proof.challenge(), Octets.of(altered))),
                Optional.of(new ActiveAuthenticationProof(Octets.of(new byte[8]), proof.response())))) {
            CloneVerdict verdict = judge(with(other, reading), trust());
            assertThat(verdict.result()).isEqualTo(CheckResult.FAILED);
            assertThat(verdict.code()).isEqualTo("evidence-differs");
        }
    }

    private static ChipReading with(Optional<ActiveAuthenticationProof> proof, ChipReading reading) {
        return new ChipReading(
                reading.result(),
                reading.files(),
                reading.missing(),
                reading.protocols(),
                proof,
                reading.findings(),
                reading.nanos());
    }

    @Test
    void chipAuthenticationMappingWithASignedKeyShowsAGenuineChip() {
        TestSecurityObject security = new TestSecurityObject(authority, TestSigning.ECDSA_P256);
        CloneVerdict verdict = judge(TestChips.withMapping(object, security));
        assertThat(verdict.result()).as(verdict.toString()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(verdict.protocol()).contains(ChipProtocol.PACE_CHIP_AUTHENTICATION_MAPPING);
    }

    @Test
    void aCopyWithoutTheKeyOfTheMappingFails() {
        TestSecurityObject security = new TestSecurityObject(authority, TestSigning.ECDSA_P256);
        TestChip copy = TestChips.withMapping(object, security);
        copy.mappingKey = Optional.of(TestChips.curveKeys("brainpoolP256r1"));
        CloneVerdict verdict = judge(copy);
        assertThat(verdict.result()).isEqualTo(CheckResult.FAILED);
        assertThat(verdict.code()).isEqualTo("mapping-failed");
    }

    @Test
    void aCopyThatHidesEfCardSecurityFails() {
        TestSecurityObject security = new TestSecurityObject(authority, TestSigning.ECDSA_P256);
        TestChip copy = TestChips.withMapping(object, security);
        copy.masterFiles.remove(0x011D);
        assertThat(judge(copy).code()).isEqualTo("card-security-missing");
    }

    @Test
    void aCopyFails() {
        TestChip copy = TestChips.withChipAuthentication(object);
        copy.chipAuthentication = Optional.of(TestChips.curveKeys("brainpoolP256r1"));
        CloneVerdict verdict = judge(copy);
        assertThat(verdict.result()).isEqualTo(CheckResult.FAILED);
        assertThat(verdict.code()).isEqualTo("session-keys-differ");
    }

    @Test
    void aKeyThatNoTrustedIssuerVouchesForProvesNothing() {
        CloneVerdict verdict = judge(read(TestChips.withChipAuthentication(object)), TrustStore.empty());
        assertThat(verdict.result()).isEqualTo(CheckResult.UNDETERMINED);
        assertThat(verdict.code()).isEqualTo("key-not-vouched-for");
    }

    @Test
    void aKeyThatWasPutInProvesNothing() {
        TestChip copy = TestChips.withActiveAuthentication(object, TestChips.curveKeys("secp256r1"));
        TestChip other = TestChips.withActiveAuthentication(
                new TestSecurityObject(authority, TestSigning.ECDSA_P256), TestChips.curveKeys("secp256r1"));
        copy.files.put(0x010F, other.file(0x010F));
        copy.activeAuthentication = other.activeAuthentication;
        CloneVerdict verdict = judge(copy);
        assertThat(verdict.code()).isEqualTo("key-not-vouched-for");
    }

    @Test
    void aDocumentWithoutAnyProtocolIsUndetermined() {
        TestChip chip = TestChips.plain();
        TestChips.sign(chip, object, 1, 2);
        CloneVerdict verdict = judge(chip);
        assertThat(verdict.result()).isEqualTo(CheckResult.UNDETERMINED);
        assertThat(verdict.code()).isEqualTo("no-protocol");
        assertThat(verdict.protocol()).isEmpty();
    }

    @Test
    void aCopyThatHidesItsKeyFails() {
        TestChip copy = TestChips.withActiveAuthentication(object, TestChips.curveKeys("secp256r1"));
        copy.files.remove(0x010F);
        copy.files.put(0x011E, TestChips.commonData(1, 2));
        CloneVerdict verdict = judge(copy);
        assertThat(verdict.result()).isEqualTo(CheckResult.FAILED);
        assertThat(verdict.code()).isEqualTo("key-hidden");
    }

    @Test
    void aChipLostBeforeItsProtocolIsAborted() {
        TestChip chip = TestChips.withChipAuthentication(object);
        ChipReading whole = read(chip);
        for (int at = chip.commands; at > 1; at--) {
            TestChip torn = TestChips.withChipAuthentication(new TestSecurityObject(authority, TestSigning.ECDSA_P256));
            torn.loseAtCommand = at;
            ChipReading reading = read(torn);
            if (reading.files().securityObject().isPresent()
                    && reading.dataGroup(14).isEmpty()) {
                assertThat(judge(reading, trust()).result()).isEqualTo(CheckResult.ABORTED);
                return;
            }
        }
        throw new AssertionError("never lost between EF.SOD and data group 14: " + whole);
    }

    @Test
    void cardSecurityVouchesForChipAuthenticationMapping() {
        Octets file = Octets.of(new byte[] {0x30, 0x00});
        DocumentData data = new DocumentData(
                object.with(1, Octets.of(TestChips.dataGroup1())).file(),
                new TreeMap<>(object.dataGroups),
                Optional.empty(),
                Optional.of(file),
                Optional.empty());
        PassiveAuthenticationResult malformed = authentication.verify(data, trust(), TestAuthority.NOW);
        assertThat(malformed.check(CheckName.CARD_SECURITY).code()).isEqualTo("malformed");
        assertThat(malformed.vouchesForCardSecurity()).isFalse();
        TestSecurityObject security = new TestSecurityObject(authority, TestSigning.ECDSA_P256);
        security.contentType = "0.4.0.127.0.7.3.2.1";
        security.signedContentType = security.contentType;
        byte[] infos = TestChips.set(TestChips.chipAuthenticationInfo());
        DocumentData signed = new DocumentData(
                data.securityObject(),
                data.dataGroups(),
                Optional.empty(),
                Optional.of(Octets.of(security.signedData(infos))),
                Optional.empty());
        assertThat(authentication.verify(signed, trust(), TestAuthority.NOW).vouchesForCardSecurity())
                .isTrue();
        assertThat(authentication
                        .verify(signed, TrustStore.empty(), TestAuthority.NOW)
                        .vouchesForCardSecurity())
                .isFalse();
    }
}
