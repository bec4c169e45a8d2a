package org.lintas.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.lintas.fingerprint.search.FingerCandidate;
import org.lintas.fingerprint.search.PersonPrints;

/**
 * How often an identification misses the person who is there, and names one who is not (ISO/IEC 19795-1: false-negative and false-positive
 * identification rates, FNIR and FPIR). Each search has a mate in the gallery; the best of the others is what a search without one gives.
 */
final class FingerprintSearchErrors {

    private static final double[] FALSE_POSITIVES = {0.1, 0.01, 0.001};

    /** Quantile of the normal distribution for intervals of 95 %. */
    private static final double Z = 1.96;

    private final Function<PersonPrints, List<FingerCandidate>> identifier;
    private final List<Double> mates = new ArrayList<>();
    private final List<Double> strangers = new ArrayList<>();

    FingerprintSearchErrors(Function<PersonPrints, List<FingerCandidate>> identifier) {
        this.identifier = identifier;
    }

    /** Searches once; a mate that is not among the candidates counts as 0. */
    void search(PersonPrints probe, long mate) {
        double found = 0;
        double stranger = 0;
        for (var candidate : identifier.apply(probe)) {
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
        for (double rate : FALSE_POSITIVES) {
            int allowed = (int) (rate * strangers.size());
            // Just above the score that would be one too many.
            double threshold = Math.nextUp(strangers.get(strangers.size() - 1 - allowed));
            long missed = mates.stream().filter(score -> score < threshold).count();
            double[] interval = interval(missed, mates.size());
            out.printf(
                    Locale.ROOT,
                    "{\"engine\":\"%s\",\"mates\":\"%s\",\"fingers\":%d,\"searches\":%d,\"fpir\":%s,\"shown\":%b,"
                            + "\"threshold\":%.1f,\"falsePositives\":%d,\"missed\":%d,\"fnirPercent\":%.2f,"
                            + "\"interval95\":[%.2f,%.2f]}%n",
                    engine,
                    set,
                    fingers,
                    mates.size(),
                    rate,
                    allowed >= 1,
                    threshold,
                    allowed,
                    missed,
                    100.0 * missed / mates.size(),
                    100 * interval[0],
                    100 * interval[1]);
        }
    }

    /** Wilson's interval of a share; searches of one person depend on each other, so the truth is wider. */
    private static double[] interval(long hits, long count) {
        double share = (double) hits / count;
        double middle = share + Z * Z / (2 * count);
        double reach = Z * Math.sqrt(share * (1 - share) / count + Z * Z / (4.0 * count * count));
        double whole = 1 + Z * Z / count;
        return new double[] {Math.max(0, (middle - reach) / whole), (middle + reach) / whole};
    }
}
