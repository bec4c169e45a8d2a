package org.lintas.simulators.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.stream.Stream;
import net.sf.scuba.smartcards.CardServiceException;
import org.jmrtd.PACEKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.emrtd.ChipLostException;
import org.lintas.simulators.authority.AccessProfile;
import org.lintas.simulators.authority.CloneProtection;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipFault.CloneAnswer;
import org.lintas.simulators.chip.ChipFault.ClonedChip;

class ChipAuthenticationTests {

    @ParameterizedTest
    @MethodSource("kinds")
    void aGenuineChipGoesOnUnderTheNewSession(CipherSuite suite, EllipticCurve curve)
            throws CardServiceException, IOException, GeneralSecurityException {
        Passport passport = Specimens.passport(AccessProfile.USUAL, CloneProtection.chip(suite, curve));
        JmrtdReader reader = new JmrtdReader(Specimens.chip(passport));
        reader.pace(PACEKeySpec.createMRZKey(JmrtdReader.key(passport)));

        reader.chipAuthentication();

        ConversationTests.assertEveryFileIsAsIssued(reader, passport);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aGenuineChipGoesOnAfterBasicAccessControlToo(CipherSuite suite, EllipticCurve curve)
            throws CardServiceException, IOException, GeneralSecurityException {
        Passport passport = Specimens.passport(AccessProfile.BASIC, CloneProtection.chip(suite, curve));
        JmrtdReader reader = new JmrtdReader(Specimens.chip(passport));
        reader.basicAccessControl(passport);

        reader.chipAuthentication();

        ConversationTests.assertEveryFileIsAsIssued(reader, passport);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aCopyWithAWrongKeyIsNotUnderstoodAfterwards(CipherSuite suite, EllipticCurve curve)
            throws CardServiceException, IOException, GeneralSecurityException {
        Passport passport = Specimens.passport(AccessProfile.USUAL, CloneProtection.chip(suite, curve));
        SpyChannel spy = new SpyChannel(Specimens.chip(passport, new ClonedChip(CloneAnswer.WRONG_KEY)));
        JmrtdReader reader = new JmrtdReader(spy);
        reader.pace(PACEKeySpec.createMRZKey(JmrtdReader.key(passport)));
        assertThat(reader.read(ElementaryFile.DG1)).isEqualTo(passport.chip().file(ElementaryFile.DG1));

        reader.chipAuthentication();

        assertThatThrownBy(() -> reader.read(ElementaryFile.SOD)).isInstanceOf(CardServiceException.class);
        assertThat(spy.lastResponse()).isEqualTo("6988");
    }

    @Test
    void aCopyThatRefusesSaysThatItDoesNotKnowTheInstruction()
            throws CardServiceException, IOException, GeneralSecurityException {
        Passport passport = Specimens.passport(AccessProfile.USUAL, CloneProtection.USUAL);
        JmrtdReader reader = new JmrtdReader(Specimens.chip(passport, new ClonedChip(CloneAnswer.REFUSES)));
        reader.pace(PACEKeySpec.createMRZKey(JmrtdReader.key(passport)));

        assertThatThrownBy(reader::chipAuthentication).hasStackTraceContaining("MSE");
        ConversationTests.assertEveryFileIsAsIssued(reader, passport);
    }

    @Test
    void nobodyAuthenticatesTheChipBeforeAccess() throws ChipLostException {
        Passport passport = Specimens.passport(AccessProfile.USUAL, CloneProtection.USUAL);
        VirtualChip chip = Specimens.chip(passport);
        Apdus.send(chip, Apdus.SELECT_APPLICATION);

        assertThat(Apdus.send(chip, "002241A40C800A04007F00070202030202")).isEqualTo("6982");
        assertThat(Apdus.send(chip, "00880000080102030405060708" + "00")).isEqualTo("6D00");
    }

    static Stream<Arguments> kinds() {
        Stream<Arguments> suites =
                Stream.of(CipherSuite.values()).map(suite -> Arguments.of(suite, EllipticCurve.BRAINPOOL_P256R1));
        Stream<Arguments> curves =
                Stream.of(EllipticCurve.values()).map(curve -> Arguments.of(CipherSuite.AES_256, curve));
        return Stream.concat(suites, curves);
    }
}
