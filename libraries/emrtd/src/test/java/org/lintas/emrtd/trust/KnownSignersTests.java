package org.lintas.emrtd.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestSecurityObject;
import org.lintas.emrtd.specimens.TestSigning;
import org.lintas.testkit.Seed;

/** Whoever knows a signer judges its documents, genuine and altered, exactly as whoever never met it. */
class KnownSignersTests extends UtopianDocuments {

    private static final int ALTERATIONS = 40;
    private static final PassiveAuthenticationPolicy POLICY = PassiveAuthenticationPolicy.standard()
            .withStates(IssuingStates.standard().with("UTO", "UT"));

    private final PassiveAuthentication acquainted = newcomer();

    /** Without a clock, so that results are equal as a whole. */
    private static PassiveAuthentication newcomer() {
        return new PassiveAuthentication(POLICY, () -> 0);
    }

    private static DocumentData data(Octets file, TestSecurityObject object) {
        return new DocumentData(
                file, new TreeMap<>(object.dataGroups), Optional.empty(), Optional.empty(), Optional.of("UTO"));
    }

    static Stream<TestSecurityObject> documents() {
        TestSecurityObject dated = document(TestSigning.RSA);
        dated.signedAt = Optional.of(TestAuthority.NOW.minusSeconds(9));
        TestSecurityObject indefinite = document();
        indefinite.indefinite = true;
        TestSecurityObject byKey = document(TestSigning.ECDSA_BRAINPOOL);
        byKey.byKeyIdentifier = true;
        TestSecurityObject unsorted = document();
        unsorted.attributesUnsorted = true;
        TestSecurityObject without = document();
        without.withCertificate = false;
        TestSecurityObject wrong = document();
        wrong.wrongMessageDigest = true;
        return Stream.of(
                document(TestSigning.RSA),
                document(TestSigning.RSA_ENCRYPTION),
                document(TestSigning.pss(32)),
                document(TestSigning.ECDSA_P384),
                dated,
                indefinite,
                byKey,
                unsorted,
                without,
                wrong);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void changesNoResult(TestSecurityObject object) {
        Random random = new Random(Seed.current());
        TrustStore trust = trust(object.authority);
        byte[] genuine = object.file().toByteArray();
        acquainted.verify(data(Octets.of(genuine), object), trust, TestAuthority.NOW);
        for (int i = 0; i < ALTERATIONS; i++) {
            byte[] altered = genuine.clone();
            if (i > 1) {
                int from = i % 2 == 0 ? 0 : altered.length / 2;
                altered[from + random.nextInt(altered.length - from)] ^= (byte) (1 << random.nextInt(8));
            }
            DocumentData document = data(Octets.of(altered), object);
            assertThat(acquainted.verify(document, trust, TestAuthority.NOW))
                    .as("alteration %d, -Dtests.seed=%d", i, Seed.current())
                    .isEqualTo(newcomer().verify(document, trust, TestAuthority.NOW));
        }
    }

    @Test
    void judgesTimeAnewForEachDocument() {
        TestSecurityObject object = document();
        TrustStore trust = trust(object.authority);
        DocumentData document = data(object.file(), object);
        for (Instant at : new Instant[] {
            TestAuthority.NOW,
            TestAuthority.FROM.minusSeconds(1),
            TestAuthority.UNTIL.plusSeconds(1),
            TestAuthority.NOW.plusSeconds(100_000),
            TestAuthority.NOW
        }) {
            assertThat(acquainted.verify(document, trust, at))
                    .isEqualTo(newcomer().verify(document, trust, at));
        }
    }

    @Test
    void asksTheTrustStoreOfEachDocument() {
        TestSecurityObject object = document();
        DocumentData document = data(object.file(), object);
        TrustStore good = trust(object.authority);
        TrustStore revoking = TrustStore.builder()
                .add(object.authority.certificate(), "test")
                .add(object.authority.currentRevocationList(2), "test")
                .build();
        for (TrustStore trust : new TrustStore[] {good, revoking, TrustStore.empty(), good}) {
            assertThat(acquainted.verify(document, trust, TestAuthority.NOW))
                    .isEqualTo(newcomer().verify(document, trust, TestAuthority.NOW));
        }
    }
}
