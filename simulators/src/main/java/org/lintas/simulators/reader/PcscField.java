package org.lintas.simulators.reader;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/**
 * The field of a reader of PC/SC: lays documents on the virtual reader {@code vpcd} of Debian's vsmartcard-vpcd, which pcscd shows as
 * any other reader. A connection is a document in the field, its end is the document's removal. Thread-safe.
 */
public final class PcscField implements AutoCloseable {

    private static final int CONNECT_MILLIS_MAX = 5_000;

    private final int port;
    private Optional<Socket> connection = Optional.empty();

    /** A field whose reader waits for documents on a port of this machine. */
    public PcscField(int port) {
        this.port = port;
    }

    /**
     * Puts a document on the reader, in place of any other.
     *
     * @throws IOException when no reader waits there
     */
    public synchronized void present(PresentedDocument document) throws IOException {
        remove();
        ReaderField field = new ReaderField();
        field.present(document);
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS_MAX);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
        connection = Optional.of(socket);
        Thread.ofVirtual().name("pcsc-field-" + port).start(() -> serve(field, socket));
    }

    /** Takes the document away, in the middle of a command if need be. */
    public synchronized void remove() {
        connection.ifPresent(VirtualReader::closeQuietly);
        connection = Optional.empty();
    }

    @Override
    public void close() {
        remove();
    }

    private static void serve(ReaderField field, Socket socket) {
        try (socket) {
            Frames frames = new Frames(socket);
            boolean understood = true;
            while (understood) {
                Optional<byte[]> payload = frames.next();
                understood =
                        payload.isPresent() && FieldTalk.answer(field, answer -> send(frames, answer), payload.get());
            }
        } catch (IOException e) {
            // The document was taken away, or the reader is gone: nobody is left to be told.
        }
    }

    /** vpcd waits for ever on an empty frame: a chip that is gone hangs up instead. */
    private static void send(Frames frames, byte[] answer) throws IOException {
        if (answer.length == 0) {
            throw new EOFException("No chip is there to answer.");
        }
        frames.send(answer);
    }
}
