package org.lintas.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.lintas.calibration.ErrorRate;
import org.lintas.fingerprint.search.FingerCandidate;

/**
 * How often an identification misses the person who is there, and names one who is not (ISO/IEC 19795-1: false-negative and false-positive
 * identification rates, FNIR and FPIR). Each search has a mate in the gallery; the best of the others is what a search without one gives.
 */
final class FingerprintSearchErrors {

    private static final double[] FALSE_POSITIVES = {0.1, 0.01, 0.001};

    private final List<Double> mates = new ArrayList<>();
    private final List<Double> strangers = new ArrayList<>();

    /** Takes what a search gave; a mate that is not among the candidates counts as 0. */
    void count(List<FingerCandidate> candidates, long mate) {
        double found = 0;
        double stranger = 0;
        for (var candidate : candidates) {
            if (candidate.entry() == mate) {
                found = candidate.score();
            } else {
                stranger = Math.max(stranger, candidate.score());
            }
        }
        mates.add(found);
        strangers.add(stranger);
    }

    void print(PrintStream out, String engine, String set, int fingers) {
        Collections.sort(strangers);
        for (double positives : FALSE_POSITIVES) {
            int allowed = (int) (positives * strangers.size());
            // Just above the score that would be one too many.
            double threshold = Math.nextUp(strangers.get(strangers.size() - 1 - allowed));
            long missed = mates.stream().filter(score -> score < threshold).count();
            // Searches of one person depend on each other, so the truth is less certain than the interval says.
            var rate = new ErrorRate(missed, mates.size());
            out.printf(
                    Locale.ROOT,
                    "{\"engine\":\"%s\",\"mates\":\"%s\",\"fingers\":%d,\"searches\":%d,\"fpir\":%s,\"shown\":%b,"
                            + "\"threshold\":%.1f,\"falsePositives\":%d,\"missed\":%d,\"fnirPercent\":%.2f,"
                            + "\"interval95\":[%.2f,%.2f]}%n",
                    engine,
                    set,
                    fingers,
                    mates.size(),
                    positives,
                    allowed >= 1,
                    threshold,
                    allowed,
                    missed,
                    100 * rate.share(),
                    100 * rate.interval().low(),
                    100 * rate.interval().high());
        }
    }
}
