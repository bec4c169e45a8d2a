package org.lintas.optical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the lines of fixed pitch in a picture. */
final class Chains {

    /** Links that a chain must have: less than a third of the shortest line. */
    private static final int COUNT_MIN = 9;

    /** Share of the links that must be there. */
    private static final double FILLED_MIN = 0.66;

    /** Least score of a chain, see {@link Chain#score}: chance gives less, a line of which a third is hidden gives more. */
    private static final double SCORE_MIN = 4;

    /** Chains kept at most, the best first. */
    private static final int KEPT_MAX = 24;

    /** Neighbours of a speck that are tried as its next one. */
    private static final int TRIED = 4;

    /** Distance of neighbours in radii of gyration: OCR-B has 2.3 (M) to 4.2 ({@code <}), tilted less. */
    private static final double NEAREST = 1.7;

    private static final double FARTHEST = 5.2;

    private Chains() {}

    static List<Chain> find(Specks specks) {
        boolean[] taken = new boolean[specks.count];
        List<Chain> found = new ArrayList<>();
        int[] around = new int[TRIED];
        for (int speck = 0; speck < specks.count; speck++) {
            if (taken[speck]) {
                continue;
            }
            double radius = specks.radius[speck];
            int neighbours = specks.around(speck, NEAREST * radius, FARTHEST * radius, around);
            @Nullable Chain best = null;
            for (int i = 0; i < neighbours; i++) {
                Chain chain = Chain.through(specks, speck, around[i]);
                if (good(chain) && (best == null || chain.score() > best.score())) {
                    best = chain;
                }
            }
            if (best != null) {
                found.add(best);
                for (int link = best.first(); link <= best.last(); link++) {
                    if (best.member(link) >= 0) {
                        taken[best.member(link)] = true;
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(Chain::score).reversed());
        return List.copyOf(found.subList(0, Math.min(found.size(), KEPT_MAX)));
    }

    private static boolean good(Chain chain) {
        return chain.count() >= COUNT_MIN
                && chain.count() >= FILLED_MIN * (chain.last() - chain.first() + 1)
                && chain.score() >= SCORE_MIN;
    }
}
