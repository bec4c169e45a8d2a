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
import java.util.Optional;
import java.util.Set;
import org.lintas.simulators.airport.TravellerKind.Place;
import org.lintas.simulators.randomness.SeededRandom;
import org.lintas.simulators.scanner.DeviceProvider;
import org.lintas.simulators.states.SimulatedState;

/**
 * A simulated airport in front of a node: three gates and two booths in, a gate out, with travellers who come by a seeded timetable.
 * It knows the truth about each of them and speaks with the node over HTTP and chip conversations only.
 *
 * <pre>
 * Airport --node URL --credential-file FILE --links-file FILE [--seed N] [--per-hour N] [--travellers N] [--rhythm FACTOR] [--scanner-folder FOLDER]
 * </pre>
 *
 * <p>With the folder of a maker of scanners, booths have one, and some visitors come again, some of them under another name.
 */
public final class Airport {

    /** One visitor in so many came in before and comes again, where booths have scanners; another one under another name. */
    private static final int BACK_ONE_IN = 8;

    /** Longest queue of a place while travellers come by the hour. */
    private static final int QUEUE_MAX = 16;

    private static final List<String> ENTRY_GATES = List.of("E1", "E2", "E3");
    private static final List<String> EXIT_GATES = List.of("X1");
    private static final List<String> BOOTHS = List.of("B1", "B2");

    private final Options options;
    private final NodeClient node;
    private final TravellerSource source;
    private final Registry registry;
    private final CarrierDesk carriers;
    private final Map<Place, Walkway> walkways = new EnumMap<>(Place.class);
    private final Staff staff;
    private final Journal journal;
    private final Rhythm rhythm;
    private final List<Thread> threads = new ArrayList<>();
    private final Set<Integer> left = new HashSet<>();
    private final FingerLibrary fingers;

    Airport(Options options, Staff staff, Journal journal) {
        this.options = options;
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Singapore")));
        this.node = new NodeClient(options.node(), options.credential());
        this.source = new TravellerSource(options.seed(), today, new FaceLibrary(today));
        this.registry = new Registry(node, today);
        this.carriers = new CarrierDesk(node, options.seed(), today);
        this.fingers = new FingerLibrary(options.seed());
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
     * @param scanners who makes the booths' fingerprint scanners; empty for booths without
     */
    record Options(
            URI node,
            Path credential,
            long seed,
            int travellers,
            int perHour,
            double rhythm,
            Optional<DeviceProvider> scanners) {}

    /** Runs until it is ended. */
    static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> given = named(arguments);
        URI node = URI.create(required(given, "node"));
        Optional<DeviceProvider> scanners = given.containsKey("scanner-folder")
                ? Optional.of(DeviceProvider.kept(Path.of(required(given, "scanner-folder"))))
                : Optional.empty();
        Options options = new Options(
                node,
                Path.of(required(given, "credential-file")),
                seed(given),
                Integer.parseInt(given.getOrDefault("travellers", "1000000")),
                Integer.parseInt(given.getOrDefault("per-hour", "1800")),
                Double.parseDouble(given.getOrDefault("rhythm", "1")),
                scanners);
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
            openBooth(booth, links.session("OFFICER"));
        }
        for (SimulatedState state : SimulatedState.values()) {
            untilItWorks(
                    "trust in " + state,
                    () -> registry.trust(source.authorities().authority(state)));
        }
        untilItWorks("trust in seals", () -> registry.sealSigner(source.visas()));
        untilItWorks("flights", carriers::announce);
        untilItWorks("visa-free rules", () -> registry.visaFree(TravellerSource.VISA_FREE));
    }

    private void openBooth(String booth, PersonSession officer) throws IOException {
        Surroundings around = around(Place.BOOTH);
        Optional<FingerStand> scanner = options.scanners().isPresent()
                ? Optional.of(new FingerStand(options.scanners().get(), fingers))
                : Optional.empty();
        start("booth-" + booth, new BoothDevice(new LaneLink(node, booth), new ReaderStand(), scanner, around));
        start("officer-" + booth, new BoothOfficer(officer, booth, around));
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
            Walkway walkway = admit(traveller(number));
            pauseUntilNext(arrivals);
            while (options.perHour() > 0 && walkway.length() > QUEUE_MAX) {
                rhythm.pause(Duration.ofMillis(500));
            }
        }
    }

    /** Tells the node what it must know about a traveller, who then joins a queue. */
    Walkway admit(SimulatedTraveller traveller) throws InterruptedException {
        untilItWorks("traveller " + traveller.number(), () -> registry.register(traveller));
        if (traveller.kind().place() != Place.EXIT_GATE) {
            untilItWorks("check-in of traveller " + traveller.number(), () -> carriers.checkIn(traveller));
        }
        Walkway walkway = queue(traveller.kind().place());
        boolean foreigner = traveller.passport().holder().nationality() != TravellerSource.HOME;
        if (options.scanners().isPresent() && foreigner && traveller.kind().place() == Place.BOOTH) {
            fingers.prepare(traveller);
        }
        walkway.join(traveller);
        return walkway;
    }

    /** The next traveller. A visitor leaves after having come in; while there is none, a citizen leaves. */
    private SimulatedTraveller traveller(int number) {
        TravellerKind kind = source.kind(number);
        return switch (kind) {
            case DEPARTING_VISITOR ->
                cameIn(TravellerKind.REGISTERED_VISITOR)
                        .map(visitor -> visitor.again(number, kind))
                        .orElseGet(() -> source.traveller(number, TravellerKind.DEPARTING_CITIZEN));
            case VISITOR -> visitor(number);
            default -> source.traveller(number, kind);
        };
    }

    /** A visitor at a booth; some came in before. */
    private SimulatedTraveller visitor(int number) {
        int drawn = options.scanners().isPresent()
                ? SeededRandom.of(options.seed(), "back " + number).nextInt(BACK_ONE_IN)
                : BACK_ONE_IN;
        Optional<SimulatedTraveller> earlier = drawn > 1 ? Optional.empty() : cameIn(TravellerKind.VISITOR);
        return earlier.map(visitor -> drawn == 0
                        ? visitor.again(number, TravellerKind.RETURNING_VISITOR)
                        : source.underAnotherName(visitor, number))
                .orElseGet(() -> source.traveller(number, TravellerKind.VISITOR));
    }

    /** Somebody of this kind who was cleared; each only once. */
    private Optional<SimulatedTraveller> cameIn(TravellerKind kind) {
        return journal.cleared().stream()
                .filter(visitor -> visitor.kind() == kind && left.add(visitor.number()))
                .findFirst();
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
