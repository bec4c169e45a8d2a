package org.lintas.simulators.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jmrtd.lds.icao.COMFile;
import org.jmrtd.lds.icao.DG11File;
import org.jmrtd.lds.icao.DG12File;
import org.jmrtd.lds.icao.DG1File;
import org.jmrtd.lds.icao.DG2File;
import org.jmrtd.lds.iso19794.FaceImageInfo;
import org.jmrtd.lds.iso19794.FaceInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.mrz.MrzParser;
import org.lintas.mrz.MrzResult;
import org.lintas.simulators.authority.CloneProtection.ActiveAuthenticationKind;
import org.lintas.simulators.chip.ChipContents;
import org.lintas.simulators.chip.ElementaryFile;
import org.lintas.simulators.people.Person;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.states.SimulatedState;

class PassportOfficeTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final long SEED = 12;
    private static final Authorities WORLD = Worlds.SHARED;

    @ParameterizedTest
    @EnumSource(SimulatedState.class)
    void everySecurityObjectVerifiesAndCoversEveryDataGroup(SimulatedState state)
            throws IOException, CMSException, OperatorCreationException, GeneralSecurityException, CertException {
        Passport passport = issue(state, IssueOptions.usual(TODAY));
        CMSSignedData signed = signedData(passport);

        X509CertificateHolder signer = signer(signed);
        SignerInformation information =
                signed.getSignerInfos().getSigners().iterator().next();
        assertThat(information.verify(new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(Verifiers.PROVIDER)
                        .build(signer)))
                .isTrue();
        X509CertificateHolder country = new X509CertificateHolder(
                WORLD.authority(state).countrySigners(TODAY).getLast());
        assertThat(signer.isSignatureValid(Verifiers.of(country))).isTrue();
        assertThat(signed.getSignedContentTypeOID()).isEqualTo("2.23.136.1.1.1");
        assertHashesCover(
                passport.chip(),
                LDSSecurityObject.getInstance(signed.getSignedContent().getContent()));
    }

    @Test
    void aDocumentOfTheWrongCountryIsSignedByAnotherState() throws CMSException {
        Passport passport =
                issue(SimulatedState.MERANDA, IssueOptions.usual(TODAY).with(DocumentFault.WRONG_COUNTRY));

        assertThat(signer(signedData(passport)).getSubject().toString()).contains("C=QS");
    }

    @Test
    void anExpiredDocumentRanOutThirtyDaysAgoAndItsSignerIsStillValid() throws CMSException {
        Passport passport =
                issue(SimulatedState.MERANDA, IssueOptions.usual(TODAY).with(DocumentFault.EXPIRED));

        assertThat(passport.validity().expiresOn()).isEqualTo(TODAY.minusDays(30));
        X509CertificateHolder signer = signer(signedData(passport));
        assertThat(signer.getNotAfter().toInstant()).isAfter(CertificateTimes.startOf(TODAY));
        assertThat(signer.getNotBefore().toInstant())
                .isBefore(CertificateTimes.startOf(passport.validity().issuedOn()));
    }

    @Test
    void revokedAndUnknownSignersAreNotTheGenuineOne() throws CMSException {
        X509CertificateHolder genuine = signer(signedData(issue(SimulatedState.VALINH, IssueOptions.usual(TODAY))));

        for (DocumentFault fault : List.of(DocumentFault.REVOKED_SIGNER, DocumentFault.UNKNOWN_SIGNER)) {
            X509CertificateHolder other = signer(signedData(
                    issue(SimulatedState.VALINH, IssueOptions.usual(TODAY).with(fault))));
            assertThat(other.getIssuer()).isEqualTo(genuine.getIssuer());
            assertThat(other.getSerialNumber()).isNotEqualTo(genuine.getSerialNumber());
        }
    }

    @ParameterizedTest
    @EnumSource(SimulatedState.class)
    void jmrtdReadsWhatTheDataGroupsSay(SimulatedState state) throws IOException {
        Passport passport = issue(state, IssueOptions.usual(TODAY.minusYears(1)));
        ChipContents chip = passport.chip();

        DG1File zone = new DG1File(in(chip.file(ElementaryFile.DG1)));
        assertThat(zone.getMRZInfo().toString().replace("\n", "")).isEqualTo(String.join("", passport.mrz()));
        DG11File personal = new DG11File(in(chip.file(ElementaryFile.DG11)));
        assertThat(personal.getFullDateOfBirth())
                .isEqualTo(passport.holder().dateOfBirth().toString().replace("-", ""));
        assertThat(personal.getPlaceOfBirth()).containsExactly(passport.holder().placeOfBirth());
        DG12File document = new DG12File(in(chip.file(ElementaryFile.DG12)));
        assertThat(document.getDateOfIssue()).isEqualTo("20251122");
        COMFile common = new COMFile(in(chip.file(ElementaryFile.COM)));
        assertThat(common.getTagList()).containsExactly(0x61, 0x75, 0x6B, 0x6C, 0x6E);
    }

    @Test
    @SuppressWarnings("deprecation") // ISO/IEC 19794-5 is what today's passports hold.
    void jmrtdFindsThePortraitInDataGroupTwo() throws IOException {
        Passport passport = issue(SimulatedState.MERANDA, IssueOptions.usual(TODAY));
        DG2File file = new DG2File(in(passport.chip().file(ElementaryFile.DG2)));

        FaceInfo face = file.getFaceInfos().getFirst();
        FaceImageInfo image = face.getFaceImageInfos().getFirst();
        assertThat(image.getWidth()).isEqualTo(300);
        assertThat(image.getHeight()).isEqualTo(400);
        assertThat(image.getMimeType()).isEqualTo("image/jpeg");
        assertThat(image.getImageInputStream().readAllBytes()).isEqualTo(Portraits.small());
    }

    @ParameterizedTest
    @EnumSource(SimulatedState.class)
    void everyZoneReadsBackWithoutAFault(SimulatedState state) {
        PassportOffice office = WORLD.office(state);
        for (int number = 0; number < 60; number++) {
            Person person = Population.of(state, SEED, TODAY).person(number, 12, 90);
            Passport passport = office.issue(person, Portraits.small(), IssueOptions.usual(TODAY));

            assertThat(MrzParser.parse(passport.mrz(), TODAY))
                    .isInstanceOfSatisfying(
                            MrzResult.Read.class,
                            read -> assertThat(read.valid())
                                    .as(passport.mrz().toString())
                                    .isTrue());
        }
    }

    @Test
    void theSameSeedIssuesTheSamePassportsByteForByte() {
        IssueOptions options = IssueOptions.usual(TODAY)
                .with(CloneProtection.USUAL.and(ActiveAuthenticationKind.ECDSA_BRAINPOOL_P256R1));
        Person person = Population.of(SimulatedState.MERANDA, SEED, TODAY).person(1, 20, 40);
        Passport one = Authorities.of(4).office(SimulatedState.MERANDA).issue(person, Portraits.small(), options);
        Passport two = Authorities.of(4).office(SimulatedState.MERANDA).issue(person, Portraits.small(), options);

        assertThat(one.mrz()).isEqualTo(two.mrz());
        one.chip()
                .files()
                .forEach((file, bytes) ->
                        assertThat(two.chip().file(file)).as(file.name()).isEqualTo(bytes));
    }

    @Test
    void anOfficeIssuesToItsOwnPeopleOnly() {
        Person foreigner = Population.of(SimulatedState.RAHBA, SEED, TODAY).person(1);

        assertThatThrownBy(() -> WORLD.office(SimulatedState.MERANDA)
                        .issue(foreigner, Portraits.small(), IssueOptions.usual(TODAY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChipWithoutPaceAndProtectionHasNoSecurityFiles() {
        Passport passport = issue(
                SimulatedState.MERANDA,
                IssueOptions.usual(TODAY).with(AccessProfile.BASIC).with(CloneProtection.NONE));

        assertThat(passport.chip().files().keySet())
                .doesNotContain(ElementaryFile.CARD_ACCESS, ElementaryFile.DG14, ElementaryFile.DG15);
        assertThat(passport.chip().access().cardAccessNumber()).isEqualTo(Optional.empty());
    }

    private static Passport issue(SimulatedState state, IssueOptions options) {
        Person person = Population.of(state, SEED, TODAY).person(5, 30, 60);
        return WORLD.office(state).issue(person, Portraits.small(), options);
    }

    private static CMSSignedData signedData(Passport passport) throws CMSException {
        byte[] file = passport.chip().file(ElementaryFile.SOD);
        int header = 2 + Math.max(0, (file[1] & 0xFF) - 0x80);
        return new CMSSignedData(Arrays.copyOfRange(file, header, file.length));
    }

    private static X509CertificateHolder signer(CMSSignedData signed) {
        return signed.getCertificates().getMatches(null).iterator().next();
    }

    private static void assertHashesCover(ChipContents chip, LDSSecurityObject object) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance(
                object.getDigestAlgorithmIdentifier().getAlgorithm().getId());
        long groups = chip.files().keySet().stream()
                .filter(file -> file.dataGroup().isPresent())
                .count();
        assertThat(object.getDatagroupHash()).hasSize((int) groups);
        for (DataGroupHash hash : object.getDatagroupHash()) {
            ElementaryFile file = ElementaryFile.valueOf("DG" + hash.getDataGroupNumber());
            assertThat(hash.getDataGroupHashValue().getOctets()).isEqualTo(digest.digest(chip.file(file)));
        }
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
