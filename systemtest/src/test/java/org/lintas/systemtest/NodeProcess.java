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
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A node as people run it: the jar as a process, with a home of its own. */
public final class NodeProcess implements AutoCloseable {

    /** Longest start: a first start unpacks and prepares a database; a busy machine is five times slower. */
    private static final Duration START_MAX = Duration.ofMinutes(5);

    private final Path home;
    private final int port;
    private final Path log;
    private Process process;

    private NodeProcess(Path home, int port) throws IOException {
        this.home = home;
        this.port = port;
        this.log = home.resolve("node.log");
        this.process = launch();
    }

    /** Starts a demonstration node on a free port and waits until its console answers. */
    public static NodeProcess start(Path home) throws IOException {
        Files.createDirectories(home);
        NodeProcess node = new NodeProcess(home, freePort());
        node.awaitReady();
        return node;
    }

    /** Address of the console. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Where it keeps everything. */
    public Path home() {
        return home;
    }

    /** Ends it without a word, as a power cut would, and starts it again on the same home. */
    public void killAndRestart() throws IOException {
        kill();
        process = launch();
        awaitReady();
    }

    private void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        boolean ended;
        try {
            ended = process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended = false;
        }
        if (!ended) {
            kill();
        }
    }

    private Process launch() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar().toString(),
                "--lintas.roles=node",
                "--spring.profiles.active=demonstration",
                "--lintas.home=" + home,
                "--server.port=" + port);
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
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (http.send(request, BodyHandlers.discarding()).statusCode() == 200
                        && Files.exists(home.resolve("simulator.links"))) {
                    return;
                }
            } catch (IOException e) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while the node starts", e);
            }
        }
        throw new IOException("The node did not get ready; its log:\n" + Files.readString(log));
    }

    private static Path jar() throws IOException {
        Path folder = Path.of("..", "platform", "target");
        try (Stream<Path> files = Files.list(folder)) {
            return Objects.requireNonNull(
                    files.filter(file -> file.toString().endsWith("-exec.jar"))
                            .findFirst()
                            .orElse(null),
                    "The platform's jar is not built; run mvn package.");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
