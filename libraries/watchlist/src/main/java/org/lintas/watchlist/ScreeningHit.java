package org.lintas.watchlist;

import java.util.List;
import org.lintas.names.EvidencePart;

/**
 * A listed person whom a traveller may be.
 *
 * @param subject the person
 * @param name of all names of the subject the one that says most, as the list writes it
 * @param score 0 to 1, rising with the bits; see {@link org.lintas.names.PersonComparison}
 * @param bits weight of evidence, base 2: the sum of the explanation
 * @param explanation the reasons, traveller on the left, list on the right
 */
public record ScreeningHit(Subject subject, String name, double score, double bits, List<EvidencePart> explanation) {

    /** Copies the explanation. */
    public ScreeningHit {
        explanation = List.copyOf(explanation);
    }
}
