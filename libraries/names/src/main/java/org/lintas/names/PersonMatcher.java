package org.lintas.names;

import java.util.ArrayList;
import java.util.List;

/** Compares persons by name and date of birth. Immutable; the same input gives the same result, bit for bit. */
public final class PersonMatcher {

    /** Bits at which the score is one half: near the best F1 on aliases of public lists (decision 39). Set by hand. */
    private static final double EVEN_BITS = 9.5;

    /** Bits by which the odds of the score change by a factor of e. Set by hand. */
    private static final double BITS_PER_NAT = 3.2;

    private final NameAlignment alignment;

    /** With the tables of this library. */
    public PersonMatcher() {
        this.alignment = new NameAlignment(new WordMatcher(NameRarity.bundled(), NameForms.bundled()));
    }

    /**
     * Weighs the evidence that two descriptions are of one person. Which comes first makes no difference but for the explanation, and where
     * two ways to pair the words are worth the same.
     */
    public PersonComparison compare(NamedPerson left, NamedPerson right) {
        List<EvidencePart> parts = new ArrayList<>(alignment.align(left.name(), right.name()));
        if (left.birth().isPresent() && right.birth().isPresent()) {
            parts.add(BirthEvidence.of(left.birth().get(), right.birth().get()));
        }
        double bits = 0;
        for (EvidencePart part : parts) {
            bits += part.bits();
        }
        return new PersonComparison(bits, 1 / (1 + Math.exp((EVEN_BITS - bits) / BITS_PER_NAT)), parts);
    }
}
