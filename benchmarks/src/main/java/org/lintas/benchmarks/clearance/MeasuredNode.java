package org.lintas.benchmarks.clearance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lintas.Lintas;
import org.lintas.documents.internal.RecordedChips;
import org.lintas.simulators.states.SimulatedState;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A whole node in this process: every module of the role, web server, audit log and embedded PostgreSQL with fsync on, on a home of
 * its own that is gone when it is closed. The one thing exchanged is who reads chips, see {@link RecordedChips}.
 */
public final class MeasuredNode implements AutoCloseable {

    private final Path home;
    private final RecordedChips readings;
    private final ConfigurableApplicationContext context;

    private MeasuredNode(Path home, RecordedChips readings, ConfigurableApplicationContext context) {
        this.home = home;
        this.readings = readings;
        this.context = context;
    }

    /** Starts a node of Meranda on a new home inside a folder, with further settings; the folder's disk is the one that is measured. */
    public static MeasuredNode start(Path folder, String... further) {
        try {
            Files.createDirectories(folder);
            Path home = Files.createTempDirectory(folder, "clearance-home-");
            RecordedChips readings = new RecordedChips();
            SpringApplication application = new SpringApplication(Lintas.class);
            application.addInitializers(context -> readings.replaceIn((GenericApplicationContext) context));
            return new MeasuredNode(home, readings, application.run(settings(home, further)));
        } catch (IOException e) {
            throw new UncheckedIOException("No home can be made in " + folder, e);
        }
    }

    /** A bean of the node by its type. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Where it listens, on the loopback. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    Path home() {
        return home;
    }

    RecordedChips readings() {
        return readings;
    }

    /** The first process of the embedded PostgreSQL, which its lock file names in the first line. */
    ProcessHandle database() {
        Path lock = home.resolve("database").resolve("data").resolve("postmaster.pid");
        try {
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(lock).getFirst()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("The database has no lock file.", e);
        }
    }

    private static String[] settings(Path home, String... further) {
        List<String> settings = new ArrayList<>(List.of(
                "--lintas.roles=node",
                "--lintas.home=" + home,
                "--lintas.state.code=QMR",
                "--lintas.biometrics.calibration=simulated-site",
                "--server.port=0"));
        for (SimulatedState state : SimulatedState.values()) {
            settings.add("--lintas.documents.issuers.%s=%s".formatted(state.code(), state.certificateCountry()));
        }
        settings.addAll(List.of(further));
        return settings.toArray(String[]::new);
    }

    @Override
    public void close() {
        context.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The home of the measurement is not gone: " + home, e);
        }
    }
}
