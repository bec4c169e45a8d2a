package org.lintas.benchmarks.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lintas.mrz.PartialDate;
import org.lintas.names.NamedPerson;
import org.lintas.names.PersonMatcher;

/**
 * {@code ./lintas bench name-pairs [FOLDER]}: labelled pairs of names without dates, from the lists of a folder and from a table of names in their own
 * script. A JSON object a line: each half of the pairs of the lists with its area under the curve and best F1, then each kind of pairs with
 * its area and its recall and false matches from the bits on that were best for F1 on the tuning half.
 */
final class NamePairsScenario {

    private static final long SEED = 20261124;

    /** Of the default score, at which some 0.5 of 1,000 innocent travellers alert. */
    private static final double BITS_OF_ALERTS = PersonMatcher.bits(0.95);

    private static final PartialDate BORN = PartialDate.of(1970, 5, 17);

    private static final PersonMatcher MATCHER = new PersonMatcher();

    private NamePairsScenario() {}

    /** Measures. */
    public static void main(String[] arguments) throws IOException {
        var made = new LabelledPairs(new SplittableRandom(SEED));
        made.addListed(NamesAccuracyScenario.persons(Path.of(
                arguments.length > 0
                        ? arguments[0]
                        : System.getProperty("lintas.root", ".") + "/../shared/data/watchlists")));
        made.addRomanised();
        List<LabelledPair> pairs = made.made();
        List<LabelledPair> listed =
                pairs.stream().filter(pair -> pair.kind().startsWith("list")).toList();
        double bits = bestBits(half(listed, true));
        for (boolean tuning : new boolean[] {true, false}) {
            List<LabelledPair> half = half(listed, tuning);
            System.out.printf(
                    Locale.ROOT,
                    "{\"half\":\"%s\",\"pairs\":%d,\"areaUnderCurve\":%.4f,\"bestF1\":%.4f,\"seed\":%d}%n",
                    name(tuning),
                    half.size(),
                    area(half),
                    f1(half, bestBits(half)),
                    SEED);
            pairs.stream()
                    .map(LabelledPair::kind)
                    .distinct()
                    .sorted()
                    .forEach(kind -> print(kind, tuning, bits, pairs));
        }
    }

    private static List<LabelledPair> half(List<LabelledPair> pairs, boolean tuning) {
        return pairs.stream().filter(pair -> pair.tuning() == tuning).toList();
    }

    private static String name(boolean tuning) {
        return tuning ? "tuning" : "test";
    }

    private static void print(String kind, boolean tuning, double bits, List<LabelledPair> pairs) {
        List<LabelledPair> of = half(pairs, tuning).stream()
                .filter(pair -> pair.kind().equals(kind))
                .toList();
        double[] same = bits(of, true);
        double[] different = bits(of, false);
        System.out.printf(
                Locale.ROOT,
                "{\"half\":\"%s\",\"kind\":\"%s\",\"bits\":%.2f,\"recall\":%.4f,\"same\":%d,\"falseMatches\":%.4f,\"different\":%d,"
                        + "\"areaUnderCurve\":%.4f,\"alertsAtSameDate\":%.4f,\"alertsAtSameYear\":%.4f}%n",
                name(tuning),
                kind,
                bits,
                (double) from(same, bits) / same.length,
                same.length,
                (double) from(different, bits) / Math.max(1, different.length),
                different.length,
                area(of),
                alerts(of, BORN),
                alerts(of, PartialDate.of(BORN.year())));
    }

    /** Share of pairs of one person that reach the default score, if the traveller has a whole date of birth and the list one that agrees. */
    private static double alerts(List<LabelledPair> pairs, PartialDate listed) {
        List<LabelledPair> same = pairs.stream().filter(LabelledPair::same).toList();
        long found = same.stream()
                .filter(pair -> MATCHER.compare(
                                        new NamedPerson(pair.left(), Optional.of(BORN)),
                                        new NamedPerson(pair.right(), Optional.of(listed)))
                                .bits()
                        >= BITS_OF_ALERTS)
                .count();
        return (double) found / same.size();
    }

    private static double bits(LabelledPair pair) {
        return MATCHER.compare(NamedPerson.of(pair.left()), NamedPerson.of(pair.right()))
                .bits();
    }

    /** In rising order. */
    private static double[] bits(List<LabelledPair> pairs, boolean same) {
        double[] bits = pairs.stream()
                .filter(pair -> pair.same() == same)
                .mapToDouble(NamePairsScenario::bits)
                .toArray();
        Arrays.sort(bits);
        return bits;
    }

    /** How many are not below. */
    private static int from(double[] rising, double least) {
        int from = 0;
        int to = rising.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (rising[middle] < least) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return rising.length - from;
    }

    private static double f1(List<LabelledPair> pairs, double least) {
        return f1(bits(pairs, true), bits(pairs, false), least);
    }

    private static double f1(double[] same, double[] different, double least) {
        int right = from(same, least);
        return 2.0 * right / (right + from(different, least) + same.length);
    }

    private static double bestBits(List<LabelledPair> pairs) {
        double[] same = bits(pairs, true);
        double[] different = bits(pairs, false);
        double best = same[0];
        for (double least : same) {
            best = f1(same, different, least) > f1(same, different, best) ? least : best;
        }
        return best;
    }

    /** Share of pairs of a pair of one person and a pair of two in which the first has more evidence; ties count half. */
    private static double area(List<LabelledPair> pairs) {
        double[] different = bits(pairs, false);
        double sum = 0;
        double[] same = bits(pairs, true);
        for (double bits : same) {
            int notBelow = from(different, bits);
            int above = from(different, Math.nextUp(bits));
            sum += different.length - notBelow + (notBelow - above) / 2.0;
        }
        return sum / same.length / Math.max(1, different.length);
    }
}
