package org.lintas.simulators.airport;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lintas.simulators.airport.TravellerKind.Place;
import org.lintas.simulators.randomness.SeededRandom;
import org.lintas.simulators.states.SimulatedState;

/**
 * A simulated airport in front of a node: three gates and two booths in, a gate out, with travellers who come by a seeded timetable.
 * It knows the truth about each of them and speaks with the node over HTTP and chip conversations only.
 *
 * <pre>
 * Airport --node URL --credential-file FILE --links-file FILE [--seed N] [--per-hour N] [--travellers N] [--rhythm FACTOR]
 * </pre>
 */
public final class Airport {

    /** Longest queue of a place while travellers come by the hour. */
    private static final int QUEUE_MAX = 16;

    private static final List<String> ENTRY_GATES = List.of("E1", "E2", "E3");
    private static final List<String> EXIT_GATES = List.of("X1");
    private static final List<String> BOOTHS = List.of("B1", "B2");

    private final Options options;
    private final NodeClient node;
    private final TravellerSource source;
    private final Registry registry;
    private final Map<Place, Walkway> walkways = new EnumMap<>(Place.class);
    private final Staff staff;
    private final Journal journal;
    private final Rhythm rhythm;
    private final List<Thread> threads = new ArrayList<>();
    private final Set<Integer> left = new HashSet<>();

    Airport(Options options, Staff staff, Journal journal) {
        this.options = options;
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Singapore")));
        this.node = new NodeClient(options.node(), options.credential());
        this.source = new TravellerSource(options.seed(), today, new FaceLibrary(today));
        this.registry = new Registry(node, today);
        this.staff = staff;
        this.journal = journal;
        this.rhythm = new Rhythm(options.rhythm());
        for (Place place : Place.values()) {
            walkways.put(place, new Walkway());
        }
    }

    /**
     * What an airport is started with.
     *
     * @param node address of the node
     * @param credential file with the token of the scope {@code airport}
     * @param seed of everything random
     * @param travellers how many come in all
     * @param perHour how many come in an hour; 0 for all at once
     * @param rhythm factor of human slowness, 0 for none
     */
    record Options(URI node, Path credential, long seed, int travellers, int perHour, double rhythm) {}

    /** Runs until it is ended. */
    static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> given = named(arguments);
        URI node = URI.create(required(given, "node"));
        Options options = new Options(
                node,
                Path.of(required(given, "credential-file")),
                seed(given),
                Integer.parseInt(given.getOrDefault("travellers", "1000000")),
                Integer.parseInt(given.getOrDefault("per-hour", "1800")),
                Double.parseDouble(given.getOrDefault("rhythm", "1")));
        PersonLinks links = new PersonLinks(node, Path.of(required(given, "links-file")));
        Journal journal = new Journal();
        Airport airport = new Airport(options, new FloorStaff(links.session("SHIFT_LEADER"), journal), journal);
        airport.open(links);
        airport.bringTravellers();
        airport.awaitAll();
        airport.close();
        airport.report();
    }

    /** Registers lanes, puts a device and an officer at each, and tells the node whom to trust. */
    void open(PersonLinks links) throws InterruptedException, IOException {
        untilItWorks("lanes", this::registerLanes);
        for (String gate : ENTRY_GATES) {
            start("gate-" + gate, new GateDevice(new LaneLink(node, gate), new ReaderStand(), around(Place.GATE)));
        }
        for (String gate : EXIT_GATES) {
            start("gate-" + gate, new GateDevice(new LaneLink(node, gate), new ReaderStand(), around(Place.EXIT_GATE)));
        }
        for (String booth : BOOTHS) {
            Surroundings around = around(Place.BOOTH);
            start("booth-" + booth, new BoothDevice(new LaneLink(node, booth), new ReaderStand(), around));
            start("officer-" + booth, new BoothOfficer(links.session("OFFICER"), booth, around));
        }
        for (SimulatedState state : SimulatedState.values()) {
            untilItWorks(
                    "trust in " + state,
                    () -> registry.trust(source.authorities().authority(state)));
        }
        untilItWorks("trust in seals", () -> registry.sealSigner(source.visas()));
        untilItWorks("visa-free rules", () -> registry.visaFree(TravellerSource.VISA_FREE));
    }

    private Surroundings around(Place place) {
        return new Surroundings(queue(place), staff, journal, rhythm);
    }

    private Walkway queue(Place place) {
        return Objects.requireNonNull(walkways.get(place));
    }

    /** Lets the travellers come, by the timetable. */
    void bringTravellers() throws InterruptedException {
        SeededRandom arrivals = SeededRandom.of(options.seed(), "arrivals");
        for (int number = 0; number < options.travellers(); number++) {
            SimulatedTraveller traveller = traveller(number);
            untilItWorks("traveller " + traveller.number(), () -> registry.register(traveller));
            Walkway walkway = queue(traveller.kind().place());
            walkway.join(traveller);
            pauseUntilNext(arrivals);
            while (options.perHour() > 0 && walkway.length() > QUEUE_MAX) {
                rhythm.pause(Duration.ofMillis(500));
            }
        }
    }

    /** The next traveller. A visitor leaves after having come in; while there is none, a citizen leaves. */
    private SimulatedTraveller traveller(int number) {
        TravellerKind kind = source.kind(number);
        if (kind != TravellerKind.DEPARTING_VISITOR) {
            return source.traveller(number, kind);
        }
        for (SimulatedTraveller visitor : journal.cleared()) {
            if (visitor.kind() == TravellerKind.REGISTERED_VISITOR && left.add(visitor.number())) {
                return visitor.leaving(number);
            }
        }
        return source.traveller(number, TravellerKind.DEPARTING_CITIZEN);
    }

    /** Waits until every traveller's way has ended. */
    void awaitAll() throws InterruptedException {
        while (journal.ended() < options.travellers()) {
            Thread.sleep(100);
        }
    }

    /** Sends devices and officers home. */
    void close() throws InterruptedException {
        walkways.values().forEach(Walkway::close);
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    /** Says on standard output how many decisions are the truth, and which are not. */
    void report() {
        try {
            List<String> differences = differences();
            differences.forEach(System.out::println);
            System.out.printf(
                    "%d travellers, %d decisions other than the truth%n", journal.ended(), differences.size());
            journal.notes().forEach(System.out::println);
        } catch (NodeUnreachableException | NodeRefusalException e) {
            System.err.println("The decisions cannot be compared with the truth: " + e.getMessage());
        }
    }

    TravellerSource source() {
        return source;
    }

    List<String> differences() throws NodeUnreachableException, NodeRefusalException {
        return new TruthCheck(node).differences(journal);
    }

    private void registerLanes() throws NodeUnreachableException, NodeRefusalException {
        for (String gate : ENTRY_GATES) {
            registry.lane(gate, "GATE", "ENTRY", "gate-entry");
        }
        for (String gate : EXIT_GATES) {
            registry.lane(gate, "GATE", "EXIT", "gate-exit");
        }
        for (String booth : BOOTHS) {
            registry.lane(booth, "BOOTH", "ENTRY", "booth-entry");
        }
    }

    private void pauseUntilNext(SeededRandom arrivals) {
        if (options.perHour() > 0) {
            double meanSeconds = 3600.0 / options.perHour();
            double seconds = -Math.log(1 - arrivals.nextDouble()) * meanSeconds;
            rhythm.pause(Duration.ofMillis((long) (seconds * 1000)));
        }
    }

    private void start(String name, Runnable task) {
        threads.add(Thread.ofPlatform().name(name).daemon().start(task));
    }

    private void untilItWorks(String what, NodeTask task) throws InterruptedException {
        while (true) {
            try {
                task.run();
                return;
            } catch (NodeUnreachableException e) {
                Thread.sleep(500);
            } catch (NodeRefusalException e) {
                journal.note(what, String.valueOf(e.getMessage()));
                System.err.println(what + ": " + e.getMessage());
                return;
            }
        }
    }

    /** Something asked of the node. */
    private interface NodeTask {
        void run() throws NodeUnreachableException, NodeRefusalException;
    }

    /** Without a seed everybody is new, so that a node that keeps its records meets no traveller twice. */
    private static long seed(Map<String, String> given) {
        String seed = given.get("seed");
        long chosen = seed == null ? System.currentTimeMillis() : Long.parseLong(seed);
        System.err.println("Seed " + chosen);
        return chosen;
    }

    private static Map<String, String> named(String[] arguments) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            named.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
        }
        return named;
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            System.err.println("The airport needs --" + name + ".");
            System.exit(2);
        }
        return String.valueOf(value);
    }
}
