package org.lintas.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares persons by name and date of birth. Immutable; the same input gives the same result, bit for bit. */
public final class PersonMatcher {

    /** Bits at which the score is one half, fitted on the tuning half of altered listed persons and innocent travellers (decision 43). */
    private static final double EVEN_BITS = 13.7;

    /** Bits by which the odds of the score change by a factor of e, fitted likewise; 1.44 if bits were likelihood ratios without error. */
    private static final double BITS_PER_NAT = 1.52;

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
        return compare(left, right.name(), right.birth().map(BirthSpan::of));
    }

    /** Weighs the evidence that a person has a name, and a birth if one is known, of a list. */
    public PersonComparison compare(NamedPerson person, PersonName name, Optional<BirthSpan> birth) {
        List<EvidencePart> parts = new ArrayList<>(alignment.align(person.name(), name));
        if (person.birth().isPresent() && birth.isPresent()) {
            parts.add(BirthEvidence.of(person.birth().get(), birth.get()));
        }
        double bits = 0;
        for (EvidencePart part : parts) {
            bits += part.bits();
        }
        return new PersonComparison(bits, score(bits), parts);
    }

    /**
     * The probability that the best hit of a search among some five thousand listed persons is right, if as many of those who are searched are listed
     * as are not; it rises with the bits and is never cut off but by the precision of a double. Where one in so many is listed, the odds are to be
     * divided by that number.
     */
    public static double score(double bits) {
        return 1 / (1 + Math.exp((EVEN_BITS - bits) / BITS_PER_NAT));
    }

    /**
     * The bits that have a score: for callers whose thresholds are scores.
     *
     * @param score more than 0 and less than 1
     * @throws IllegalArgumentException for any other
     */
    public static double bits(double score) {
        if (!(score > 0 && score < 1)) {
            throw new IllegalArgumentException("a score of more than 0 and less than 1: " + score);
        }
        return EVEN_BITS - BITS_PER_NAT * Math.log(1 / score - 1);
    }
}
