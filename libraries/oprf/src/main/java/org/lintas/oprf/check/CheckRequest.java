package org.lintas.oprf.check;

import java.util.List;
import org.lintas.oprf.Element;

/**
 * What one side sends: blinded keys, in an order that says nothing.
 *
 * @param agreement under which it asks
 * @param elements one to 16,384
 */
public record CheckRequest(Agreement agreement, List<Element> elements) {

    /** Copies the elements. */
    public CheckRequest {
        elements = List.copyOf(elements);
    }
}
