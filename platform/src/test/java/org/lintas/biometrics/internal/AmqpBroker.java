package org.lintas.biometrics.internal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.qpid.protonj2.client.Client;
import org.apache.qpid.protonj2.client.Connection;
import org.apache.qpid.protonj2.client.ConnectionOptions;
import org.apache.qpid.protonj2.client.exceptions.ClientException;

/**
 * ActiveMQ Artemis, the module {@code testbroker}, as a process with a class path of its own: on the loopback, with MOSIP's two queues, one for dead
 * letters, and a password of its own. It can be killed and started again, and ends with the process of the test.
 */
final class AmqpBroker implements AutoCloseable {

    static final String USER = "abis";
    static final String REQUESTS = "mosip-to-abis";
    static final String ANSWERS = "abis-to-mosip";
    static final String DEAD_LETTERS = "dead-letters";

    private static final String MAIN = "org.lintas.testbroker.TestBroker";

    private final Path folder;
    private final int port;
    private final Optional<Path> keyStore;
    private Process process;

    private AmqpBroker(Path folder, Optional<Path> keyStore) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.keyStore = keyStore;
        this.port = freePort();
        Files.writeString(passwordFile(), UUID.randomUUID().toString());
        process = started();
    }

    /** One that is spoken to in clear. */
    static AmqpBroker plain(Path folder) throws IOException {
        return new AmqpBroker(folder, Optional.empty());
    }

    /** One that is spoken to by TLS, with the key in a PKCS 12 file whose password is {@code password}. */
    static AmqpBroker encrypted(Path folder, Path keyStore) throws IOException {
        return new AmqpBroker(folder, Optional.of(keyStore));
    }

    URI address() {
        return URI.create("%s://127.0.0.1:%d".formatted(keyStore.isPresent() ? "amqps" : "amqp", port));
    }

    Path passwordFile() {
        return folder.resolve("password");
    }

    /** A connection of MOSIP's. */
    Connection connect(Client client) throws IOException, ClientException {
        return client.connect(
                "127.0.0.1", port, new ConnectionOptions().user(USER).password(Files.readString(passwordFile())));
    }

    /** Ends it as a power cut would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** Starts it again where it was, with what it had. */
    void startAgain() throws IOException {
        process = started();
    }

    @Override
    public void close() {
        kill();
    }

    private Process started() throws IOException {
        String tls = keyStore.map(
                        file -> ";sslEnabled=true;keyStoreType=PKCS12;keyStorePassword=password;keyStorePath=" + file)
                .orElse("");
        Process broker = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath(),
                        MAIN,
                        folder.toString(),
                        "tcp://127.0.0.1:%d?protocols=AMQP%s".formatted(port, tls),
                        USER,
                        passwordFile().toString(),
                        DEAD_LETTERS,
                        REQUESTS,
                        ANSWERS))
                .redirectError(folder.resolve("broker.log").toFile())
                .start();
        BufferedReader said = broker.inputReader();
        if (!"ready".equals(said.readLine())) {
            throw new IOException("The broker did not start: " + Files.readString(folder.resolve("broker.log")));
        }
        return broker;
    }

    /** Its own classes, and what Maven wrote beside them. */
    private static String classPath() throws IOException {
        try {
            // Not initialised: what it needs is not in this process.
            Class<?> main = Class.forName(MAIN, false, AmqpBroker.class.getClassLoader());
            URI classes =
                    main.getProtectionDomain().getCodeSource().getLocation().toURI();
            try (InputStream beside = Objects.requireNonNull(main.getResourceAsStream("class-path"))) {
                return Path.of(classes)
                        + File.pathSeparator
                        + new String(beside.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IOException("The module testbroker is not built.", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
