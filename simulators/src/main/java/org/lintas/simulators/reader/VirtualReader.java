package org.lintas.simulators.reader;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A document reader on a loopback socket, protocol {@code lintas-virtual-reader} version 2 ({@code
 * docs/protocols/virtual-reader.md}): the node connects, asks for the machine readable zone, and talks to the chip. One connection
 * at a time: a new one ends the one before. Listens on 127.0.0.1 only. Thread-safe.
 */
public final class VirtualReader implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** Connections waiting to be taken; the node makes one. */
    private static final int BACKLOG = 4;

    /** Longest wait for the acceptor to see that its port is closed; own bound. */
    private static final Duration ACCEPTOR_END_MAX = Duration.ofSeconds(5);

    private final ServerSocket server;
    private final Thread acceptor;
    private final ReaderField field = new ReaderField();
    private final AtomicReference<Optional<Socket>> connection = new AtomicReference<>(Optional.empty());

    private VirtualReader(ServerSocket server) {
        this.server = server;
        this.acceptor = Thread.ofVirtual()
                .name("virtual-reader-" + server.getLocalPort())
                .unstarted(this::accept);
    }

    /**
     * Starts a reader on a port; 0 takes a free one.
     *
     * @throws IOException when the port is taken
     */
    public static VirtualReader open(int port) throws IOException {
        VirtualReader reader = new VirtualReader(new ServerSocket(port, BACKLOG, InetAddress.getByAddress(LOOPBACK)));
        reader.acceptor.start();
        return reader;
    }

    /** The port it listens on. */
    public int port() {
        return server.getLocalPort();
    }

    /** Puts a document on the reader, in place of any other. */
    public void present(PresentedDocument document) {
        field.present(document);
    }

    /** Takes the document away, in the middle of a command if need be. */
    public void remove() {
        field.remove();
    }

    /** Stops listening and ends the connection; when it returns, nobody is let in any more. */
    @Override
    public void close() {
        closeQuietly(server);
        try {
            acceptor.join(ACCEPTOR_END_MAX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.getAndSet(Optional.empty()).ifPresent(VirtualReader::closeQuietly);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connection.getAndSet(Optional.of(socket)).ifPresent(VirtualReader::closeQuietly);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException("The reader's port is broken.", e);
                }
            }
        }
    }

    /** Answers frames until the other side hangs up or says something that is no frame of the protocol. */
    private void serve(Socket socket) {
        try (socket) {
            Frames frames = new Frames(socket);
            boolean understood = true;
            while (understood) {
                Optional<byte[]> payload = frames.next();
                understood = payload.isPresent() && FieldTalk.answer(field, frames::send, payload.get());
            }
        } catch (IOException e) {
            // The node hung up, or a newer connection took its place: nobody is left to be told.
        }
    }

    static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // A socket that cannot be closed is closed already.
        }
    }
}
