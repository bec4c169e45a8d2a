package org.lintas.passengers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.StatedReason;

/** The way in for messages about passengers and crew. Thread-safe. Callers log each reading with its purpose. */
public interface PassengerMessages {

    /** Most deliveries or messages of one answer. */
    int ANSWER_MAX = 200;

    /**
     * Takes what a sender hands in. It is on the disk when this returns, and is read in the order of receipt. The same bytes of the same sender are
     * acknowledged again and read once.
     *
     * @param origin who hands it in, and how
     * @param content its bytes
     * @throws org.lintas.foundation.LintasException TOO_LARGE past {@link Delivery#BYTES_MAX}; VALUE_INVALID without a byte
     */
    Delivery receive(Delivery.Origin origin, byte[] content);

    /** The newest deliveries. */
    List<Delivery> recent();

    /** One delivery. */
    Optional<Delivery> find(UUID delivery);

    /** Its messages in order. */
    List<CarrierMessage> messages(UUID delivery);

    /** The bytes of a delivery as they came; empty when their key was destroyed. */
    Optional<byte[]> content(UUID delivery);

    /** Messages that could not be used, the oldest first: the repair queue. */
    List<CarrierMessage> waiting();

    /** Messages about a flight, in the order they were read. */
    List<CarrierMessage> ofFlight(UUID flight);

    /**
     * Reads the messages of a delivery that wait once more: Lintas may have learned.
     *
     * @throws org.lintas.foundation.LintasException NOT_FOUND without such a delivery
     */
    List<CarrierMessage> readAgain(UUID delivery, StatedReason reason);

    /**
     * Takes a message out of the repair queue without using it.
     *
     * @throws org.lintas.foundation.LintasException NOT_FOUND without such a message; STATE_CONFLICT when it does not wait
     */
    CarrierMessage settle(UUID message, StatedReason reason);
}
