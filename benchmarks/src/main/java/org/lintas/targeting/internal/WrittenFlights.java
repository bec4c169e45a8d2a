package org.lintas.targeting.internal;

import org.lintas.benchmarks.clearance.MeasuredNode;

/** Has a node write down its past flights now, which it does by itself each half hour. */
public final class WrittenFlights {

    private WrittenFlights() {}

    /** All of them. */
    public static void write(MeasuredNode node) {
        node.part(RecordedFlights.class).record();
    }
}
