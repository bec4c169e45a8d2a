package org.lintas.passengers.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.lintas.edifact.EdifactReader;
import org.lintas.edifact.EdifactRefusedException;
import org.lintas.edifact.Message;
import org.lintas.foundation.StateSettings;
import org.lintas.passengers.Delivery;
import org.springframework.stereotype.Component;

/** Reads one delivery: every message in a transaction of its own, so that one bad message takes no other along. */
@Component
class DeliveryReading {

    private final MessageDesk.Kept kept;
    private final MessageReading messages;
    private final StateSettings state;
    private final Clock clock;

    /** Deliveries that are being read, each by one thread. */
    private final ConcurrentMap<UUID, ReentrantLock> busy = new ConcurrentHashMap<>();

    DeliveryReading(MessageDesk.Kept kept, MessageReading messages, StateSettings state, Clock clock) {
        this.kept = kept;
        this.messages = messages;
        this.state = state;
        this.clock = clock;
    }

    /** Reads a delivery unless it was read before. One that waits for its answer counts as read only when it was answered. */
    void read(UUID delivery) {
        ReentrantLock lock = busy.computeIfAbsent(delivery, _ -> new ReentrantLock());
        lock.lock();
        try {
            kept.deliveries()
                    .find(delivery)
                    .filter(found -> found.state() == Delivery.State.RECEIVED)
                    .ifPresent(this::readNow);
        } finally {
            lock.unlock();
            busy.remove(delivery, lock);
        }
    }

    /** Reads the messages of a delivery that wait once more. */
    void readAgain(UUID delivery) {
        kept.deliveries().find(delivery).ifPresent(this::readNow);
    }

    private void readNow(Delivery delivery) {
        UUID id = delivery.id();
        Optional<byte[]> content =
                kept.deliveries().key(id).map(key -> kept.files().read(id, key));
        if (content.isEmpty()) {
            return;
        }
        try {
            List<Message> read = EdifactReader.read(content.get(), today());
            if (read.isEmpty()) {
                kept.deliveries().refuse(id, Delivery.Problem.NO_MESSAGE);
                return;
            }
            for (int position = 0; position < read.size(); position++) {
                MessageReading.Place place = new MessageReading.Place(id, position, delivery.origin());
                messages.apply(place, read.get(position));
            }
            if (delivery.origin().channel() != Delivery.Channel.INTERACTIVE) {
                kept.deliveries().read(id);
            }
        } catch (EdifactRefusedException _) {
            kept.deliveries().refuse(id, Delivery.Problem.PAST_A_BOUND);
        }
    }

    private LocalDate today() {
        return state.day(clock.instant());
    }
}
