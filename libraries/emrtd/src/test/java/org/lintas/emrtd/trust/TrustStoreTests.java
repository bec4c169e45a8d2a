package org.lintas.emrtd.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestSigning;

class TrustStoreTests {

    private final TestAuthority first = TestAuthority.of(TestSigning.ECDSA_P256, "UT");
    private final TestAuthority second = TestAuthority.of(TestSigning.RSA, "XA");

    private static Octets pem(String kind, Octets encoded) {
        String text = "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(encoded.toByteArray()), kind);
        return Octets.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void describesWhatItTrusts() {
        TrustStore store =
                TrustStore.builder().add(first.certificate(), "list A").build();
        TrustedCertificate certificate = store.certificates().getFirst();
        assertThat(certificate.country()).isEqualTo("UT");
        assertThat(certificate.subject()).isEqualTo("C=UT,O=State,CN=CSCA");
        assertThat(certificate.key()).isEqualTo("secp256r1");
        assertThat(certificate.selfIssued()).isTrue();
        assertThat(certificate.link()).isFalse();
        assertThat(certificate.sources()).extracting(Provenance::file).containsExactly("list A");
        assertThat(certificate.findings()).containsExactly("usage-period-missing");
        assertThat(store.certificatesOf("UT")).containsExactly(certificate);
        assertThat(store.certificatesOf("XA")).isEmpty();
    }

    @Test
    void identifiesItsContentWhateverTheOrderAndTheSource() {
        Octets one = first.certificate();
        Octets two = second.certificate();
        String id = TrustStore.builder().add(one, "a").add(two, "b").build().id();
        assertThat(TrustStore.builder()
                        .add(two, "c")
                        .add(one, "d")
                        .add(one, "e")
                        .build()
                        .id())
                .isEqualTo(id)
                .hasSize(64);
        assertThat(TrustStore.builder().add(one, "a").build().id()).isNotEqualTo(id);
        assertThat(TrustStore.empty().id()).isNotEqualTo(id);
    }

    @Test
    void readsManyCertificatesAndListsFromPem() {
        String both = new String(pem("CERTIFICATE", first.certificate()).toByteArray(), StandardCharsets.US_ASCII)
                + "comment\n"
                + new String(pem("X509 CRL", first.currentRevocationList(7)).toByteArray(), StandardCharsets.US_ASCII);
        TrustStore store = TrustStore.builder()
                .add(Octets.of(both.getBytes(StandardCharsets.US_ASCII)), "bundle")
                .build();
        assertThat(store.certificates()).hasSize(1);
        assertThat(store.revocationLists()).singleElement().satisfies(list -> {
            assertThat(list.entries()).isEqualTo(1);
            assertThat(list.country()).isEqualTo("UT");
            assertThat(list.sources()).extracting(Provenance::file).containsExactly("bundle");
        });
        assertThat(store.refused()).isEmpty();
    }

    @Test
    void refusesWhatItCannotReadAndSaysSo() {
        TrustStore store = TrustStore.builder()
                .add(Octets.of(new byte[] {1, 2, 3}), "rubbish")
                .add(Octets.of("-----BEGIN NOTHING-----".getBytes(StandardCharsets.US_ASCII)), "text")
                .build();
        assertThat(store.refused())
                .extracting(RefusedMaterial::source, RefusedMaterial::code)
                .containsExactly(tuple("rubbish", "malformed"), tuple("text", "malformed"));
    }

    @Test
    void refusesARevocationListThatNoTrustedAuthoritySigned() {
        TestAuthority forger = TestAuthority.of(TestSigning.ECDSA_P256, "UT", "forger");
        TrustStore store = TrustStore.builder()
                .add(first.certificate(), "a")
                .add(forger.currentRevocationList(2), "forged")
                .add(second.currentRevocationList(2), "other")
                .build();
        assertThat(store.revocationLists()).isEmpty();
        assertThat(store.refused()).extracting(RefusedMaterial::code).containsOnly("crl-not-verified");
    }

    @Test
    void refusesTheFirstByteTooMany() {
        Octets longest = Octets.of(new byte[TrustStoreBuilder.FILE_BYTES_MAX]);
        Octets longer = Octets.of(new byte[TrustStoreBuilder.FILE_BYTES_MAX + 1]);
        assertThat(TrustStore.builder().add(longest, "at").build().refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.detail()).doesNotContain("longer than " + longest.length()));
        assertThat(TrustStore.builder().add(longer, "past").build().refused())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo("too-large");
                    assertThat(refused.detail()).contains("longer than " + longest.length());
                });
    }

    @Test
    void reportsExplicitCurvesAndAuthoritiesThatSayTheyAreNone() {
        TestAuthority.Profile profile = new TestAuthority.Profile(first.keys);
        profile.subject = first.name;
        profile.key = TestAuthority.explicit(profile.key);
        profile.serial = BigInteger.ZERO;
        TrustStore store = TrustStore.builder().add(first.issue(profile), "odd").build();
        assertThat(store.certificates().getFirst().findings())
                .contains("explicit-curve", "not-an-authority", "serial-number-not-positive");
        assertThat(store.certificates().getFirst().key()).isEqualTo("secp256r1");
    }

    @Test
    void extendsWithoutChangingTheOriginal() {
        TrustStore original = TrustStore.builder().add(first.certificate(), "a").build();
        TrustStore extended = original.extend().add(second.certificate(), "b").build();
        assertThat(original.certificates()).hasSize(1);
        assertThat(extended.certificates()).hasSize(2);
    }

    @Test
    void knowsTheStatesThatSignUnderAnotherCode() {
        IssuingStates states = IssuingStates.standard();
        assertThat(states.of("D")).containsExactly("DE");
        assertThat(states.of("GBD")).containsExactly("GB");
        assertThat(states.of("CHN")).containsExactlyInAnyOrder("CN", "HK", "MO");
        assertThat(states.of("UNO")).containsExactly("UN");
        assertThat(states.of("EUE")).containsExactly("EU");
        assertThat(states.of("RKS")).contains("KS");
        assertThat(states.of("QQQ")).isEmpty();
        assertThat(states.of("DEU")).isEmpty();
        assertThat(states.with("QQQ", "ut").of("QQQ")).isEqualTo(Set.of("UT"));
        assertThat(states.with("D", "XX").of("D")).containsExactlyInAnyOrder("DE", "XX");
        assertThatIllegalArgumentException().isThrownBy(() -> states.with("utopia", "UT"));
        assertThatIllegalArgumentException().isThrownBy(() -> states.with("UTO", "UTO"));
    }

    @Test
    void readsAnAuthorityHoweverItWasKept() {
        byte[] der = first.certificate().toByteArray();
        byte[] withLineEnd = Arrays.copyOf(der, der.length + 1);
        withLineEnd[der.length] = '\n';
        byte[] hexadecimal = HexFormat.ofDelimiter(":").formatHex(der).getBytes(StandardCharsets.US_ASCII);
        for (byte[] kept : new byte[][] {
            der, withLineEnd, hexadecimal, Base64.getMimeEncoder().encode(der)
        }) {
            TrustStore store = TrustStore.builder().add(Octets.of(kept), "kept").build();
            assertThat(store.certificates())
                    .extracting(TrustedCertificate::country)
                    .containsExactly("UT");
        }
        withLineEnd[der.length] = 'x';
        assertThat(TrustStore.builder()
                        .add(Octets.of(withLineEnd), "more")
                        .build()
                        .refused())
                .extracting(RefusedMaterial::code)
                .containsExactly("malformed");
    }
}
