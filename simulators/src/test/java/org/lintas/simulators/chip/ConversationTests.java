package org.lintas.simulators.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.BACKey;
import org.jmrtd.PACEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.Passport;

/** Whole conversations between JMRTD and the chip: into it by every way, every file byte for byte. */
class ConversationTests {

    private static final CloneProtection FULL =
            CloneProtection.USUAL.and(CloneProtection.ActiveAuthenticationKind.ECDSA_P256);

    @Test
    void basicAccessControlOpensEveryFile() throws CardServiceException, IOException, GeneralSecurityException {
        Passport passport = Specimens.passport(AccessProfile.BASIC, FULL);
        JmrtdReader reader = new JmrtdReader(Specimens.chip(passport));

        reader.basicAccessControl(passport);

        assertEveryFileIsAsIssued(reader, passport);
    }

    @ParameterizedTest
    @MethodSource("paceProtocols")
    void paceWithTheMrzOpensEveryFile(CipherSuite suite, EllipticCurve curve)
            throws CardServiceException, IOException, GeneralSecurityException {
        Passport passport = Specimens.passport(AccessProfile.paceOnly(suite, curve), FULL);
        JmrtdReader reader = new JmrtdReader(Specimens.chip(passport));

        reader.pace(PACEKeySpec.createMRZKey(JmrtdReader.key(passport)));

        assertEveryFileIsAsIssued(reader, passport);
    }

    @ParameterizedTest
    @EnumSource(CipherSuite.class)
    void paceWithTheCardAccessNumberOpensEveryFile(CipherSuite suite)
            throws CardServiceException, IOException, GeneralSecurityException {
        Passport passport = Specimens.passport(AccessProfile.withPace(suite, EllipticCurve.P256), FULL);
        JmrtdReader reader = new JmrtdReader(Specimens.chip(passport));

        reader.pace(PACEKeySpec.createCANKey(
                passport.chip().access().cardAccessNumber().orElseThrow()));

        assertEveryFileIsAsIssued(reader, passport);
    }

    @Test
    void aWrongMrzDoesNotOpenTheChip() throws CardServiceException, GeneralSecurityException {
        Passport passport = Specimens.passport(AccessProfile.USUAL, FULL);
        JmrtdReader reader = new JmrtdReader(Specimens.chip(passport));

        assertThatThrownBy(() -> reader.pace(PACEKeySpec.createMRZKey(new BACKey("L898902C3", "740812", "320415"))))
                .isInstanceOf(CardServiceException.class);
        assertThatThrownBy(() -> reader.read(ElementaryFile.DG1)).isInstanceOf(CardServiceException.class);
    }

    @Test
    void aWrongCardAccessNumberDoesNotOpenTheChip() throws CardServiceException, GeneralSecurityException {
        Passport passport = Specimens.passport(AccessProfile.USUAL, FULL);
        String right = passport.chip().access().cardAccessNumber().orElseThrow();
        String wrong = right.equals("000000") ? "000001" : "000000";
        JmrtdReader reader = new JmrtdReader(Specimens.chip(passport));

        assertThatThrownBy(() -> reader.pace(PACEKeySpec.createCANKey(wrong))).isInstanceOf(CardServiceException.class);
    }

    static Stream<Arguments> paceProtocols() {
        return Stream.of(CipherSuite.values())
                .flatMap(suite -> Stream.of(EllipticCurve.values()).map(curve -> Arguments.of(suite, curve)));
    }

    static void assertEveryFileIsAsIssued(JmrtdReader reader, Passport passport)
            throws CardServiceException, IOException, GeneralSecurityException {
        Map<ElementaryFile, byte[]> files = passport.chip().files();
        assertThat(files.keySet())
                .containsAll(Set.of(ElementaryFile.COM, ElementaryFile.SOD, ElementaryFile.DG1, ElementaryFile.DG2));
        for (Map.Entry<ElementaryFile, byte[]> file : files.entrySet()) {
            if (file.getKey() != ElementaryFile.CARD_ACCESS) {
                assertThat(reader.read(file.getKey())).as(file.getKey().name()).isEqualTo(file.getValue());
            }
        }
    }
}
