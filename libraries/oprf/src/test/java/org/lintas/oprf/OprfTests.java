package org.lintas.oprf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.math.ec.ECPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.oprf.OprfException.Reason;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class OprfTests {

    private static final String ORDER = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
    private static final String PRIME = "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
    private static final byte[] NONE = new byte[0];

    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @EnumSource(Mode.class)
    void theClientGetsWhatTheServerWouldMakeOfTheInput(Mode mode) {
        byte[] info = mode == Mode.POPRF ? text("today") : NONE;
        SecretKey key = SecretKey.random(mode, random);
        OprfServer server = new OprfServer(key, info, random);
        OprfClient client = new OprfClient(mode, key.publicKey(), info, random);
        Property.forAll(5, Gen.bytes(0, 300), input -> {
            OprfClient.Blinding blinding = client.blind(List.of(input, text("other")));
            Evaluation evaluation = carried(server.evaluate(carried(blinding.elements())));
            assertThat(client.outputs(blinding, evaluation))
                    .containsExactly(server.output(input), server.output(text("other")));
        });
    }

    @Test
    void theSameInputIsBlindedDifferentlyEachTime() {
        OprfClient client =
                new OprfClient(Mode.OPRF, SecretKey.random(Mode.OPRF, random).publicKey(), NONE, random);

        assertThat(client.blind(List.of(text("a"))).elements())
                .isNotEqualTo(client.blind(List.of(text("a"))).elements());
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"VOPRF", "POPRF"})
    void anotherKeyThanTheAnnouncedOneIsFound(Mode mode) {
        byte[] info = mode == Mode.POPRF ? text("today") : NONE;
        SecretKey announced = SecretKey.random(mode, random);
        OprfClient client = new OprfClient(mode, announced.publicKey(), info, random);
        OprfClient.Blinding blinding = client.blind(List.of(text("a"), text("b")));
        Evaluation right = new OprfServer(announced, info, random).evaluate(blinding.elements());
        Evaluation wrong = new OprfServer(SecretKey.random(mode, random), info, random).evaluate(blinding.elements());

        refused(Reason.PROOF, () -> client.outputs(blinding, wrong));
        refused(Reason.PROOF, () -> client.outputs(blinding, new Evaluation(wrong.elements(), right.proof())));
        refused(
                Reason.PROOF,
                () -> client.outputs(blinding, new Evaluation(right.elements().reversed(), right.proof())));
        refused(Reason.PROOF, () -> client.outputs(blinding, new Evaluation(right.elements(), Optional.empty())));
        refused(
                Reason.COUNT,
                () -> client.outputs(blinding, new Evaluation(right.elements().subList(0, 1), right.proof())));
        assertThat(client.outputs(blinding, right)).hasSize(2);
    }

    @Test
    void aChangedProofDoesNotHold() {
        SecretKey key = SecretKey.random(Mode.VOPRF, random);
        OprfClient client = new OprfClient(Mode.VOPRF, key.publicKey(), NONE, random);
        OprfClient.Blinding blinding = client.blind(List.of(text("a")));
        Evaluation evaluation = new OprfServer(key, NONE, random).evaluate(blinding.elements());
        byte[] proof = evaluation.proof().orElseThrow().encoding();
        for (int at : new int[] {1, 31, 33, 63}) {
            byte[] changed = proof.clone();
            changed[at] ^= 1;
            refused(
                    Reason.PROOF,
                    () -> client.outputs(
                            blinding, new Evaluation(evaluation.elements(), Optional.of(Proof.decode(changed)))));
        }
    }

    /** The plain twin: one multiple after the other. */
    @Test
    void sharedDoublingsGiveTheSameSum() {
        for (int count : new int[] {1, 64, 65}) {
            List<BigInteger> scalars =
                    Stream.generate(() -> Group.random(random)).limit(count).toList();
            List<ECPoint> points = Stream.generate(() -> Group.generatorMultiple(Group.random(random)))
                    .limit(count)
                    .toList();
            ECPoint sum = Group.generator().getCurve().getInfinity();
            for (int at = 0; at < count; at++) {
                sum = sum.add(Group.multiple(points.get(at), scalars.get(at)));
            }
            assertThat(Group.sum(points, scalars)).isEqualTo(sum);
        }
    }

    @Test
    void anotherInputKnownToBothGivesAnotherOutput() {
        SecretKey key = SecretKey.random(Mode.POPRF, random);

        assertThat(new OprfServer(key, text("today"), random).output(text("a")))
                .isNotEqualTo(new OprfServer(key, text("tomorrow"), random).output(text("a")));
    }

    @Test
    void anInputThatUndoesTheKeyIsRefused() {
        BigInteger order = new BigInteger(ORDER, 16);
        SecretKey key = SecretKey.decode(Mode.POPRF, Group.encode(order.subtract(PublicInput.scalar(text("x")))));

        refused(Reason.INPUT, () -> new OprfServer(key, text("x"), random));
        refused(Reason.IDENTITY, () -> new OprfClient(Mode.POPRF, key.publicKey(), text("x"), random));
        refused(Reason.INPUT, () -> new OprfServer(SecretKey.random(Mode.OPRF, random), text("x"), random));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "02",
                "04aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "02" + PRIME,
                "02ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "03723a1e5c09b8b9c18d1dcbca29e8007e95f14f4732d9346d490ffc19511036",
                "03723a1e5c09b8b9c18d1dcbca29e8007e95f14f4732d9346d490ffc195110368d00"
            })
    void whatIsNoPointIsRefused(String encoding) {
        refused(Reason.ELEMENT, () -> Element.decode(HexFormat.of().parseHex(encoding)));
    }

    /** Of the numbers from 0 on about half are coordinates of points; the others must be refused. */
    @Test
    void coordinatesOfNoPointAreRefused() {
        int points = 0;
        for (int x = 0; x < 200; x++) {
            byte[] encoding = new byte[Element.BYTES];
            encoding[0] = 2;
            encoding[Element.BYTES - 1] = (byte) x;
            try {
                assertThat(Element.decode(encoding).encoding()).isEqualTo(encoding);
                points++;
            } catch (OprfException refused) {
                assertThat(refused.reason()).isEqualTo(Reason.ELEMENT);
            }
        }
        assertThat(points).isBetween(70, 130);
    }

    @Test
    void infinityIsRefused() {
        refused(Reason.IDENTITY, () -> Element.decode(new byte[1]));
        ECPoint infinity = Group.generator().getCurve().getInfinity();
        refused(Reason.IDENTITY, () -> Element.of(infinity));
        refused(Reason.IDENTITY, () -> Element.of(List.of(infinity)));
    }

    @Test
    void scalarsLieFromOneToTheOrderLessOne() {
        byte[] order = HexFormat.of().parseHex(ORDER);
        byte[] last = Group.encode(new BigInteger(1, order).subtract(BigInteger.ONE));
        byte[] first = Group.encode(BigInteger.ONE);
        assertThat(SecretKey.decode(Mode.OPRF, last).encoding()).isEqualTo(last);
        assertThat(SecretKey.decode(Mode.OPRF, first).encoding()).isEqualTo(first);
        refused(Reason.SCALAR, () -> SecretKey.decode(Mode.OPRF, order));
        refused(Reason.SCALAR, () -> SecretKey.decode(Mode.OPRF, new byte[32]));
        refused(Reason.SCALAR, () -> SecretKey.decode(Mode.OPRF, new byte[31]));
        refused(Reason.PROOF, () -> Proof.decode(new byte[63]));
        refused(Reason.SCALAR, () -> Proof.decode(new byte[64]));
    }

    @Test
    void inputsAndBatchesHaveBounds() {
        SecretKey key = SecretKey.random(Mode.OPRF, random);
        OprfServer server = new OprfServer(key, NONE, random);
        OprfClient client = new OprfClient(Mode.OPRF, key.publicKey(), NONE, random);
        assertThat(server.output(new byte[65_535])).hasSize(32);
        refused(Reason.INPUT, () -> server.output(new byte[65_536]));
        refused(Reason.INPUT, () -> client.blind(List.of(new byte[65_536])));
        refused(Reason.INPUT, () -> SecretKey.derive(Mode.OPRF, new byte[31], NONE));
        assertThat(SecretKey.derive(Mode.OPRF, new byte[32], new byte[65_535])).isNotNull();
        refused(Reason.INPUT, () -> SecretKey.derive(Mode.OPRF, new byte[32], new byte[65_536]));
        refused(Reason.COUNT, () -> client.blind(List.of()));
        refused(Reason.COUNT, () -> client.blind(Collections.nCopies(OprfServer.ELEMENTS_MAX + 1, NONE)));
        Element element = client.blind(List.of(NONE)).elements().getFirst();
        refused(Reason.COUNT, () -> server.evaluate(Collections.nCopies(OprfServer.ELEMENTS_MAX + 1, element)));
        OprfServer.count(OprfServer.ELEMENTS_MAX);
    }

    private static List<Element> carried(List<Element> elements) {
        return elements.stream()
                .map(element -> Element.decode(element.encoding()))
                .toList();
    }

    private static Evaluation carried(Evaluation evaluation) {
        return new Evaluation(
                carried(evaluation.elements()), evaluation.proof().map(proof -> Proof.decode(proof.encoding())));
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(OprfException.class)
                .isThrownBy(call)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
