package org.lintas.simulators.reader;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;

/** Frames of the virtual reader's protocol on one connection: a length of two bytes, big-endian, then so many bytes. */
final class Frames {

    /** Longest payload: what the length can say. */
    static final int PAYLOAD_BYTES_MAX = 0xFFFF;

    /** Longest wait inside a frame in milliseconds: on a loopback it comes at once; own bound. */
    private static final int REST_MILLIS_MAX = 5_000;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    Frames(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** Waits for the next frame; empty when the other side hung up between two frames. */
    Optional<byte[]> next() throws IOException {
        socket.setSoTimeout(0);
        QuickAcknowledgement.ask(socket);
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        socket.setSoTimeout(REST_MILLIS_MAX);
        int second = in.read();
        if (second < 0) {
            throw new EOFException("The other side hung up inside a frame.");
        }
        QuickAcknowledgement.ask(socket);
        byte[] payload = new byte[(first << 8) | second];
        in.readFully(payload);
        return Optional.of(payload);
    }

    /** Sends one frame in one segment. */
    void send(byte[] payload) throws IOException {
        if (payload.length > PAYLOAD_BYTES_MAX) {
            throw new IllegalArgumentException("A frame carries at most 65,535 bytes, not " + payload.length);
        }
        byte[] frame = new byte[payload.length + 2];
        frame[0] = (byte) (payload.length >> 8);
        frame[1] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, 2, payload.length);
        out.write(frame);
        out.flush();
    }
}
