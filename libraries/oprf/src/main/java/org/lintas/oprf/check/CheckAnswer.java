package org.lintas.oprf.check;

import java.util.List;

/**
 * What is told of a person who was asked for.
 *
 * @param hit whether any of the person's keys seems to be on the list
 * @param tickets by which to ask the holder, a key each; empty without a hit
 */
public record CheckAnswer(boolean hit, List<Ticket> tickets) {

    /** Copies the tickets; refuses tickets without a hit, and a hit without, with {@link IllegalArgumentException}. */
    public CheckAnswer {
        tickets = List.copyOf(tickets);
        if (hit == tickets.isEmpty()) {
            throw new IllegalArgumentException("a hit has tickets, and nothing else has");
        }
    }
}
