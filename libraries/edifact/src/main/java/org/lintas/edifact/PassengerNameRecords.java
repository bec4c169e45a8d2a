package org.lintas.edifact;

import java.util.List;
import java.util.Optional;

/**
 * A push of passenger name records (PNRGOV).
 *
 * @param header what the segments around it say
 * @param verdict what became of it
 * @param diagnostics everything that was odd
 * @param function "full" or "update"
 * @param flight for which the records are pushed
 * @param records in the order sent
 */
public record PassengerNameRecords(
        MessageHeader header,
        Verdict verdict,
        List<Diagnostic> diagnostics,
        String function,
        Flight flight,
        List<PassengerNameRecord> records)
        implements Message {

    /** Copies the lists. */
    public PassengerNameRecords {
        diagnostics = List.copyOf(diagnostics);
        records = List.copyOf(records);
    }

    /**
     * One booking. Texts stand as sent; card numbers are masked but for the last four characters.
     *
     * @param locator the carrier's name of it
     * @param created date or local time, ISO 8601
     * @param travellers who is booked
     * @param itinerary flights in the order sent, each of one leg
     * @param details what else was said
     */
    public record PassengerNameRecord(
            Optional<String> locator,
            Optional<String> created,
            List<Traveller> travellers,
            List<Flight> itinerary,
            Details details) {
        /** Copies the lists. */
        public PassengerNameRecord {
            travellers = List.copyOf(travellers);
            itinerary = List.copyOf(itinerary);
        }
    }

    /**
     * What else a booking says.
     *
     * @param contacts addresses, telephone numbers and e-mail
     * @param payments forms of payment
     * @param remarks free text and special services
     * @param split the locator from or to which it was divided
     * @param history segments of its history
     */
    public record Details(
            List<String> contacts,
            List<String> payments,
            List<String> remarks,
            Optional<String> split,
            List<String> history) {
        /** Copies the lists. */
        public Details {
            contacts = List.copyOf(contacts);
            payments = List.copyOf(payments);
            remarks = List.copyOf(remarks);
            history = List.copyOf(history);
        }
    }

    /**
     * Somebody who is booked.
     *
     * @param person who
     * @param documents travel documents and visas
     * @param seat the last that was assigned
     * @param tickets numbers
     * @param frequentFlyer carrier and number
     * @param bags numbers of tags
     */
    public record Traveller(
            Person person,
            List<TravelDocumentReference> documents,
            Optional<String> seat,
            List<String> tickets,
            List<String> frequentFlyer,
            List<String> bags) {
        /** Copies the lists. */
        public Traveller {
            documents = List.copyOf(documents);
            tickets = List.copyOf(tickets);
            frequentFlyer = List.copyOf(frequentFlyer);
            bags = List.copyOf(bags);
        }
    }
}
