package org.lintas.oprf;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.bouncycastle.crypto.hash2curve.HashToEllipticCurve;
import org.bouncycastle.math.ec.ECPoint;

/** The side that has the inputs. For several threads. */
public final class OprfClient {

    /** Bytes of an output. */
    public static final int OUTPUT_BYTES = 32;

    private final Mode mode;
    private final Element provenKey;
    private final byte[] info;
    private final Supplier<BigInteger> blinds;

    /**
     * Asks a server whose public key is known.
     *
     * @param serverKey which the mode {@link Mode#OPRF} does not look at
     * @param info the input known to both in {@link Mode#POPRF}; empty in all other modes
     */
    public OprfClient(Mode mode, Element serverKey, byte[] info, SecureRandom random) {
        this(mode, serverKey, info, () -> Group.random(random));
    }

    OprfClient(Mode mode, Element serverKey, byte[] info, Supplier<BigInteger> blinds) {
        this.mode = mode;
        this.info = info.clone();
        this.blinds = blinds;
        if (mode == Mode.POPRF) {
            ECPoint tweak = Group.generatorMultiple(PublicInput.scalar(info));
            this.provenKey = Element.of(tweak.add(serverKey.point()));
        } else {
            PublicInput.none(info);
            this.provenKey = serverKey;
        }
    }

    /** Inputs with what hides them. Good for one evaluation, and never to leave the client but for {@link #elements}. */
    public static final class Blinding {

        private final List<byte[]> inputs;
        private final List<BigInteger> blinds;
        private final List<Element> elements;

        private Blinding(List<byte[]> inputs, List<BigInteger> blinds, List<Element> elements) {
            this.inputs = List.copyOf(inputs);
            this.blinds = List.copyOf(blinds);
            this.elements = List.copyOf(elements);
        }

        /** What the server is sent. */
        public List<Element> elements() {
            return elements;
        }
    }

    /** Hides inputs, each of at most 65,535 bytes: Blind of RFC 9497 section 3.3. One to {@link OprfServer#ELEMENTS_MAX}. */
    public Blinding blind(List<byte[]> inputs) {
        OprfServer.count(inputs.size());
        HashToEllipticCurve hash = Group.pointHash(mode);
        List<BigInteger> scalars = new ArrayList<>(inputs.size());
        List<ECPoint> points = new ArrayList<>(inputs.size());
        for (byte[] input : inputs) {
            BigInteger blind = blinds.get();
            scalars.add(blind);
            points.add(Group.multiple(point(hash, input), blind));
        }
        return new Blinding(inputs.stream().map(byte[]::clone).toList(), scalars, Element.of(points));
    }

    /**
     * Outputs of the inputs, in their order: Finalize of section 3.3.
     *
     * @throws OprfException if the evaluation has another count of elements, or a proof is missing or does not hold
     */
    public List<byte[]> outputs(Blinding blinding, Evaluation evaluation) {
        List<Element> evaluated = evaluation.elements();
        if (evaluated.size() != blinding.elements.size()) {
            throw new OprfException(
                    OprfException.Reason.COUNT,
                    blinding.elements.size() + " elements were sent, " + evaluated.size() + " came back");
        }
        if (mode.proves()
                && !evaluation
                        .proof()
                        .map(proof -> proof.holds(statement(blinding, evaluated)))
                        .orElse(false)) {
            throw new OprfException(
                    OprfException.Reason.PROOF, "the elements were not evaluated with the announced key");
        }
        List<ECPoint> points = new ArrayList<>();
        for (int at = 0; at < evaluated.size(); at++) {
            points.add(Group.multiple(evaluated.get(at).point(), Group.inverse(blinding.blinds.get(at))));
        }
        List<Element> unblinded = Element.of(points);
        List<byte[]> outputs = new ArrayList<>();
        for (int at = 0; at < unblinded.size(); at++) {
            outputs.add(output(mode, blinding.inputs.get(at), info, unblinded.get(at)));
        }
        return outputs;
    }

    private Proof.Statement statement(Blinding blinding, List<Element> evaluated) {
        return mode == Mode.POPRF
                ? new Proof.Statement(mode, provenKey, evaluated, blinding.elements)
                : new Proof.Statement(mode, provenKey, blinding.elements, evaluated);
    }

    static ECPoint point(Mode mode, byte[] input) {
        return point(Group.pointHash(mode), input);
    }

    private static ECPoint point(HashToEllipticCurve hash, byte[] input) {
        if (input.length > Transcript.PART_BYTES_MAX) {
            throw new OprfException(
                    OprfException.Reason.INPUT,
                    "an input has at most " + Transcript.PART_BYTES_MAX + " bytes, not " + input.length);
        }
        return Group.checked(Group.imported(hash.hashToCurve(input)));
    }

    static byte[] output(Mode mode, byte[] input, byte[] info, Element unblinded) {
        Transcript transcript = new Transcript().framed(input);
        if (mode == Mode.POPRF) {
            transcript.framed(info);
        }
        return transcript.framed(unblinded.encoding()).word("Finalize").digest();
    }
}
