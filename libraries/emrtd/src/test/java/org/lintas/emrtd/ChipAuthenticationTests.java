package org.lintas.emrtd;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lintas.emrtd.AccessKey.MrzInformation;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestChip;
import org.lintas.emrtd.specimens.TestChips;
import org.lintas.emrtd.specimens.TestSecurityObject;
import org.lintas.emrtd.specimens.TestSigning;
import org.lintas.emrtd.specimens.TestTlv;

class ChipAuthenticationTests {

    private static final AccessKey KEY = new MrzInformation("L898902C3", "740812", "120415");

    private final ChipReader reader = new ChipReader();

    private static TestSecurityObject securityObject() {
        return new TestSecurityObject(TestAuthority.of(TestSigning.ECDSA_P256, "UT"), TestSigning.ECDSA_P256);
    }

    private ChipReading read(TestChip chip) {
        return reader.read(chip, KEY, ReadingPlan.standard(), ReadingListener.none());
    }

    private static ProtocolOutcome outcome(ChipReading reading, ChipProtocol protocol) {
        return reading.outcome(protocol).orElseThrow();
    }

    @Test
    void showsThatTheChipHoldsTheKeyOfDataGroup14() {
        ChipReading reading = read(TestChips.withChipAuthentication(securityObject()));
        assertThat(reading.result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(outcome(reading, ChipProtocol.CHIP_AUTHENTICATION).result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(outcome(reading, ChipProtocol.CHIP_AUTHENTICATION).cipher()).isEqualTo("AES-128");
        assertThat(reading.files().dataGroups()).containsOnlyKeys(1, 2, 14);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void failsForACopyWithoutTheKeyAndStillReadsTheData() {
        TestChip copy = TestChips.withChipAuthentication(securityObject());
        copy.chipAuthentication = Optional.of(TestChips.curveKeys("brainpoolP256r1"));
        ChipReading reading = read(copy);
        assertThat(outcome(reading, ChipProtocol.CHIP_AUTHENTICATION).result()).isEqualTo(CheckResult.FAILED);
        assertThat(outcome(reading, ChipProtocol.CHIP_AUTHENTICATION).code()).isEqualTo("session-keys-differ");
        assertThat(reading.files().dataGroups()).containsOnlyKeys(1, 2, 14);
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("session-reopened");
    }

    @Test
    void failsForACopyThatRefusesTheProtocol() {
        TestChip copy = TestChips.withChipAuthentication(securityObject());
        copy.chipAuthentication = Optional.empty();
        ChipReading reading = read(copy);
        assertThat(outcome(reading, ChipProtocol.CHIP_AUTHENTICATION).code()).isEqualTo("chip-authentication-refused");
        assertThat(reading.files().dataGroups()).containsOnlyKeys(1, 2, 14);
    }

    @Test
    void noticesThatAnOfferOfPaceIsHidden() {
        TestChip chip = TestChips.withChipAuthentication(securityObject());
        chip.masterFiles.clear();
        ChipReading reading = read(chip);
        assertThat(reading.findings())
                .extracting(Finding::code)
                .containsExactly("pace-not-offered", "pace-offer-hidden");
    }

    @Test
    void goesOnWithoutAMalformedDataGroup14() {
        TestChip chip = TestChips.plain();
        chip.files.put(0x010E, TestTlv.of(0x6E, new byte[] {1, 2, 3}));
        TestChips.sign(chip, securityObject(), 1, 2, 14);
        ChipReading reading = read(chip);
        assertThat(reading.findings()).extracting(Finding::code).contains("data-group-14-malformed");
        assertThat(reading.result()).isEqualTo(CheckResult.SUCCESSFUL);
    }

    @Test
    void activeAuthenticationShowsACurveKey() {
        KeyPair keys = TestChips.curveKeys("secp256r1");
        ChipReading reading = read(TestChips.withActiveAuthentication(securityObject(), keys));
        ProtocolOutcome outcome = outcome(reading, ChipProtocol.ACTIVE_AUTHENTICATION);
        assertThat(outcome.result()).as(outcome.detail()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(outcome.cipher()).isEqualTo("ECDSA_PLAIN with SHA-256 on secp256r1");
        assertThat(reading.activeAuthentication().orElseThrow().challenge().length())
                .isEqualTo(ActiveAuthentication.CHALLENGE_BYTES);
    }

    @Test
    void activeAuthenticationShowsAnRsaKey() {
        KeyPair keys = TestChips.rsaKeys(1_024);
        ChipReading reading = read(TestChips.withActiveAuthentication(securityObject(), keys));
        ProtocolOutcome outcome = outcome(reading, ChipProtocol.ACTIVE_AUTHENTICATION);
        assertThat(outcome.result()).as(outcome.detail()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(outcome.cipher()).isEqualTo("ISO 9796-2 with SHA-1, RSA-1024");
    }

    @Test
    void activeAuthenticationFailsForACopy() {
        for (KeyPair genuine : new KeyPair[] {TestChips.curveKeys("secp256r1"), TestChips.rsaKeys(1_024)}) {
            TestChip copy = TestChips.withActiveAuthentication(securityObject(), genuine);
            boolean rsa = genuine.getPublic().getAlgorithm().equals("RSA");
            KeyPair other = rsa ? TestChips.freshRsaKeys() : TestChips.curveKeys("secp256r1");
            copy.activeAuthentication = Optional.of(other.getPrivate());
            ProtocolOutcome outcome = outcome(read(copy), ChipProtocol.ACTIVE_AUTHENTICATION);
            assertThat(outcome.result()).isEqualTo(CheckResult.FAILED);
            assertThat(outcome.code()).isEqualTo("signature-wrong");
        }
    }

    @Test
    void activeAuthenticationFailsForAChipThatRefuses() {
        TestChip copy = TestChips.withActiveAuthentication(securityObject(), TestChips.curveKeys("secp256r1"));
        copy.activeAuthentication = Optional.empty();
        ProtocolOutcome outcome = outcome(read(copy), ChipProtocol.ACTIVE_AUTHENTICATION);
        assertThat(outcome.code()).isEqualTo("active-authentication-refused");
    }

    @Test
    void readsTheKeysThatEfSodListsAlsoWhenEfComHidesThem() {
        TestChip chip = TestChips.withChipAuthentication(securityObject());
        chip.files.put(0x011E, TestChips.commonData(1, 2));
        assertThat(read(chip).outcome(ChipProtocol.CHIP_AUTHENTICATION)).isPresent();
    }

    @Test
    void opensABrokenSessionAgain() {
        TestChip chip = TestChips.withPace();
        TestChips.sign(chip, securityObject(), 1, 2);
        chip.breakSessionAtCommand = 20;
        ChipReading reading = read(chip);
        assertThat(reading.result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(reading.findings()).extracting(Finding::code).containsExactly("session-reopened");
    }
}
