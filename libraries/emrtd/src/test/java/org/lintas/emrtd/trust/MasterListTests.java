package org.lintas.emrtd.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestSecurityObject;
import org.lintas.emrtd.specimens.TestSigning;
import org.lintas.emrtd.specimens.TestTlv;

class MasterListTests {

    private static final String MASTER_LIST = "2.23.136.1.1.2";
    private static final String LIST_SIGNER = "2.23.136.1.1.3";

    private final TestAuthority publisher = TestAuthority.of(TestSigning.ECDSA_P256, "UT");
    private final TestAuthority listed = TestAuthority.of(TestSigning.RSA, "XA");
    private final TrustStore roots =
            TrustStore.builder().add(publisher.certificate(), "by hand").build();

    private TestSecurityObject list(Optional<String> purpose) {
        TestSecurityObject list = new TestSecurityObject(publisher, TestSigning.ECDSA_P256);
        list.contentType = MASTER_LIST;
        list.signedContentType = MASTER_LIST;
        TestAuthority.Profile profile = new TestAuthority.Profile(list.keys);
        profile.purpose = purpose;
        return list.signedWith(profile);
    }

    private static byte[] content(Octets... certificates) {
        byte[][] encoded = Arrays.stream(certificates).map(Octets::toByteArray).toArray(byte[][]::new);
        return TestTlv.of(0x30, TestTlv.of(0x02, new byte[] {0}), TestTlv.of(0x31, encoded));
    }

    private Octets encoded(TestSecurityObject list) {
        return Octets.of(list.signedData(content(publisher.certificate(), listed.certificate())));
    }

    private ImportReport add(Octets file, TrustStore trusted, Instant at) {
        return trusted.extend().importFile(file, "list", at);
    }

    @Test
    void bringsInTheAuthoritiesThatATrustedStateVouchesFor() {
        TrustStoreBuilder builder = roots.extend();
        ImportReport report =
                builder.importFile(encoded(list(Optional.of(LIST_SIGNER))), "list of UT", TestAuthority.NOW);
        assertThat(report.signature()).as(report.toString()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(report.kind()).isEqualTo(MaterialKind.MASTER_LIST);
        // Each certificate of the publisher is signed anew, so the root in the store is another than the listed one.
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.countries()).isEqualTo(2);
        assertThat(report.signer()).contains("C=UT,O=State,CN=Signer");
        assertThat(report.certificates()).isEqualTo(2);
        assertThat(report.accepted()).isEqualTo(2);
        assertThat(builder.build().certificates())
                .extracting(TrustedCertificate::country)
                .containsExactly("UT", "UT", "XA");
        assertThat(builder.build().certificatesOf("XA").getFirst().sources())
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.file()).isEqualTo("list of UT");
                    assertThat(source.signedBy()).contains("C=UT,O=State,CN=Signer");
                    assertThat(source.loaded()).contains(TestAuthority.NOW);
                });
    }

    @Test
    void doesNotTrustAListThatVouchesForItself() {
        ImportReport report = add(encoded(list(Optional.of(LIST_SIGNER))), TrustStore.empty(), TestAuthority.NOW);
        assertThat(report.signature()).isEqualTo(CheckResult.UNDETERMINED);
        assertThat(report.code()).isEqualTo("authority-unknown");
        assertThat(report.accepted()).isZero();
    }

    @Test
    void refusesASignerWhoMayNotSignLists() {
        assertThat(add(encoded(list(Optional.empty())), roots, TestAuthority.NOW)
                        .code())
                .isEqualTo("signer-purpose-wrong");
    }

    @Test
    void refusesAListThatWasChanged() {
        TestSecurityObject list = list(Optional.of(LIST_SIGNER));
        list.wrongSignature = true;
        assertThat(add(encoded(list), roots, TestAuthority.NOW).code()).isEqualTo("signature-wrong");
    }

    @Test
    void refusesAListOfASignerOutOfItsTime() {
        ImportReport report = add(encoded(list(Optional.of(LIST_SIGNER))), roots, TestAuthority.UNTIL.plusSeconds(1));
        assertThat(report.code()).isEqualTo("signer-expired");
    }

    @Test
    void refusesWhatIsNoMasterList() {
        TestSecurityObject other = list(Optional.of(LIST_SIGNER));
        other.contentType = TestSecurityObject.LDS;
        other.signedContentType = TestSecurityObject.LDS;
        assertThat(add(encoded(other), roots, TestAuthority.NOW).code()).isEqualTo("content-type-unknown");
        assertThat(add(Octets.of(new byte[] {1}), roots, TestAuthority.NOW).code())
                .isEqualTo("malformed");
    }

    @Test
    void leavesOutACertificateThatCannotBeReadAndTakesTheOthers() {
        TrustStoreBuilder builder = roots.extend();
        Octets bad = Octets.of(TestTlv.of(0x30, new byte[0]));
        Octets file = Octets.of(list(Optional.of(LIST_SIGNER)).signedData(content(bad, listed.certificate())));
        ImportReport report = builder.importFile(file, "list", TestAuthority.NOW);
        assertThat(report.certificates()).isEqualTo(2);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(builder.build().refused())
                .extracting(RefusedMaterial::code)
                .containsExactly("certificate-malformed");
    }

    @Test
    void boundsTheNumberOfCertificates() {
        Octets[] most = new Octets[SignedList.CERTIFICATES_MAX + 1];
        Arrays.fill(most, Octets.of(TestTlv.of(0x30, new byte[0])));
        TestSecurityObject list = list(Optional.of(LIST_SIGNER));
        Octets[] allowed = Arrays.copyOf(most, SignedList.CERTIFICATES_MAX);
        assertThat(add(Octets.of(list.signedData(content(allowed))), roots, TestAuthority.NOW)
                        .certificates())
                .isEqualTo(SignedList.CERTIFICATES_MAX);
        assertThat(add(Octets.of(list.signedData(content(most))), roots, TestAuthority.NOW)
                        .rejected())
                .extracting(RefusedMaterial::code)
                .containsExactly("too-many-certificates");
    }
}
