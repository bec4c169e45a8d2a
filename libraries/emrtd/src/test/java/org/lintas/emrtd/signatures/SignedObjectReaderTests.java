package org.lintas.emrtd.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.specimens.TestAuthority;
import org.lintas.emrtd.specimens.TestSecurityObject;
import org.lintas.emrtd.specimens.TestSigning;
import org.lintas.testkit.Seed;

/** Reading by offsets what is shared with a document before, against reading all of it with Bouncy Castle. */
class SignedObjectReaderTests {

    private static final int ALTERATIONS = 250;
    private static final Octets FILE = Octets.of(new byte[] {1, 2, 3});

    private static TestSecurityObject object() {
        return new TestSecurityObject(TestAuthority.of(TestSigning.ECDSA_P256, "UT"), TestSigning.ECDSA_P256)
                .with(1, FILE);
    }

    private static byte[] encoded(TestSecurityObject object) {
        return object.signedData(object.content());
    }

    static Stream<byte[]> objects() {
        TestSecurityObject dated = object();
        dated.signedAt = Optional.of(TestAuthority.NOW);
        TestSecurityObject byKey = object();
        byKey.byKeyIdentifier = true;
        TestSecurityObject unsorted = object();
        unsorted.attributesUnsorted = true;
        TestSecurityObject indefinite = object();
        indefinite.indefinite = true;
        TestSecurityObject without = object();
        without.withCertificate = false;
        return Stream.of(object(), dated, byKey, unsorted, indefinite, without).map(SignedObjectReaderTests::encoded);
    }

    /** All that can be asked of a signed object, or why it is none. */
    private static List<Object> told(Reading reading, VerificationKey key) throws UnsupportedKeyException {
        try {
            SignedObject read = reading.read();
            return List.of(
                    read.contentType(),
                    Octets.of(read.content()),
                    read.certificates(),
                    read.signerCertificate(),
                    read.signerReference(),
                    read.signingTime(),
                    read.signatureAlgorithm(),
                    attributes(read),
                    read.isSignedBy(key));
        } catch (SignedObjectException broken) {
            return List.of(broken.code(), String.valueOf(broken.getMessage()));
        } catch (UnsupportedKeyException unsupported) {
            return List.of(String.valueOf(unsupported.getMessage()));
        }
    }

    private interface Reading {
        SignedObject read() throws SignedObjectException;
    }

    private static String attributes(SignedObject read) throws UnsupportedKeyException {
        try {
            read.checkAttributes();
            return "ok";
        } catch (SignedObjectException broken) {
            return broken.code() + broken.getMessage();
        }
    }

    /** Half of the alterations are in the last part, where attributes and signature stand. */
    private static byte[] altered(byte[] genuine, Random random) {
        int from = random.nextBoolean() ? 0 : Math.max(0, genuine.length - 320);
        int at = from + random.nextInt(genuine.length - from);
        byte[] copy = genuine.clone();
        return switch (random.nextInt(5)) {
            case 0 -> {
                copy[at] ^= (byte) (1 << random.nextInt(8));
                yield copy;
            }
            case 1 -> {
                copy[at] = (byte) random.nextInt(256);
                copy[random.nextInt(copy.length)]++;
                yield copy;
            }
            case 2 -> Arrays.copyOf(genuine, at);
            case 3 -> {
                byte[] longer = Arrays.copyOf(genuine, genuine.length + 1);
                System.arraycopy(genuine, at, longer, at + 1, genuine.length - at);
                yield longer;
            }
            default -> {
                int swap = from + random.nextInt(genuine.length - from);
                copy[at] = genuine[swap];
                copy[swap] = genuine[at];
                yield copy;
            }
        };
    }

    @ParameterizedTest
    @MethodSource("objects")
    void tellsTheSameOfGenuineAndAlteredObjects(byte[] genuine) throws SignedObjectException, UnsupportedKeyException {
        Random random = new Random(Seed.current());
        SignedObjectReader reader = new SignedObjectReader();
        reader.read(genuine);
        VerificationKey key = VerificationKey.parse(
                TestSigning.ECDSA_P256.keys("signer").getPublic().getEncoded());
        assertThat(told(() -> reader.read(genuine).signed(), key))
                .isEqualTo(told(() -> SignedObject.parse(genuine), key));
        for (int i = 0; i < ALTERATIONS; i++) {
            byte[] altered = altered(genuine, random);
            assertThat(told(() -> reader.read(altered).signed(), key))
                    .as("alteration %d, -Dtests.seed=%d", i, Seed.current())
                    .isEqualTo(told(() -> SignedObject.parse(altered), key));
        }
    }

    @Test
    void readsWhatDocumentsOfOneSignerShareOnce() throws SignedObjectException {
        SignedObjectReader reader = new SignedObjectReader();
        TestSecurityObject object = object();
        SignedObjectReader.Reading first = reader.read(encoded(object));
        object.with(2, FILE).signedAt = Optional.of(TestAuthority.NOW);
        SignedObjectReader.Reading second = reader.read(encoded(object));
        assertThat(first.shared()).isTrue();
        assertThat(second.shared()).isTrue();
        assertThat(second.signed().signer()).isSameAs(first.signed().signer());
        assertThat(second.signed().signingTime()).contains(TestAuthority.NOW);
    }

    @Test
    void sharesNothingBetweenSigners() throws SignedObjectException {
        SignedObjectReader reader = new SignedObjectReader();
        TestSecurityObject object = object();
        SignerPart first = reader.read(encoded(object)).signed().signer();
        object.signedWith(new TestAuthority.Profile(object.keys));
        assertThat(reader.read(encoded(object)).signed().signer()).isNotSameAs(first);
        object.byKeyIdentifier = true;
        assertThat(reader.read(encoded(object)).signed().signer()).isNotSameAs(first);
    }

    @Test
    void keepsNothingOfWhatIsNotDer() throws SignedObjectException {
        SignedObjectReader reader = new SignedObjectReader();
        TestSecurityObject object = object();
        object.indefinite = true;
        assertThat(reader.read(encoded(object)).shared()).isFalse();
    }

    @Test
    void forgetsTheSignerThatWasUnusedForLongest() {
        Remembered<Integer, String> remembered = new Remembered<>(2);
        remembered.keep(1, "one");
        remembered.keep(2, "two");
        assertThat(remembered.find(1)).contains("one");
        remembered.keep(3, "three");
        assertThat(remembered.find(2)).isEmpty();
        assertThat(remembered.find(1)).contains("one");
        assertThat(remembered.keep(1, "another")).isEqualTo("one");
        assertThat(remembered.size()).isEqualTo(2);
    }
}
