package org.lintas.emrtd.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestSecurityObject;
import org.lintas.emrtd.specimens.TestSigning;

class TrustSnapshotTests extends UtopianDocuments {

    private final TestAuthority authority = TestAuthority.of(TestSigning.ECDSA_P256, "UT");
    private final TestSecurityObject document = new TestSecurityObject(authority, TestSigning.ECDSA_P256).with(1, DG1);

    private TrustStore store() {
        return TrustStore.builder()
                .add(authority.certificate(), "authority")
                .add(authority.currentRevocationList(99), "revocations")
                .add(document.certificate, "signer")
                .build();
    }

    @Test
    void aStoreComesBackAsItWas() throws MalformedLdsException {
        TrustStore before = store();
        byte[] snapshot = TrustSnapshot.write(before);
        TrustStore after = TrustSnapshot.read(snapshot);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.certificates()).isEqualTo(before.certificates());
        assertThat(after.signers()).isEqualTo(before.signers()).hasSize(1);
        assertThat(after.revocationLists()).isEqualTo(before.revocationLists()).hasSize(1);
        assertThat(TrustSnapshot.write(after)).isEqualTo(snapshot);
        assertSuccessful(verify(document, after));
    }

    @Test
    void everyChangedByteIsFound() {
        byte[] snapshot = TrustSnapshot.write(store());
        for (int i = 0; i < snapshot.length; i += 7) {
            byte[] changed = snapshot.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> TrustSnapshot.read(changed)).isInstanceOf(MalformedLdsException.class);
        }
        assertThatThrownBy(() -> TrustSnapshot.read(new byte[0])).isInstanceOf(MalformedLdsException.class);
    }

    @Test
    void aSignerThatEfSodDoesNotBringIsFoundInTheStore() {
        document.withCertificate = false;
        assertSuccessful(verify(document, store()));
        document.byKeyIdentifier = true;
        assertUndetermined(
                verify(document, trust(authority)), CheckName.SECURITY_OBJECT_SIGNATURE, "signer-certificate-missing");
    }

    @Test
    void aFolderKeepsEachStateOfTrustAndTheNewestIsInForce(@TempDir Path folder) throws IOException {
        TrustFolder trust = new TrustFolder(folder.resolve("trust"));
        assertThat(trust.read().certificates()).isEmpty();
        TrustFolder.Offered revocations = new TrustFolder.Offered("a.crl", authority.currentRevocationList(99));
        TrustFolder.Offered certificate = new TrustFolder.Offered("b.cer", authority.certificate());
        List<ImportReport> reports = trust.add(List.of(revocations, certificate), List.of(), TestAuthority.NOW);
        assertThat(reports).extracting(ImportReport::file).containsExactly("a.crl", "b.cer");
        assertThat(reports).allMatch(ImportReport::good);
        String first = trust.read().id();
        trust.add(List.of(certificate), List.of(), TestAuthority.NOW);
        assertThat(trust.read().id()).isEqualTo(first);
        assertThat(trust.before()).isEmpty();
        trust.add(
                List.of(new TrustFolder.Offered(
                        "c.cer", TestAuthority.of(TestSigning.RSA, "XA").certificate())),
                List.of(),
                TestAuthority.NOW);
        TrustDifference difference = TrustDifference.between(trust.before().orElseThrow(), trust.read());
        assertThat(difference.authoritiesAdded()).hasSize(1);
        assertThat(difference.countriesAdded()).containsExactly("XA");
        assertThat(difference.authoritiesRemoved()).isEmpty();
        assertThat(Files.exists(folder.resolve("trust/unfinished"))).isFalse();
    }

    private static String entry(String name, String attribute, Octets value) {
        String base64 = Base64.getEncoder().encodeToString(value.toByteArray());
        StringBuilder folded = new StringBuilder("dn: %s\nobjectClass: pkdDownload\n%s:: ".formatted(name, attribute));
        for (int i = 0; i < base64.length(); i += 70) {
            folded.append(i == 0 ? "" : "\n ").append(base64, i, Math.min(base64.length(), i + 70));
        }
        return folded + "\n\n";
    }

    @Test
    void aDirectoryBringsSignersAndRevocationListsAndNoAuthority() {
        String text = "# comment\nversion: 1\n\n"
                + entry(
                        "cn=1,o=crl,c=UT,dc=data",
                        "certificateRevocationList;binary",
                        authority.currentRevocationList(99))
                + entry("cn=2,o=dsc,c=UT,dc=data", "userCertificate;binary", document.certificate)
                + entry("cn=3,o=dsc,c=XA,dc=nc-data,dc=download", "userCertificate;binary", other().certificate)
                + entry(
                        "cn=4,o=csca,c=XA,dc=data",
                        "cACertificate;binary",
                        other().authority.certificate())
                + "dn: cn=5\nuserCertificate;binary:: !!!\n";
        TrustStoreBuilder builder = TrustStore.builder().add(authority.certificate(), "authority");
        ImportReport report =
                builder.importFile(Octets.of(text.getBytes(StandardCharsets.US_ASCII)), "pkd.ldif", TestAuthority.NOW);
        assertThat(report.kind()).isEqualTo(MaterialKind.DIRECTORY);
        assertThat(report.signature()).isEqualTo(CheckResult.NOT_SUPPORTED);
        assertThat(report.accepted()).as(report.toString()).isEqualTo(3);
        assertThat(report.rejected())
                .extracting(RefusedMaterial::code)
                .containsExactlyInAnyOrder("authority-not-vouched-for", "malformed");
        TrustStore store = builder.build();
        assertThat(store.certificates()).hasSize(1);
        assertThat(store.signers()).hasSize(2).noneMatch(TrustedSigner::trusted);
        assertThat(store.signers().getLast().findings()).containsExactly("non-conformant");
        document.withCertificate = false;
        assertSuccessful(verify(document, store));
    }

    private static TestSecurityObject other() {
        return new TestSecurityObject(TestAuthority.of(TestSigning.RSA, "XA"), TestSigning.RSA);
    }
}
