package org.lintas.simulators.faces;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Identities that a given matcher can tell apart: drawn one after another, and left out if they score too high against one
 * already taken, or too low against themselves. For tests and demonstrations that need certainty, not for measuring a matcher.
 */
public final class Population {

    /** Draws tried for each identity wanted; beyond it the terms are too strict for so many. */
    public static final int DRAWS_PER_IDENTITY = 20;

    /** Live captures that an identity is tried with. */
    private static final int CAPTURES = 2;

    /** Longest portrait that is tried, in bytes: what a chip has room for. */
    private static final int PORTRAIT_BYTES = 15_000;

    private Population() {}

    /**
     * A matcher, as far as a population needs one.
     *
     * @param <T> its template
     */
    public interface Matcher<T> {

        /** Template of a coded picture. */
        T template(byte[] jpeg);

        /** How alike two templates are; higher is more alike. */
        double score(T one, T other);
    }

    /**
     * What is asked of a population.
     *
     * @param firstSeed seeds are tried from here upwards
     * @param size number of identities, at least 1
     * @param strangersMax no portrait scores above it against another identity's portrait or live captures
     * @param ownMin every portrait scores at least this against its own live captures
     */
    public record Terms(long firstSeed, int size, double strangersMax, double ownMin) {

        /** Refuses an empty population. */
        public Terms {
            if (size < 1) {
                throw new IllegalArgumentException("a population has somebody in it");
            }
        }
    }

    private record Candidate<T>(Identity identity, T portrait, List<T> captures) {}

    /**
     * Draws a population.
     *
     * @throws IllegalArgumentException if so many identities cannot be found within {@link #DRAWS_PER_IDENTITY}
     */
    public static <T> List<Identity> draw(Terms terms, Matcher<T> matcher) {
        var taken = new ArrayList<Candidate<T>>();
        long last = terms.firstSeed() + (long) terms.size() * DRAWS_PER_IDENTITY;
        for (long seed = terms.firstSeed(); seed < last && taken.size() < terms.size(); seed++) {
            var candidate = candidate(seed, matcher);
            if (alikeToThemselves(candidate, terms, matcher)
                    && taken.stream().allMatch(other -> strangers(candidate, other, terms, matcher))) {
                taken.add(candidate);
            }
        }
        if (taken.size() < terms.size()) {
            throw new IllegalArgumentException("only " + taken.size() + " identities keep the terms");
        }
        return taken.stream().map(Candidate::identity).toList();
    }

    /**
     * Identities found before with the project's own face comparison: strangers score at most 0.82, their own captures, a dozen
     * of a gate's size among them, at least 0.87, with the threshold of rendered faces between the two.
     */
    public static List<Identity> vetted() {
        try (var stream = Population.class.getResourceAsStream("vetted-seeds.txt")) {
            if (stream == null) {
                throw new IllegalStateException("vetted-seeds.txt is missing");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII));
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Identity.of(Long.parseLong(line)))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("vetted-seeds.txt is not readable", failure);
        }
    }

    private static <T> Candidate<T> candidate(long seed, Matcher<T> matcher) {
        var identity = Identity.of(seed);
        var portrait = FaceRenderer.render(identity, Capture.portrait(seed));
        var captures = new ArrayList<T>();
        for (int i = 0; i < CAPTURES; i++) {
            captures.add(matcher.template(FaceRenderer.jpeg(identity, Capture.live(seed * CAPTURES + i))));
        }
        return new Candidate<>(
                identity, matcher.template(FaceRenderer.jpegWithin(portrait, PORTRAIT_BYTES)), List.copyOf(captures));
    }

    private static <T> boolean alikeToThemselves(Candidate<T> candidate, Terms terms, Matcher<T> matcher) {
        return candidate.captures().stream()
                .allMatch(capture -> matcher.score(candidate.portrait(), capture) >= terms.ownMin());
    }

    private static <T> boolean strangers(Candidate<T> one, Candidate<T> other, Terms terms, Matcher<T> matcher) {
        return matcher.score(one.portrait(), other.portrait()) <= terms.strangersMax()
                && other.captures().stream()
                        .allMatch(capture -> matcher.score(one.portrait(), capture) <= terms.strangersMax())
                && one.captures().stream()
                        .allMatch(capture -> matcher.score(other.portrait(), capture) <= terms.strangersMax());
    }
}
