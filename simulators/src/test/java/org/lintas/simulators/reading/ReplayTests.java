package org.lintas.simulators.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.emrtd.AccessPolicy;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.ChipReader;
import org.lintas.emrtd.ChipReading;
import org.lintas.emrtd.ReadingListener;
import org.lintas.emrtd.ReadingPlan;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.CloneProtection.ActiveAuthenticationKind;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.randomness.SeededRandom;
import org.lintas.simulators.reader.ApduTrace;
import org.lintas.simulators.reader.RecordedApdus;
import org.lintas.simulators.states.SimulatedState;

/** A recorded conversation, secured as it is, plays to its end with a reader that draws the same random numbers again. */
class ReplayTests {

    private static final Provider SEEDED = new SeededProvider();

    /** Begins every stream anew: the JDK keeps one generator for keys until the list of providers changes. */
    @BeforeEach
    void drawSeededNumbers() {
        Security.removeProvider(SEEDED.getName());
        Security.insertProviderAt(SEEDED, 1);
        CryptoServicesRegistrar.setSecureRandom(SeededRandom.of(1, "Bouncy Castle"));
    }

    @AfterEach
    void drawRandomNumbersAgain() {
        Security.removeProvider(SEEDED.getName());
        CryptoServicesRegistrar.setSecureRandom(null);
    }

    @Test
    void aConversationUnderBasicAccessControlPlaysToItsEnd() {
        assertPlaysToItsEnd(AccessProfile.BASIC, CloneProtection.active(ActiveAuthenticationKind.ECDSA_P256));
    }

    @Test
    void aConversationUnderPaceAndChipAuthenticationPlaysToItsEnd() {
        assertPlaysToItsEnd(AccessProfile.USUAL, CloneProtection.USUAL);
    }

    private void assertPlaysToItsEnd(AccessProfile access, CloneProtection protection) {
        Passport passport = Border.issue(
                SimulatedState.VALINH,
                IssueOptions.usual(Border.TODAY).with(access).with(protection));
        List<String> lines = new ArrayList<>();
        ChipReading first = read(passport, RecordedApdus.around(Border.chip(passport), passport.mrz(), lines::add));
        assertThat(first.result()).isEqualTo(CheckResult.SUCCESSFUL);

        drawSeededNumbers();
        ChipReading again =
                read(passport, ApduTrace.parse(String.join("\n", lines)).replay());

        assertThat(again.result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(again.files()).isEqualTo(first.files());
        assertThat(again.protocols()).hasSameSizeAs(first.protocols());
    }

    private static ChipReading read(Passport passport, ApduChannel channel) {
        ChipReader reader = new ChipReader(() -> 0, SeededRandom.of(1, "challenge"));
        ReadingPlan plan = ReadingPlan.standard().withAccess(AccessPolicy.PACE_PREFERRED);
        return reader.read(channel, Border.key(passport), plan, ReadingListener.none());
    }

    /** In the place of the platform's generators: every {@code new SecureRandom()} begins the same stream. */
    private static final class SeededProvider extends Provider {

        private static final long serialVersionUID = 1L;

        SeededProvider() {
            super("Seeded", "1", "random numbers that come again");
            put("SecureRandom.SHA1PRNG", SeededSpi.class.getName());
        }
    }

    /** Made by the provider's machinery, hence public. */
    public static final class SeededSpi extends SecureRandomSpi {

        private static final long serialVersionUID = 1L;

        private final SecureRandom random = SeededRandom.of(1, "platform");

        /** The stream from its beginning. */
        public SeededSpi() {}

        @Override
        protected void engineSetSeed(byte[] seed) {
            // What comes is decided by the purpose alone.
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            return new byte[count];
        }
    }
}
