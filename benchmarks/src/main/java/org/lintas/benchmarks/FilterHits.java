package org.lintas.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.lintas.fingerprint.search.FingerGallery;
import org.lintas.fingerprint.search.PersonPrints;

/** Where the filter ranks mates among distractors: every visit of a person is enrolled in turn and searched by every other visit. */
final class FilterHits {

    /** Number of the mate: below those of the distractors it would win ties. */
    private static final long MATE = 1L << 40;

    /** The last is what the vote looks at: whoever is not in it was lost before. */
    private static final double[] SHARES = {0.0001, 0.001, 0.005, 0.02};

    private final int[] within = new int[SHARES.length];
    private int searches;
    private int first;

    void count(FingerGallery gallery, List<PersonPrints> visits) {
        for (var enrolled : visits) {
            gallery.insert(MATE, enrolled);
            for (var probe : visits) {
                if (!probe.equals(enrolled)) {
                    count(gallery, probe);
                }
            }
            gallery.delete(MATE);
        }
    }

    private void count(FingerGallery gallery, PersonPrints probe) {
        searches++;
        int most = (int) (SHARES[SHARES.length - 1] * gallery.size());
        var found = gallery.filter(probe, most);
        for (int rank = 0; rank < found.size(); rank++) {
            if (found.get(rank).entry() == MATE) {
                first += rank == 0 ? 1 : 0;
                for (int i = 0; i < SHARES.length; i++) {
                    within[i] += rank < SHARES[i] * gallery.size() ? 1 : 0;
                }
            }
        }
    }

    void print(PrintStream out, String name) {
        out.printf(Locale.ROOT, "{\"mates\":\"%s\",\"searches\":%d,\"first\":%d", name, searches, first);
        for (int i = 0; i < SHARES.length; i++) {
            out.printf(Locale.ROOT, ",\"within%s%%\":%d", Double.toString(Math.rint(1e4 * SHARES[i]) / 100), within[i]);
        }
        out.printf(Locale.ROOT, ",\"lostAt0.1%%\":%.2f}%n", 100.0 * (searches - within[1]) / searches);
    }
}
