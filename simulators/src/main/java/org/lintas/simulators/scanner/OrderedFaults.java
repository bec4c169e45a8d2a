package org.lintas.simulators.scanner;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What was ordered to go wrong, capture after capture. Thread-safe. */
final class OrderedFaults {

    /** One order: a fault or an error code. */
    sealed interface Order {

        record Fault(ScannerFault fault) implements Order {}

        record Refusal(SbiError error) implements Order {}
    }

    private final Deque<Order> orders = new ArrayDeque<>();

    synchronized void add(Order order, int captures) {
        for (int i = 0; i < captures; i++) {
            orders.add(order);
        }
    }

    synchronized Optional<Order> next() {
        return Optional.ofNullable(orders.poll());
    }
}
