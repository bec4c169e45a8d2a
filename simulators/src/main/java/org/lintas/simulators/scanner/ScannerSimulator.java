package org.lintas.simulators.scanner;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A scanner service: a slap scanner for fingers (device 1) and a face camera (device 2) behind one port of 127.0.0.1, speaking MOSIP's
 * Secure Biometric Interface 0.9.5. Whoever stands there is told by a {@link Visitor}. Safe for use by several threads.
 */
public final class ScannerSimulator implements AutoCloseable {

    /** The ports that SBI services listen on (SBI 0.9.5, "SBI service"). */
    public static final int PORT_MIN = 4_501;

    /** The last of them. */
    public static final int PORT_MAX = 4_600;

    /** Connections that may wait to be taken. */
    private static final int BACKLOG = 20;

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final OrderedFaults faults = new OrderedFaults();
    private final ScannerService service;

    private ScannerSimulator(HttpServer server, ScannerSetup setup, DeviceProvider provider, Visitor visitor) {
        this.server = server;
        this.service =
                new ScannerService(new ScannerService.Surroundings(setup, address(server), provider, visitor), faults);
        server.setExecutor(workers);
        server.createContext("/", service);
        server.start();
    }

    /** A service on the first free port of SBI's range. */
    public static ScannerSimulator open(ScannerSetup setup, DeviceProvider provider, Visitor visitor)
            throws IOException {
        for (int port = PORT_MIN; port <= PORT_MAX; port++) {
            try {
                return new ScannerSimulator(bound(port), setup, provider, visitor);
            } catch (BindException taken) {
                // Another service has it: SBI's clients look at the whole range.
            }
        }
        throw new BindException("No port from %d to %d is free.".formatted(PORT_MIN, PORT_MAX));
    }

    private static HttpServer bound(int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The port it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Lets a fault happen at the next captures, after those ordered before. */
    public void order(ScannerFault fault, int captures) {
        faults.add(new OrderedFaults.Order.Fault(fault), captures);
    }

    /** Answers the next captures with an error, after what was ordered before. */
    public void order(SbiError error, int captures) {
        faults.add(new OrderedFaults.Order.Refusal(error), captures);
    }

    /** Captures that were asked for so far, those that failed included. */
    public int captures() {
        return service.captures();
    }

    @Override
    public void close() {
        service.close();
        server.stop(0);
        workers.shutdownNow();
    }
}
