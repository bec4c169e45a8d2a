package org.lintas.watchlists;

import java.util.List;

/**
 * Why a traveller may be a listed person of a similar name.
 *
 * @param name the listed one that says most
 * @param score 0 to 1, rising with the bits
 * @param bits weight of evidence, base 2: the sum of the reasons; never cut off
 * @param reasons in the order of the names, then of what else is known
 */
public record NameEvidence(String name, double score, double bits, List<Reason> reasons) {

    /** Copies the reasons. */
    public NameEvidence {
        reasons = List.copyOf(reasons);
    }

    /** The most bits of one reason, for or against; 1 at least, so that a drawing has a scale. */
    public double mostBits() {
        return reasons.stream().mapToDouble(reason -> Math.abs(reason.bits())).reduce(1, Math::max);
    }

    /**
     * One reason.
     *
     * @param rule what was found, such as {@code SPELLING} or {@code BIRTH}
     * @param traveller words or value of the traveller; may be empty
     * @param listed of the entry; may be empty
     * @param bits evidence for one person; negative against it
     */
    public record Reason(String rule, String traveller, String listed, double bits) {}
}
