package org.lintas.oprf;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.math.ec.ECPoint;

/**
 * That two lists of elements differ by one factor, the same that makes a public key of the generator: RFC 9497 section 2.2, a proof for a whole batch.
 */
public final class Proof {

    /** Bytes of the encoding: challenge and response. */
    public static final int BYTES = 2 * Group.SCALAR_BYTES;

    private final BigInteger challenge;
    private final BigInteger response;

    private Proof(BigInteger challenge, BigInteger response) {
        this.challenge = challenge;
        this.response = response;
    }

    /**
     * Reads a proof.
     *
     * @throws OprfException if it is no two scalars
     */
    public static Proof decode(byte[] encoding) {
        if (encoding.length != BYTES) {
            throw new OprfException(
                    OprfException.Reason.PROOF, "a proof has " + BYTES + " bytes, not " + encoding.length);
        }
        return new Proof(
                Group.decodeScalar(Arrays.copyOf(encoding, Group.SCALAR_BYTES)),
                Group.decodeScalar(Arrays.copyOfRange(encoding, Group.SCALAR_BYTES, BYTES)));
    }

    /** Challenge and response, {@link #BYTES} long. */
    public byte[] encoding() {
        byte[] bytes = Arrays.copyOf(Group.encode(challenge), BYTES);
        System.arraycopy(Group.encode(response), 0, bytes, Group.SCALAR_BYTES, Group.SCALAR_BYTES);
        return bytes;
    }

    /**
     * What is proven: each of {@code to} is the same multiple of that in {@code from} as the key is of the generator.
     *
     * @param key the public key
     */
    record Statement(Mode mode, Element key, List<Element> from, List<Element> to) {

        Statement {
            from = List.copyOf(from);
            to = List.copyOf(to);
        }

        /** Weights that nobody could choose: one for each pair. */
        List<BigInteger> weights() {
            byte[] seed = new Transcript()
                    .framed(key.encoding())
                    .framed(mode.context("Seed-"))
                    .digest();
            List<BigInteger> weights = new ArrayList<>();
            for (int at = 0; at < from.size(); at++) {
                byte[] pair = new Transcript()
                        .framed(seed)
                        .number(at)
                        .framed(from.get(at).encoding())
                        .framed(to.get(at).encoding())
                        .word("Composite")
                        .bytes();
                weights.add(Group.scalarHash(pair, mode.context("HashToScalar-")));
            }
            return weights;
        }

        BigInteger challenge(List<ECPoint> points) {
            Transcript transcript = new Transcript().framed(key.encoding());
            for (Element element : Element.of(points)) {
                transcript.framed(element.encoding());
            }
            return Group.scalarHash(transcript.word("Challenge").bytes(), mode.context("HashToScalar-"));
        }
    }

    /** Proves with a secret, and a scalar that is random and never used again. */
    static Proof of(Statement statement, BigInteger secret, BigInteger once) {
        ECPoint from = composite(statement.from(), statement.weights());
        ECPoint to = Group.multiple(from, Group.reduced(secret));
        ECPoint first = Group.generatorMultiple(once);
        ECPoint second = Group.multiple(from, once);
        BigInteger challenge = statement.challenge(List.of(from, to, first, second));
        return new Proof(challenge, Group.reduced(once.subtract(challenge.multiply(secret))));
    }

    /** Whether the proof holds. */
    boolean holds(Statement statement) {
        List<BigInteger> weights = statement.weights();
        ECPoint from = composite(statement.from(), weights);
        ECPoint to = composite(statement.to(), weights);
        ECPoint first = Group.generatorMultiple(response)
                .add(Group.multiple(statement.key().point(), challenge));
        ECPoint second = Group.multiple(from, response).add(Group.multiple(to, challenge));
        List<ECPoint> points = List.of(from, to, first, second);
        return points.stream().noneMatch(ECPoint::isInfinity)
                && statement.challenge(points).equals(challenge);
    }

    /** All elements by their weights, which are no secrets. */
    private static ECPoint composite(List<Element> elements, List<BigInteger> weights) {
        return Group.sum(elements.stream().map(Element::point).toList(), weights);
    }
}
