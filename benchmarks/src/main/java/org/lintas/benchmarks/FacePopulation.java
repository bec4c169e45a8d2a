package org.lintas.benchmarks;

import org.lintas.face.FaceComparer;
import org.lintas.face.FaceTemplate;
import org.lintas.simulators.faces.Population;

/**
 * Finds rendered identities that the face comparison keeps apart and prints their seeds, one a line: the list that the
 * simulators ship.
 *
 * <p>Usage: {@code FacePopulation FIRST SIZE STRANGERS_MAX OWN_MIN}.
 */
public final class FacePopulation {

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
        for (var identity : Population.draw(terms, new Comparison(new FaceComparer()))) {
            System.out.println(identity.seed());
        }
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
