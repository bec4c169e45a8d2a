package org.lintas.simulators.faces;

import java.util.ArrayList;
import java.util.List;

/**
 * Identities that a given matcher can tell apart: drawn one after another, and left out if their portrait scores above a
 * chosen value against one already taken. For tests that need certainty, not for measuring a matcher.
 */
public final class Population {

    /** Draws tried for each identity wanted; beyond it the chosen value is too low for so many. */
    public static final int DRAWS_PER_IDENTITY = 40;

    private Population() {}

    /**
     * A matcher, as far as a population needs one.
     *
     * @param <T> its template
     */
    public interface Matcher<T> {

        /** Template of a coded portrait. */
        T template(byte[] jpeg);

        /** How alike two templates are; higher is more alike. */
        double score(T one, T other);
    }

    /**
     * Draws a population.
     *
     * @param firstSeed seeds are tried from here upwards
     * @param size number of identities, at least 1
     * @param scoreMax no pair of portraits scores above it
     * @param matcher that scores
     * @throws IllegalArgumentException if so many identities cannot be found within {@link #DRAWS_PER_IDENTITY}
     */
    public static <T> List<Identity> draw(long firstSeed, int size, double scoreMax, Matcher<T> matcher) {
        var identities = new ArrayList<Identity>();
        var templates = new ArrayList<T>();
        long last = firstSeed + (long) size * DRAWS_PER_IDENTITY;
        for (long seed = firstSeed; seed < last && identities.size() < size; seed++) {
            var identity = Identity.of(seed);
            var template = matcher.template(FaceRenderer.jpeg(identity, Capture.portrait(seed)));
            if (templates.stream().allMatch(other -> matcher.score(template, other) <= scoreMax)) {
                identities.add(identity);
                templates.add(template);
            }
        }
        if (identities.size() < size) {
            throw new IllegalArgumentException("only " + identities.size() + " identities score at most " + scoreMax);
        }
        return List.copyOf(identities);
    }
}
