package org.lintas.biometrics.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lintas.access.DeviceScope;
import org.lintas.access.internal.DeviceCredentials;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Many travellers are enrolled by the minutiae of four fingers over HTTP; one in ten comes back under another number with another
 * impression, and as many strangers come. {@code -Dtests.travellers=2000} takes as many as the issue asks for.
 */
@AbisNode
class OsiaTravellersTests {

    private static final Logger LOG = LoggerFactory.getLogger(OsiaTravellersTests.class);

    private static final int TRAVELLERS = Integer.getInteger("tests.travellers", 200);
    private static final int RETURNING = TRAVELLERS / 10;
    private static final int AT_ONCE = 2;
    private static final long SEED = Long.getLong("tests.seed", 20261122L);

    private final MadeTemplates made = new MadeTemplates(SEED);

    @Autowired
    private DeviceCredentials devices;

    @LocalServerPort
    private int port;

    @Test
    void whoReturnsUnderAnotherNumberIsFoundAndNobodyWrongly() throws ExecutionException, InterruptedException {
        AbisCaller border = AbisCaller.to(port, devices, "border-system", DeviceScope.ABIS);
        try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
            long begin = System.nanoTime();
            each(callers, LongStream.range(0, TRAVELLERS), person -> List.of(String.valueOf(enrol(border, person))));
            long enrolled = System.nanoTime();
            List<List<String>> mates =
                    each(callers, LongStream.range(0, RETURNING), person -> found(border, person * 10, 2));
            long searched = System.nanoTime();
            List<List<String>> strangers = each(
                    callers,
                    LongStream.range(TRAVELLERS, TRAVELLERS + (long) RETURNING),
                    person -> found(border, person, 1));

            long right = LongStream.range(0, RETURNING)
                    .filter(person -> mates.get((int) person).contains(number(person * 10)))
                    .count();
            long wrong = mates.stream().mapToLong(List::size).sum()
                    - right
                    + strangers.stream().mapToLong(List::size).sum();
            LOG.info(
                    "seed {}: {} enrolled in {} ms, {} of {} returning found in {} ms, {} wrong candidates, {} strangers",
                    SEED,
                    TRAVELLERS,
                    (enrolled - begin) / 1_000_000,
                    right,
                    RETURNING,
                    (searched - enrolled) / 1_000_000,
                    wrong,
                    strangers.size());
            assertThat(right).as("found, seed %d", SEED).isEqualTo(RETURNING);
            assertThat(wrong).as("found wrongly, seed %d", SEED).isZero();
        }
    }

    /** What is done for one person. */
    private interface Call {
        List<String> about(long person);
    }

    private static List<List<String>> each(ExecutorService callers, LongStream people, Call call)
            throws ExecutionException, InterruptedException {
        List<Future<List<String>>> waiting = people.mapToObj(person -> callers.submit(() -> call.about(person)))
                .toList();
        List<List<String>> answers = new ArrayList<>();
        for (Future<List<String>> answer : waiting) {
            answers.add(answer.get());
        }
        return answers;
    }

    private int enrol(AbisCaller border, long person) {
        Map<String, Object> encounter = AbisCaller.encounter("EVERYBODY", AbisCaller.items(made.fingers(person, 1)));
        int status = border.call("POST", "persons/" + number(person) + "/encounters/first", encounter)
                .status();
        assertThat(status).isEqualTo(201);
        return status;
    }

    private List<String> found(AbisCaller border, long person, long visit) {
        return border.call(
                        "POST", "identify/EVERYBODY", AbisCaller.probe(AbisCaller.items(made.fingers(person, visit))))
                .persons();
    }

    private static String number(long person) {
        return "T-" + person;
    }
}
