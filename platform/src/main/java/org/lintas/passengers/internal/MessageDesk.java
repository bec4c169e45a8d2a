package org.lintas.passengers.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.passengers.CarrierMessage;
import org.lintas.passengers.Delivery;
import org.lintas.passengers.PassengerMessages;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes deliveries, and keeps the repair queue. */
@Service
class MessageDesk implements PassengerMessages {

    private final DeliveryTable deliveries;
    private final DeliveryFiles files;
    private final MessageTable messages;
    private final MessageWork work;
    private final RepairAudit audit;
    private final FreshDeliveries fresh;

    MessageDesk(Kept kept, MessageWork work, RepairAudit audit, FreshDeliveries fresh) {
        this.deliveries = kept.deliveries();
        this.files = kept.files();
        this.messages = kept.messages();
        this.work = work;
        this.audit = audit;
        this.fresh = fresh;
    }

    /** Where deliveries and messages are kept. */
    @Component
    record Kept(DeliveryTable deliveries, DeliveryFiles files, MessageTable messages) {}

    @Override
    public Delivery receive(Delivery.Origin origin, byte[] content) {
        Delivery delivery = fresh.of(origin, content);
        Optional<Delivery> repeated =
                deliveries.repeat(origin.sender(), delivery.content().sha256());
        if (repeated.isPresent()) {
            return repeated.get();
        }
        byte[] key = files.keep(delivery.id(), content);
        if (!deliveries.add(delivery, key)) {
            // Somebody handed in the same between the two looks.
            files.delete(delivery.id());
            return deliveries
                    .repeat(origin.sender(), delivery.content().sha256())
                    .orElseThrow();
        }
        if (origin.channel() != Delivery.Channel.INTERACTIVE) {
            work.wake();
        }
        return delivery;
    }

    @Override
    public List<Delivery> recent() {
        return deliveries.recent();
    }

    @Override
    public Optional<Delivery> find(UUID delivery) {
        return deliveries.find(delivery);
    }

    @Override
    public List<CarrierMessage> messages(UUID delivery) {
        return messages.ofDelivery(delivery);
    }

    @Override
    public Optional<byte[]> content(UUID delivery) {
        return deliveries.key(delivery).map(key -> files.read(delivery, key));
    }

    @Override
    public List<CarrierMessage> waiting() {
        return messages.waiting();
    }

    @Override
    public List<CarrierMessage> ofFlight(UUID flight) {
        return messages.ofFlight(flight);
    }

    @Override
    public List<CarrierMessage> readAgain(UUID delivery, StatedReason reason) {
        require(deliveries.find(delivery).isPresent());
        audit.repaired("read-again", new AuditSubject("passenger-delivery", delivery.toString()), reason);
        work.readAgain(delivery);
        return messages.ofDelivery(delivery);
    }

    @Override
    @Transactional
    public CarrierMessage settle(UUID message, StatedReason reason) {
        require(messages.find(message).isPresent());
        if (!messages.settle(message, reason)) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "It does not wait.");
        }
        audit.repaired("settled", new AuditSubject("passenger-message", message.toString()), reason);
        return messages.find(message).orElseThrow();
    }

    private static void require(boolean known) {
        if (!known) {
            throw new LintasException(ErrorCode.NOT_FOUND, "There is no such message.");
        }
    }
}
