package org.lintas.simulators.reader;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;

/** The node's side of the virtual reader's protocol, written from its description. */
final class ReaderClient implements ApduChannel {

    private static final int ANSWER_MILLIS_MAX = 10_000;

    private final Socket socket;
    private final DataInputStream in;

    ReaderClient(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(ANSWER_MILLIS_MAX);
        this.in = new DataInputStream(socket.getInputStream());
    }

    void send(byte... payload) throws IOException {
        byte[] frame = new byte[payload.length + 2];
        frame[0] = (byte) (payload.length >> 8);
        frame[1] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, 2, payload.length);
        socket.getOutputStream().write(frame);
    }

    void sendRaw(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    byte[] receive() throws IOException {
        byte[] payload = new byte[in.readUnsignedShort()];
        in.readFully(payload);
        return payload;
    }

    String zone() throws IOException {
        send((byte) 5);
        return new String(receive(), StandardCharsets.UTF_8);
    }

    /** Whether the other side has hung up. */
    boolean ended() throws IOException {
        return in.read() < 0;
    }

    @Override
    public byte[] transceive(byte[] command) throws ChipLostException {
        try {
            send(command);
            byte[] response = receive();
            if (response.length == 0) {
                throw new ChipLostException("The reader gave an empty frame.");
            }
            return response;
        } catch (ChipLostException e) {
            throw e;
        } catch (IOException e) {
            throw new ChipLostException("The reader is gone.", e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
