package org.lintas.names;

import java.util.ArrayList;
import java.util.List;

/**
 * What two descriptions say about being of one person.
 *
 * @param bits weight of evidence, base 2, never clipped: the sum of the explanation
 * @param score 0 to 1, rising with the bits: a probability for the travellers of {@link PersonMatcher#score}, for others an order
 * @param explanation the reasons, in the order of the words of the left side, then what the right side has more, then dates
 */
public record PersonComparison(double bits, double score, List<EvidencePart> explanation) {

    /** Copies the explanation. */
    public PersonComparison {
        explanation = List.copyOf(explanation);
    }

    /** This with further reasons, such as of sex or documents. */
    public PersonComparison with(List<EvidencePart> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<EvidencePart> all = new ArrayList<>(explanation);
        all.addAll(more);
        double sum = bits + more.stream().mapToDouble(EvidencePart::bits).sum();
        return new PersonComparison(sum, PersonMatcher.score(sum), all);
    }
}
