package org.lintas.simulators.airport;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.simulators.people.Person;

/** A day at the airport whose lanes stay attended, so that a node's pages have something to show. */
public final class DemonstrationDay {

    private static final long SEED = 7;

    private final Airport airport;
    private final TravellerSource source;
    private final NodeClient node;
    private final URI address;
    private final Path home;

    private DemonstrationDay(URI address, Path home, int travellers) {
        this.address = address;
        this.home = home;
        this.node = new NodeClient(address, home.resolve("simulator.token"));
        Journal journal = new Journal();
        this.airport = new Airport(
                new Airport.Options(address, home.resolve("simulator.token"), SEED, travellers, 0, 0, Optional.empty()),
                new FloorStaff(links().session("SHIFT_LEADER"), journal),
                journal);
        this.source = airport.source();
    }

    /** Lets the travellers cross and waits until they have; one more is sought and does not come. */
    public static DemonstrationDay of(URI node, Path home, int travellers) throws Exception {
        DemonstrationDay day = new DemonstrationDay(node, home, travellers);
        day.registry().register(day.source.traveller(10_003, TravellerKind.SOUGHT));
        day.airport.open(day.links());
        day.airport.bringTravellers();
        day.airport.awaitAll();
        return day;
    }

    /** A visitor stands at a booth of this name, whose officer decides nothing. */
    public void visitorWaitsAt(String booth) throws Exception {
        registry().lane(booth, "BOOTH", "ENTRY", "booth-entry");
        Surroundings around = alone();
        start(new BoothDevice(new LaneLink(node, booth), new ReaderStand(), Optional.empty(), around));
        around.queue().join(source.traveller(10_001, TravellerKind.VISITOR));
    }

    /** A visitor whose visa was altered under its seal stands at a booth of this name, whose officer decides nothing. */
    public void forgedVisaAt(String booth) throws Exception {
        registry().lane(booth, "BOOTH", "ENTRY", "booth-entry");
        SimulatedTraveller traveller = source.traveller(10_003, TravellerKind.FORGED_VISA);
        registry().register(traveller);
        Surroundings around = alone();
        start(new BoothDevice(new LaneLink(node, booth), new ReaderStand(), Optional.empty(), around));
        around.queue().join(traveller);
    }

    /** A visitor whose name is like that of somebody sought stands at a booth of this name, whose officer decides nothing. */
    public void lookalikeWaitsAt(String booth) throws Exception {
        registry().lane(booth, "BOOTH", "ENTRY", "booth-entry");
        SimulatedTraveller traveller = source.traveller(10_004, TravellerKind.VISITOR);
        seekSomebodyLike(traveller.passport().holder());
        Surroundings around = alone();
        start(new BoothDevice(new LaneLink(node, booth), new ReaderStand(), Optional.empty(), around));
        around.queue().join(traveller);
    }

    /** The last letter of the surname is doubled. */
    private void seekSomebodyLike(Person person) throws Exception {
        String surname = person.name().primary();
        String listed = surname + surname.charAt(surname.length() - 1);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Singapore"));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put(
                "names",
                List.of(Map.of(
                        "surname",
                        listed,
                        "givenNames",
                        person.name().secondary().orElse(""))));
        entry.put("datesOfBirth", List.of(person.dateOfBirth().toString()));
        entry.put("category", "entry-ban");
        entry.put("action", "refer");
        entry.put("legalBasis", "Order 13/2026 of the simulated court of Meranda");
        entry.put("owner", "Simulated immigration service of Meranda");
        entry.put("reviewOn", today.plusMonths(6).toString());
        entry.put("expiresOn", today.plusYears(1).toString());
        entry.put("reason", "Written for the simulation");
        String id = node.post("/api/watchlist-entries", entry).path("id").asString();
        node.post("/api/watchlist-entries/%s/approval".formatted(id), Map.of("reason", "Approved for the simulation"));
    }

    /** Two walk into a gate of this name, and nobody attends to its alarm. */
    public void tailgatingAt(String gate) throws Exception {
        registry().lane(gate, "GATE", "ENTRY", "gate-entry");
        Surroundings around = alone();
        start(new GateDevice(new LaneLink(node, gate), new ReaderStand(), around));
        around.queue().join(source.traveller(10_002, TravellerKind.TAILGATED));
    }

    /** Sends devices and officers home. */
    public void end() throws InterruptedException {
        airport.close();
    }

    private PersonLinks links() {
        return new PersonLinks(address, home.resolve("simulator.links"));
    }

    private Registry registry() {
        return new Registry(node, LocalDate.now(ZoneId.of("Asia/Singapore")));
    }

    private static void start(Runnable device) {
        Thread.ofPlatform().daemon().start(device);
    }

    private static Surroundings alone() {
        return new Surroundings(new Walkway(), new Absent(), new Journal(), new Rhythm(0));
    }

    /** Staff who are busy elsewhere. */
    private static final class Absent implements Staff {

        @Override
        public void attend(String lane) {}

        @Override
        public void reset(String lane) {}
    }
}
