package org.lintas.watchlists;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a draft would have done to the travellers of the last days.
 *
 * @param simulated what came of it; empty while it is computed
 */
public record Impact(Optional<Simulated> simulated) {

    /**
     * The result.
     *
     * @param days from the oldest traveller until then, at least 1
     * @param travellers looked up again
     * @param alerts of them
     * @param counts alerts by day and place; none of zero
     */
    public record Simulated(int days, int travellers, int alerts, List<Count> counts) {

        /** Copies the counts. */
        public Simulated {
            counts = List.copyOf(counts);
        }

        /** Alerts a day. */
        public double alertsPerDay() {
            return (double) alerts / days;
        }
    }

    /**
     * Alerts of one day at one place.
     *
     * @param day of the State
     * @param place lane or the like
     * @param alerts more than 0
     */
    public record Count(LocalDate day, String place, int alerts) {}
}
