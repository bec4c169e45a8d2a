package org.lintas.benchmarks.targeting;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.lintas.benchmarks.clearance.MeasuredNode;
import org.lintas.benchmarks.clearance.Report;
import org.lintas.passengers.AnnouncedFlight;
import org.lintas.passengers.Delivery;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.PassengerMessages;
import org.lintas.targeting.BackTest;
import org.lintas.targeting.BackTests;
import org.lintas.targeting.internal.WrittenFlights;

/**
 * {@code ./lintas bench back-test [PASSENGERS [RULES]]}: so many rules, 500 if not said, tried on so many recorded passengers of ninety days, 1,000,000 if not
 * said, on a whole node with its database, two threads; beside it the same passengers only read from their table by two threads in the same minute, and the rules tried before past flights were written down. Progress goes to standard error,
 * one JSON object for each figure to standard output.
 */
final class BackTestScenario {

    private static final long PASSENGERS = 1_000_000;
    private static final int RULES = 500;
    private static final int THREADS = 2;

    /** Days that are tried before past flights are written down: a tenth. */
    private static final int DAYS_WORKED_OUT = 9;

    private static final String PASSENGERS_A_SECOND = "passengers/s";

    /** How often it looks whether the node has done what was asked, in nanoseconds. */
    private static final long LOOKS_EVERY_NANOS = 20_000_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);

    private final MeasuredNode node;
    private final Report report;

    private BackTestScenario(MeasuredNode node, Report report) {
        this.node = node;
        this.report = report;
    }

    static void main(String[] arguments) throws InterruptedException, ExecutionException {
        PrintStream results = System.out;
        // What the node says at its start is no result.
        System.setOut(System.err);
        Report report = new Report(results, System.err);
        long passengers = arguments.length > 0 ? Long.parseLong(arguments[0]) : PASSENGERS;
        int rules = arguments.length > 1 ? Integer.parseInt(arguments[1]) : RULES;
        try (MeasuredNode node = MeasuredNode.start(
                Path.of(System.getProperty("lintas.root", "."), "target", "lintas"),
                "--lintas.targeting.back-test-threads=" + THREADS)) {
            report.say("The node is up");
            new BackTestScenario(node, report).measure(passengers, rules);
        }
        System.exit(0);
    }

    private void measure(long passengers, int rules) throws InterruptedException, ExecutionException {
        announceOne();
        new PastJourneys(node.part(DataSource.class)).write(passengers);
        report.say("%d passengers of ninety days are there".formatted(passengers));
        String text = new MadeRules().text(rules);
        double workedOut = backTest(text, DAYS_WORKED_OUT);
        double read = read();
        WrittenFlights.write(node);
        report.say("They are written down as rules see them");
        // The first warms up.
        backTest(text, BackTests.DAYS_MAX);
        double tried = backTest(text, BackTests.DAYS_MAX);
        report.rate("back-test", tried, PASSENGERS_A_SECOND, new Report.Reference(read, "passengers/s only read"));
        report.figure("back-test.seconds", passengers / tried, "s");
        report.figure("back-test.not-written-down", workedOut, PASSENGERS_A_SECOND);
    }

    /** The passenger of whom the recorded ones are copies: what a carrier's system sends of a booking. */
    private void announceOne() {
        String text =
                ("UNA:+.?*'UNB+IATA:1+LT+BORDER+%1$s:0900+1'UNH+1+PNRGOV:13:1:IA+REF1'MSG+:22'ORG+LT:BKK'TVL+%2$s:1000:%2$s:1320+BKK+QMA+LT+77'EQN+1'"
                                + "SRC'RCI+LT:QWERTY::%1$s:1015'ADD++702:1 QUAY:UTOPOLIS:::UT::226608671236'TIF+ERIKSSON+ANNA:A:1'"
                                + "SSR+DOCS:HK::LT:::::/P/UTO/L8989023/UTO/12AUG74/F/15APR32/ERIKSSON/ANNA'TKT+9991234567890:T:1'FOP+CA'IFT+4:28::YY+CTCE ANNA.E//EXAMPLE.ORG'"
                                + "TVL+%2$s:0200:%2$s:0800+WDH+BKK+LT+834:B'TVL+%2$s:1000:%2$s:1320+BKK+QMA+LT+77:Y'UNT+15+1'UNZ+1+1'")
                        .formatted(DAY.format(today().minusDays(1)), DAY.format(today()));
        PassengerMessages messages = node.part(PassengerMessages.class);
        UUID delivery = messages.receive(
                        new Delivery.Origin("measurement", Set.of(), Delivery.Channel.FORM),
                        text.getBytes(StandardCharsets.UTF_8))
                .id();
        while (messages.find(delivery).orElseThrow().state() == Delivery.State.RECEIVED) {
            LockSupport.parkNanos(LOOKS_EVERY_NANOS);
        }
        if (messages.find(delivery).orElseThrow().state() != Delivery.State.READ) {
            throw new IllegalStateException("The passenger of the measurement was refused.");
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private double backTest(String rules, int days) {
        BackTests tests = node.part(BackTests.class);
        long begin = System.nanoTime();
        UUID trial = tests.ask(rules, days, "measurement");
        while (tests.find(trial).orElseThrow().state().open()) {
            LockSupport.parkNanos(LOOKS_EVERY_NANOS);
        }
        BackTest test = tests.find(trial).orElseThrow();
        double seconds = (System.nanoTime() - begin) / 1e9;
        report.say("%s: %d passengers, %d hits of %d rules in %.1f s"
                .formatted(
                        test.state(),
                        test.progress().journeys(),
                        test.found().total(),
                        test.found().counts().size(),
                        seconds));
        return test.progress().journeys() / seconds;
    }

    private double read() throws InterruptedException, ExecutionException {
        Journeys journeys = node.part(Journeys.class);
        List<AnnouncedFlight> flights = journeys.departing(today().minusDays(BackTests.DAYS_MAX - 1L), today());
        AtomicInteger next = new AtomicInteger();
        AtomicLong seen = new AtomicLong();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<? extends Future<?>> parts = IntStream.range(0, THREADS)
                    .mapToObj(thread -> threads.submit(() -> {
                        for (int at = next.getAndIncrement(); at < flights.size(); at = next.getAndIncrement()) {
                            seen.addAndGet(
                                    journeys.onFlight(flights.get(at).id()).size());
                        }
                    }))
                    .toList();
            for (Future<?> part : parts) {
                part.get();
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        report.say("%d passengers only read in %.1f s".formatted(seen.get(), seconds));
        return seen.get() / seconds;
    }
}
