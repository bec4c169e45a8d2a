package org.lintas.oprf;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.math.ec.ECPoint;

/** The side that has the key. For several threads. */
public final class OprfServer {

    /** Most elements of one evaluation: more than a full aircraft's passengers with sixteen keys each. */
    public static final int ELEMENTS_MAX = 16_384;

    private final SecretKey key;
    private final byte[] info;
    private final BigInteger factor;
    private final Element provenKey;
    private final SecureRandom random;
    private final Supplier<BigInteger> once;

    /**
     * Evaluates with a key.
     *
     * @param info the input known to both in {@link Mode#POPRF}; empty in all other modes
     * @throws OprfException if there is such an input in a mode without, it is too long, or it undoes the key
     */
    public OprfServer(SecretKey key, byte[] info, SecureRandom random) {
        this(key, info, random, () -> Group.random(random));
    }

    OprfServer(SecretKey key, byte[] info, SecureRandom random, Supplier<BigInteger> once) {
        this.key = key;
        this.info = info.clone();
        this.random = random;
        this.once = once;
        if (key.mode() == Mode.POPRF) {
            BigInteger tweaked = Group.reduced(key.scalar().add(PublicInput.scalar(info)));
            if (tweaked.signum() == 0) {
                throw new OprfException(
                        OprfException.Reason.INPUT, "this input known to both undoes the key; take another key");
            }
            this.factor = Group.inverse(tweaked);
            this.provenKey = Element.of(Group.generatorMultiple(tweaked));
        } else {
            PublicInput.none(info);
            this.factor = key.scalar();
            this.provenKey = key.publicKey();
        }
    }

    /** Evaluates blinded elements: BlindEvaluate of RFC 9497 section 3.3. One to {@link #ELEMENTS_MAX}, else an {@link OprfException}. */
    public Evaluation evaluate(List<Element> blinded) {
        count(blinded.size());
        List<ECPoint> points = new ArrayList<>(blinded.size());
        for (Element element : blinded) {
            points.add(Group.hiddenMultiple(element.point(), factor, random));
        }
        List<Element> evaluated = Element.of(points);
        return new Evaluation(
                evaluated, key.mode().proves() ? Optional.of(proof(blinded, evaluated)) : Optional.empty());
    }

    private Proof proof(List<Element> blinded, List<Element> evaluated) {
        if (key.mode() == Mode.POPRF) {
            return Proof.of(
                    new Proof.Statement(key.mode(), provenKey, evaluated, blinded), Group.inverse(factor), once.get());
        }
        return Proof.of(new Proof.Statement(key.mode(), provenKey, blinded, evaluated), factor, once.get());
    }

    /** The output of an input that the server itself has: Evaluate of section 3.3. */
    public byte[] output(byte[] input) {
        ECPoint point = Group.hiddenMultiple(OprfClient.point(key.mode(), input), factor, random);
        return OprfClient.output(key.mode(), input, info, Element.of(point));
    }

    static void count(int elements) {
        if (elements < 1 || elements > ELEMENTS_MAX) {
            throw new OprfException(
                    OprfException.Reason.COUNT, "1 to " + ELEMENTS_MAX + " elements at once, not " + elements);
        }
    }
}
