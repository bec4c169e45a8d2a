package org.lintas.edifact;

import java.util.List;
import java.util.Optional;

/**
 * A State's question for passenger name records outside the agreed times (GOVREQ of IATA's PADIS).
 *
 * @param header what the segments around it say
 * @param verdict what became of it
 * @param diagnostics everything that was odd
 * @param function code set 1225, as sent
 * @param originator who asks, with a blank between its parts
 * @param criteria which records are wanted, in the order sent
 */
public record RecordRequest(
        MessageHeader header,
        Verdict verdict,
        List<Diagnostic> diagnostics,
        Optional<String> function,
        Optional<String> originator,
        List<Criteria> criteria)
        implements Correspondence {

    /** Copies the lists. */
    public RecordRequest {
        diagnostics = List.copyOf(diagnostics);
        criteria = List.copyOf(criteria);
    }

    @Override
    public List<Object> said() {
        return List.of(function, originator, criteria);
    }

    /**
     * What the wanted records have in common.
     *
     * @param locators of records, without the carrier
     * @param flights on which they have a booking, each of one leg
     * @param travellers who is booked
     * @param texts for people
     */
    public record Criteria(List<String> locators, List<Flight> flights, List<Name> travellers, List<String> texts) {
        /** Copies the lists. */
        public Criteria {
            locators = List.copyOf(locators);
            flights = List.copyOf(flights);
            travellers = List.copyOf(travellers);
            texts = List.copyOf(texts);
        }
    }

    /**
     * A traveller's name as it is booked.
     *
     * @param surname family name or mononym
     * @param givenNames as sent
     */
    public record Name(String surname, Optional<String> givenNames) {}
}
