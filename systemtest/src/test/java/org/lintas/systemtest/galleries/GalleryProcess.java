package org.lintas.systemtest.galleries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.Uuid;

/** A broker or a matcher as a process of its own, with the class path of this test. */
final class GalleryProcess implements AutoCloseable {

    private final Process process;
    private final Path log;

    private GalleryProcess(Path folder, String name, List<String> command) throws IOException {
        log = folder.resolve(name + ".log");
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        all.addAll(command);
        process = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** A broker and controller in one; members of a group are missed after six seconds. */
    static GalleryProcess broker(Path folder, int port, int controllerPort) throws IOException {
        Path settings = folder.resolve("broker.properties");
        Files.writeString(settings, """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                group.consumer.session.timeout.ms=6000
                group.consumer.min.session.timeout.ms=6000
                group.consumer.heartbeat.interval.ms=1000
                group.consumer.min.heartbeat.interval.ms=1000
                group.initial.rebalance.delay.ms=0
                """.formatted(port, controllerPort, folder.resolve("broker")));
        return new GalleryProcess(
                folder,
                "broker",
                List.of(BrokerMain.class.getName(), Uuid.randomUuid().toString(), settings.toString()));
    }

    /** A matcher; what it answers is not encrypted, and it listens on this machine alone. */
    static GalleryProcess matcher(Path folder, String name, int brokerPort, boolean standby) throws IOException {
        return new GalleryProcess(
                folder,
                name,
                List.of(
                        "org.lintas.Lintas",
                        "--lintas.roles=matcher",
                        "--lintas.home=" + folder,
                        "--server.port=0",
                        "--lintas.biometrics.gallery.brokers=127.0.0.1:" + brokerPort,
                        "--lintas.biometrics.gallery.plain-loopback=true",
                        "--lintas.biometrics.gallery.standby=" + standby));
    }

    /** Ends it without a word, as a power cut would. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    String printed() throws IOException {
        return log.getFileName() + ":\n" + Files.readString(log);
    }

    @Override
    public void close() {
        kill();
    }
}
