package org.lintas.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.operator.OperatorCreationException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.trust.ImportReport;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.emrtd.trust.TrustStoreBuilder;

/**
 * Import of the certificates of a master list into an empty trust store, in processor time of one thread: once cold, then warm. The
 * folder that {@code LINTAS_TRUST_LISTS} names holds a State's root certificate ({@code .cer}) and its master list ({@code .ml}), as
 * States publish them; where the root is another than the one that issued the list's signer, {@code LINTAS_TRUST_FINGERPRINT} says the
 * SHA-256 of the right one, which the list brings along. Without a folder, certificates are made for the occasion and that is said.
 */
public final class TrustImportScenario {

    private static final String FOLDER = "LINTAS_TRUST_LISTS";
    private static final String FINGERPRINT = "LINTAS_TRUST_FINGERPRINT";

    /** Imports before the ones that count. */
    private static final int WARM_UP = 8;

    private static final int MEASURED = 5;

    /** Longest warm import of about 600 certificates. */
    private static final Duration GOAL = Duration.ofSeconds(2);

    private TrustImportScenario() {}

    /** One file of the import. */
    private record Offered(String name, Octets content) {}

    /** What one import came to, and its processor time. */
    private record Done(long nanos, int certificates, int accepted) {}

    /** Runs the scenario and prints its table. */
    public static void main(String[] arguments)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        String folder = System.getenv().getOrDefault(FOLDER, "");
        if (folder.isEmpty()) {
            System.out.printf(
                    "%s names no folder with a root certificate and a master list: certificates are made instead.%n%n",
                    FOLDER);
        }
        List<Offered> files = folder.isEmpty()
                ? List.of(new Offered("made", Octets.of(MadeAuthorities.file(MadeAuthorities.USUAL))))
                : files(Path.of(folder));
        Done cold = run(files);
        for (int i = 0; i < WARM_UP; i++) {
            run(files);
        }
        List<Done> warm = Stream.generate(() -> run(files)).limit(MEASURED).toList();
        long median = warm.stream().mapToLong(Done::nanos).sorted().toArray()[MEASURED / 2];
        System.out.println("| source | certificates | taken in | cold, s | warm, s | goal |");
        System.out.println("|---|---|---|---|---|---|");
        System.out.printf(
                "| %s | %d | %d | %.2f | %.2f | %d s: %s |%n",
                folder.isEmpty() ? "made" : "published list",
                cold.certificates(),
                cold.accepted(),
                cold.nanos() / 1e9,
                median / 1e9,
                GOAL.toSeconds(),
                median < GOAL.toNanos() ? "met" : "missed");
    }

    /** Certificates first, as lists are held against them. */
    private static List<Offered> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> paths = found.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing((Path path) -> !path.toString().endsWith(".cer"))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            List<Offered> offered = new ArrayList<>();
            for (Path path : paths) {
                offered.add(new Offered(path.getFileName().toString(), Octets.of(Files.readAllBytes(path))));
            }
            return offered;
        }
    }

    private static Done run(List<Offered> files) {
        Instant at = Instant.now();
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        TrustStoreBuilder builder = TrustStore.builder();
        builder.trustFingerprint(System.getenv().getOrDefault(FINGERPRINT, ""));
        int certificates = 0;
        int accepted = 0;
        for (Offered file : files) {
            ImportReport report = builder.importFile(file.content(), file.name(), at);
            certificates += report.certificates();
            accepted += report.accepted();
        }
        if (2 * builder.build().certificates().size() < certificates) {
            throw new IllegalStateException(
                    "most of %d certificates did not come in: is the root the right one?".formatted(certificates));
        }
        return new Done(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin, certificates, accepted);
    }
}
