package org.lintas.oprf.check;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lintas.oprf.OprfServer;
import org.lintas.oprf.SecretKey;

/** Makes the filter of a list, once an epoch and purpose. Not for several threads. */
public final class FilterBuilder {

    private static final int MARKS_FIRST = 1_024;

    private final Agreement agreement;
    private final SecretKey key;
    private final OprfServer server;
    private long[] marks = new long[MARKS_FIRST];
    private int count;

    /** Makes a filter with the key of an epoch and purpose. */
    public FilterBuilder(Agreement agreement, SecretKey key, SecureRandom random) {
        this.agreement = agreement;
        this.key = key;
        this.server = new OprfServer(key, new byte[0], random);
    }

    /**
     * Adds a listed person under all of its keys.
     *
     * @return the tickets by which others will speak of it, for the holder to keep
     * @throws IllegalStateException if the filter is full
     */
    public List<Ticket> add(CheckedPerson person) {
        List<Ticket> tickets = new ArrayList<>();
        for (PersonKey personKey : PersonKeys.listed(person)) {
            if (count == CheckFilter.MARKS_MAX) {
                throw new IllegalStateException(
                        "a filter has at most " + CheckFilter.MARKS_MAX + " keys; divide the list");
            }
            byte[] output = server.output(personKey.input());
            if (count == marks.length) {
                marks = Arrays.copyOf(marks, Math.min(2 * count, CheckFilter.MARKS_MAX));
            }
            marks[count++] = Ticket.mark(output);
            tickets.add(Ticket.of(output));
        }
        return tickets;
    }

    /** The filter. */
    public CheckFilter build() {
        return new CheckFilter(agreement, key.publicKey(), Arrays.copyOf(marks, count));
    }
}
