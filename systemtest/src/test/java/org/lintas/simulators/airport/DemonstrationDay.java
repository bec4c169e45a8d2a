package org.lintas.simulators.airport;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Some travellers through a node, so that its pages have something to show. */
public final class DemonstrationDay {

    private DemonstrationDay() {}

    /** Lets the travellers cross and waits until they have. */
    public static void of(URI node, Path home, int travellers) throws InterruptedException, IOException {
        PersonLinks links = new PersonLinks(node, home.resolve("simulator.links"));
        Airport airport = new Airport(
                new Airport.Options(node, home.resolve("simulator.token"), 7, travellers, 0, 0),
                new FloorStaff(links.session("SHIFT_LEADER"), new Journal()));
        airport.open(links);
        airport.bringTravellers();
        airport.awaitAll();
    }
}
