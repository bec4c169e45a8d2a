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
    void followsLinkCertificatesOnTheListFromAnOlderKeyThatIsTrusted() {
        TestAuthority first = TestAuthority.of(TestSigning.RSA, "UT", "older");
        TestAuthority second = TestAuthority.of(TestSigning.ECDSA_P256, "UT", "old");
        TrustStore old =
                TrustStore.builder().add(first.certificate(), "by hand").build();
        Octets toSecond = link(first, second);
        Octets toPublisher = link(second, publisher);

        ImportReport over = add(listing(toPublisher, toSecond, listed.certificate()), old, TestAuthority.NOW);
        assertThat(over.signature()).as(over.toString()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(over.findings()).containsExactly("signer-through-link");
        assertThat(over.accepted()).isEqualTo(3);
        assertThat(add(listing(toPublisher, listed.certificate()), old, TestAuthority.NOW)
                        .code())
                .as("without the first link")
                .isEqualTo("authority-unknown");
        assertThat(add(listing(toPublisher, toSecond), TrustStore.empty(), TestAuthority.NOW)
                        .code())
                .as("from nowhere")
                .isEqualTo("authority-unknown");
    }

    @Test
    void followsNoLinkThatAnotherSignedOrThatIsNoneOfAnAuthority() {
        TestAuthority old = TestAuthority.of(TestSigning.ECDSA_P256, "UT", "old");
        TestAuthority stranger = TestAuthority.of(TestSigning.ECDSA_P256, "UT", "stranger");
        TestAuthority neighbour = TestAuthority.of(TestSigning.ECDSA_P256, "XA");
        TrustStore trusted = TrustStore.builder()
                .add(old.certificate(), "by hand")
                .add(neighbour.certificate(), "by hand")
                .build();
        TestAuthority.Profile signer = new TestAuthority.Profile(publisher.keys);
        signer.subject = publisher.name;

        for (Octets wrong : new Octets[] {link(stranger, publisher), link(neighbour, publisher), old.issue(signer)}) {
            assertThat(add(listing(wrong), trusted, TestAuthority.NOW).code()).isEqualTo("authority-unknown");
        }
    }

    @Test
    void boundsTheLinksItFollows() {
        TestAuthority old = TestAuthority.of(TestSigning.ECDSA_P256, "UT", "old");
        TrustStore trusted =
                TrustStore.builder().add(old.certificate(), "by hand").build();
        Octets[] links = new Octets[LinkedAuthorities.LINKS_MAX + 1];
        Arrays.fill(links, link(publisher, old));
        links[LinkedAuthorities.LINKS_MAX - 1] = link(old, publisher);
        assertThat(add(listing(links), trusted, TestAuthority.NOW).signature()).isEqualTo(CheckResult.SUCCESSFUL);
        links[LinkedAuthorities.LINKS_MAX] = links[LinkedAuthorities.LINKS_MAX - 1];
        links[LinkedAuthorities.LINKS_MAX - 1] = links[0];
        assertThat(add(listing(links), trusted, TestAuthority.NOW).code()).isEqualTo("authority-unknown");
    }

    private Octets listing(Octets... certificates) {
        return Octets.of(list(Optional.of(LIST_SIGNER)).signedData(content(certificates)));
    }

    /** The newer key, signed with the older one. */
    private static Octets link(TestAuthority older, TestAuthority newer) {
        TestAuthority.Profile profile = new TestAuthority.Profile(newer.keys);
        profile.subject = newer.name;
        profile.isAuthority = true;
        return older.issue(profile);
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
