package org.lintas.systemtest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node as people run it: the jar as a process, with a home of its own. */
public final class NodeProcess implements AutoCloseable {

    /** Longest start: a first start unpacks and prepares a database; a busy machine is five times slower. */
    private static final Duration START_MAX = Duration.ofMinutes(5);

    /** Longest orderly stop, twice what a terminal waits for: a busy machine is slow. */
    private static final Duration STOP_MAX = Duration.ofSeconds(20);

    private static @Nullable Path laidOut;

    private final Path home;
    private final int port;
    private final Path log;
    private final boolean demonstration;
    private final List<String> settings;
    private Process process;

    private NodeProcess(Path home, int port, boolean demonstration, String... settings) throws IOException {
        Files.createDirectories(home);
        this.home = home;
        this.port = port;
        this.log = home.resolve("node.log");
        this.demonstration = demonstration;
        this.settings = List.of(settings);
        this.process = launch();
        awaitReady();
    }

    /** Starts a demonstration node on a free port, with settings beside its own, and waits until its console answers. */
    public static NodeProcess start(Path home, String... settings) throws IOException {
        return new NodeProcess(home, freePort(), true, settings);
    }

    /** Starts a node of a State that has nothing yet. */
    public static NodeProcess startEmpty(Path home) throws IOException {
        return new NodeProcess(home, freePort(), false);
    }

    /** Address of the console. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Where it keeps everything. */
    public Path home() {
        return home;
    }

    /** What it printed on its terminal. */
    public Path log() {
        return log;
    }

    /** Ends it without a word, as a power cut would, and starts it again on the same home. */
    public void killAndRestart() throws IOException {
        kill();
        process = launch();
        awaitReady();
    }

    private void kill() throws IOException {
        process.destroyForcibly();
        if (!ended(Duration.ofSeconds(30))) {
            throw new IOException("The node does not end; its log:\n" + Files.readString(log));
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        if (!ended(STOP_MAX)) {
            kill();
            throw new IOException("The node did not stop in good order; its log:\n" + Files.readString(log));
        }
    }

    private boolean ended(Duration wait) {
        try {
            return process.waitFor(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar().toString(),
                "--lintas.roles=node",
                "--lintas.home=" + home,
                "--server.port=" + port));
        if (demonstration) {
            command.add("--spring.profiles.active=demonstration");
        }
        command.addAll(settings);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void awaitReady() throws IOException {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/sign-in"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + START_MAX.toNanos();
        String last = "no answer";
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                last = "status " + http.send(request, BodyHandlers.discarding()).statusCode();
                if (last.equals("status 200") && (!demonstration || Files.exists(home.resolve("simulator.links")))) {
                    return;
                }
            } catch (IOException e) {
                last = e.toString();
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while the node starts", e);
            }
        }
        throw new IOException("The node did not get ready (" + last + "); its log:\n" + Files.readString(log));
    }

    /** The jar laid out as a folder, as {@code ./lintas up} runs it; once in a test run. */
    private static synchronized Path jar() throws IOException {
        if (laidOut == null) {
            Path jar = packed();
            Path folder = Path.of("target", "node");
            Process extraction = new ProcessBuilder(
                            java(),
                            "-Djarmode=tools",
                            "-jar",
                            jar.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            folder.toString())
                    .inheritIO()
                    .start();
            if (extraction.onExit().join().exitValue() != 0) {
                throw new IOException("The jar could not be laid out as a folder.");
            }
            laidOut = folder.resolve(jar.getFileName());
        }
        return laidOut;
    }

    private static Path packed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "platform", "target"))) {
            return files.filter(file -> file.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("The platform's jar is not built; run mvn package."));
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
