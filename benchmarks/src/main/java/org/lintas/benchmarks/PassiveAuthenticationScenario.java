package org.lintas.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.trust.PassiveAuthenticationResult;
import org.lintas.simulators.states.SimulatedState;

/**
 * Passive authentications of one core: documents verified in a second of one thread's processor time, with a signer that is known
 * and with one that was never seen. Reference: the signatures that {@code openssl speed} verifies in a second of the same kind,
 * one core as well, in the same run; a document takes one of them when its signer is known, and hashes of 13 kB besides.
 */
public final class PassiveAuthenticationScenario {

    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final Duration MEASURED = Duration.ofSeconds(5);

    /** Documents between two looks at the clock. */
    private static final int BATCH = 20;

    /** Longest that the reference may run. */
    private static final Duration REFERENCE_LIMIT = Duration.ofMinutes(2);

    /** What the reference calls the algorithm of each State. */
    private static final Map<SimulatedState, String> REFERENCES = Map.of(
            SimulatedState.SUVANTA, "rsa2048",
            SimulatedState.PALMERA, "rsa2048",
            SimulatedState.VALINH, "ecdsap256",
            SimulatedState.RAHBA, "ecdsap384",
            SimulatedState.MERANDA, "ecdsabrp256r1",
            SimulatedState.UTOPIA, "ecdsabrp384r1");

    /** Documents a second of known signers that must be reached, by State: RSA-2048 and brainpoolP256r1. */
    private static final Map<SimulatedState, Integer> GOALS =
            Map.of(SimulatedState.SUVANTA, 20_000, SimulatedState.MERANDA, 2_000);

    private PassiveAuthenticationScenario() {}

    /** Runs the scenario and prints its table. */
    public static void main(String[] arguments) throws MalformedLdsException, IOException, InterruptedException {
        System.out.println(
                "| algorithm | known signer, documents/s | unknown signer, documents/s | openssl speed, signatures/s | known against openssl | goal |");
        System.out.println("|---|---|---|---|---|---|");
        for (SimulatedState state : List.of(
                SimulatedState.SUVANTA,
                SimulatedState.PALMERA,
                SimulatedState.VALINH,
                SimulatedState.RAHBA,
                SimulatedState.MERANDA,
                SimulatedState.UTOPIA)) {
            measure(state);
        }
    }

    private static void measure(SimulatedState state) throws MalformedLdsException, IOException, InterruptedException {
        PassiveAuthenticationBenchmark benchmark = new PassiveAuthenticationBenchmark();
        benchmark.state = state;
        benchmark.issue();
        run(benchmark::verify, WARM_UP);
        double known = run(benchmark::verify, MEASURED);
        run(benchmark::verifyUnknownSigner, WARM_UP);
        double unknown = run(benchmark::verifyUnknownSigner, MEASURED);
        Optional<Double> reference = reference(REFERENCES.getOrDefault(state, ""));
        System.out.printf(
                "| %s | %,.0f | %,.0f | %s | %s | %s |%n",
                state.algorithm(),
                known,
                unknown,
                reference.map("%,.0f"::formatted).orElse("not here"),
                reference
                        .map(signatures -> "%.2f".formatted(known / signatures))
                        .orElse(""),
                Optional.ofNullable(GOALS.get(state))
                        .map(goal -> "%,d: %s".formatted(goal, known >= goal ? "met" : "missed"))
                        .orElse(""));
    }

    /** Documents in a second of processor time. */
    private static double run(Supplier<PassiveAuthenticationResult> verification, Duration time) {
        long begin = processorNanos();
        long documents = 0;
        long nanos = 0;
        while (nanos < time.toNanos()) {
            for (int i = 0; i < BATCH; i++) {
                if (verification.get().checks().getFirst().result() != CheckResult.SUCCESSFUL) {
                    throw new IllegalStateException("the document is not good");
                }
            }
            documents += BATCH;
            nanos = processorNanos() - begin;
        }
        return documents * 1e9 / nanos;
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Signatures that openssl verifies in a second of processor time; empty where it is not installed or does not know the algorithm. */
    private static Optional<Double> reference(String algorithm) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("openssl", "speed", "-mr", "-seconds", "3", algorithm)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            return Optional.empty();
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        if (!process.waitFor(REFERENCE_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        // +F2 is RSA, +F4 ECDSA: number, bits, operations a second or seconds an operation, of signing and of
        // verifying.
        Matcher line =
                Pattern.compile("\\+F([24]):\\d+:\\d+:[0-9.e+-]+:([0-9.e+-]+)").matcher(output);
        return line.find()
                ? Optional.of(Double.parseDouble(line.group(2))).map(value -> value < 1 ? 1 / value : value)
                : Optional.empty();
    }
}
