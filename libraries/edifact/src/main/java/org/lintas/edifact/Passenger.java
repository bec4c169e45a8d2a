package org.lintas.edifact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A passenger or member of the crew of a {@link PassengerList}.
 *
 * @param person who
 * @param documents travel documents and visas
 * @param route where on the flight
 * @param references values by qualifier, such as {@code AVF} for the locator and {@code SEA} for the seat
 * @param bags checked baggage
 * @param details what else was said
 */
public record Passenger(
        Person person,
        List<TravelDocumentReference> documents,
        Route route,
        Map<String, String> references,
        Bags bags,
        Details details) {

    /** Copies the collections. */
    public Passenger {
        documents = List.copyOf(documents);
        references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
    }

    /**
     * Where on the flight; codes of IATA or UN/LOCODE.
     *
     * @param embarkation where the person boards
     * @param debarkation where the person leaves
     * @param clearance where the person crosses the border
     */
    public record Route(Optional<String> embarkation, Optional<String> debarkation, Optional<String> clearance) {}

    /**
     * Checked baggage.
     *
     * @param pieces how many
     * @param weightKg all together, in kilograms
     * @param tags numbers of the tags
     */
    public record Bags(Optional<Integer> pieces, Optional<Double> weightKg, List<String> tags) {
        /** Copies the list. */
        public Bags {
            tags = List.copyOf(tags);
        }
    }

    /**
     * What else was said.
     *
     * @param transit whether the person does not enter the State
     * @param verified whether the carrier has compared the data with the document; empty if not said
     * @param role a crew member's, as a code
     * @param address in one line
     * @param contacts telephone numbers and the like, as sent
     */
    public record Details(
            boolean transit,
            Optional<Boolean> verified,
            Optional<String> role,
            Optional<String> address,
            List<String> contacts) {
        /** Copies the list. */
        public Details {
            contacts = List.copyOf(contacts);
        }
    }
}
