package org.lintas.oprf;

import java.util.List;
import java.util.Optional;

/**
 * What a server made of blinded elements.
 *
 * @param elements as many, in the same order
 * @param proof that the announced key was used; none in the mode without
 */
public record Evaluation(List<Element> elements, Optional<Proof> proof) {

    /** Copies the elements. */
    public Evaluation {
        elements = List.copyOf(elements);
    }
}
