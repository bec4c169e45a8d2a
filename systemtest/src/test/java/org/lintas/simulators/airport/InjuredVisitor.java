package org.lintas.simulators.airport;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.lintas.simulators.scanner.DeviceProvider;

/** A visitor who keeps one finger off the scanner of a booth, whose officer is somebody else. */
public final class InjuredVisitor {

    private static final long SEED = 7;

    private InjuredVisitor() {}

    /**
     * Stands at a booth of this name from now on.
     *
     * @param finger that is kept off, 1 to 10
     */
    public static void standsAt(String booth, URI address, Path home, int finger) throws Exception {
        NodeClient node = new NodeClient(address, home.resolve("simulator.token"));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Singapore"));
        new Registry(node, today).lane(booth, "BOOTH", "ENTRY", "booth-entry");
        FingerLibrary fingers = new FingerLibrary(SEED);
        SimulatedTraveller visitor =
                new TravellerSource(SEED, today, new FaceLibrary(today)).traveller(10_021, TravellerKind.VISITOR);
        fingers.prepare(visitor);
        FingerStand stand = new FingerStand(DeviceProvider.kept(home), fingers);
        stand.keepOff(finger);
        Surroundings around = new Surroundings(new Walkway(), new NobodyElse(), new Journal(), new Rhythm(0));
        Runnable device = new BoothDevice(new LaneLink(node, booth), new ReaderStand(), Optional.of(stand), around);
        Thread.ofPlatform().daemon().start(device);
        around.queue().join(visitor);
    }

    /** No staff on the floor. */
    private static final class NobodyElse implements Staff {

        @Override
        public void attend(String lane) {}

        @Override
        public void reset(String lane) {}
    }
}
