package org.lintas.benchmarks;

import java.util.stream.LongStream;
import org.lintas.face.FaceComparer;
import org.lintas.face.FaceTemplate;
import org.lintas.simulators.faces.Capture;
import org.lintas.simulators.faces.FaceRenderer;
import org.lintas.simulators.faces.Identity;
import org.lintas.simulators.faces.Population;

/**
 * Finds rendered identities that the face comparison keeps apart, leaves out those whose portrait a gate's smaller pictures do not
 * always match, and prints the seeds of the others, one a line: the list that the simulators ship.
 *
 * <p>Usage: {@code FacePopulation FIRST SIZE STRANGERS_MAX OWN_MIN}.
 */
public final class FacePopulation {

    /** Pictures at a gate that each identity is tried with. */
    private static final int GATE_PICTURES = 12;

    /** Size of a simulated gate's picture. */
    private static final Capture.Size GATE_SIZE = new Capture.Size(300, 400);

    /** Longest portrait, in bytes: what a chip has room for. */
    private static final int PORTRAIT_BYTES_MAX = 15_000;

    private FacePopulation() {}

    /** Runs one search. */
    public static void main(String[] arguments) {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("usage: FIRST SIZE STRANGERS_MAX OWN_MIN");
        }
        var terms = new Population.Terms(
                Long.parseLong(arguments[0]),
                Integer.parseInt(arguments[1]),
                Double.parseDouble(arguments[2]),
                Double.parseDouble(arguments[3]));
        var comparison = new Comparison(new FaceComparer());
        for (var identity : Population.draw(terms, comparison)) {
            if (lowestAtGate(identity, comparison) >= terms.ownMin()) {
                System.out.println(identity.seed());
            }
        }
    }

    private static double lowestAtGate(Identity identity, Comparison comparison) {
        var portrait = FaceRenderer.render(identity, Capture.portrait(identity.seed()));
        var template = comparison.template(FaceRenderer.jpegWithin(portrait, PORTRAIT_BYTES_MAX));
        return LongStream.range(0, GATE_PICTURES)
                .mapToObj(take ->
                        Capture.live(identity.seed() * GATE_PICTURES + take).withSize(GATE_SIZE))
                .map(capture -> comparison.template(FaceRenderer.jpeg(identity, capture)))
                .mapToDouble(live -> comparison.score(template, live))
                .min()
                .orElseThrow();
    }

    private record Comparison(FaceComparer comparer) implements Population.Matcher<FaceTemplate> {

        @Override
        public FaceTemplate template(byte[] jpeg) {
            return comparer.sample(jpeg).template().orElseThrow();
        }

        @Override
        public double score(FaceTemplate one, FaceTemplate other) {
            return one.score(other);
        }
    }
}
