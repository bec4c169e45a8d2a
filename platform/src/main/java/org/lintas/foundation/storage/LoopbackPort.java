package org.lintas.foundation.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port on 127.0.0.1 that the embedded server listens on: chosen once, remembered, changed only when taken. */
final class LoopbackPort {

    /** First port tried. Below the ranges that systems hand out for outgoing calls (Linux 32768, macOS 49152). */
    static final int FIRST = 15_432;

    /** Ports tried from the first on; one machine does not run more nodes than this. */
    static final int COUNT_MAX = 1_000;

    private static final int PORT_MAX = 65_535;

    private LoopbackPort() {}

    /** The remembered port if it is free now, else the first free one, which is then remembered. */
    static int rememberedOrFree(Path memory) {
        int remembered = remembered(memory);
        if (isFree(remembered)) {
            return remembered;
        }
        for (int port = FIRST; port < FIRST + COUNT_MAX; port++) {
            if (isFree(port)) {
                remember(port, memory);
                return port;
            }
        }
        throw StorageErrors.portsTaken(FIRST, FIRST + COUNT_MAX - 1);
    }

    /** True when a server could listen on this port of 127.0.0.1 now. */
    static boolean isFree(int port) {
        if (port <= 0 || port > PORT_MAX) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int remembered(Path memory) {
        try {
            return Integer.parseInt(Files.readString(memory).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    private static void remember(int port, Path memory) {
        try {
            Files.writeString(memory, port + "\n");
        } catch (IOException e) {
            throw StorageErrors.notReadable(memory, e);
        }
    }
}
