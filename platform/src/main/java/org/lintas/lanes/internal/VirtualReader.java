package org.lintas.lanes.internal;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;
import org.lintas.lanes.DocumentReader;

/** The driver {@code virtual}: a reader on a loopback socket ({@code docs/protocols/virtual-reader.md}, version 2). */
final class VirtualReader implements DocumentReader {

    /** Longest wait for one answer: a chip may ask for more time, 5 s is the longest frame waiting time of ISO/IEC 14443-4. */
    private static final int ANSWER_MILLIS_MAX = 5_000;

    private static final int CONNECT_MILLIS_MAX = 1_000;

    /** Longest frame: the length field has 16 bits. */
    private static final int FRAME_LENGTH_MAX = 0xFFFF;

    private static final byte POWER_OFF = 0;
    private static final byte POWER_ON = 1;
    private static final byte MACHINE_READABLE_ZONE = 5;
    private static final byte CARD_ACCESS_NUMBER = 6;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    private VirtualReader(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    static VirtualReader connect(int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(ANSWER_MILLIS_MAX);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS_MAX);
            return new VirtualReader(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public String machineReadableZone() {
        try {
            send(new byte[] {MACHINE_READABLE_ZONE});
            return new String(receive(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public Optional<String> cardAccessNumber() {
        try {
            send(new byte[] {CARD_ACCESS_NUMBER});
            String digits = new String(receive(), StandardCharsets.UTF_8);
            return Optional.of(digits).filter(text -> text.matches("[0-9]{6}"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public ApduChannel chip() {
        return new Chip();
    }

    @Override
    public void close() {
        try (socket) {
            send(new byte[] {POWER_OFF});
        } catch (IOException e) {
            // The reader is gone already: there is nothing left to let go of.
        }
    }

    private void send(byte[] payload) throws IOException {
        if (payload.length > FRAME_LENGTH_MAX) {
            throw new IOException("A frame has at most %d bytes, not %d.".formatted(FRAME_LENGTH_MAX, payload.length));
        }
        byte[] frame = new byte[payload.length + 2];
        frame[0] = (byte) (payload.length >> 8);
        frame[1] = (byte) payload.length;
        System.arraycopy(payload, 0, frame, 2, payload.length);
        out.write(frame);
        out.flush();
    }

    private byte[] receive() throws IOException {
        byte[] payload = new byte[in.readUnsignedShort()];
        in.readFully(payload);
        return payload;
    }

    /** The chip in the field; powered with the first command, and with the first after a loss. */
    private final class Chip implements ApduChannel {

        private boolean powered;

        @Override
        public byte[] transceive(byte[] command) throws ChipLostException {
            try {
                if (!powered) {
                    send(new byte[] {POWER_ON});
                    powered = true;
                }
                send(command);
                byte[] response = receive();
                if (response.length < 2) {
                    powered = false;
                    throw new ChipLostException("The document left the reader.");
                }
                return response;
            } catch (ChipLostException e) {
                throw e;
            } catch (EOFException e) {
                throw new ChipLostException("The reader hung up.", e);
            } catch (IOException e) {
                throw new ChipLostException("The reader gave no answer: " + e.getMessage(), e);
            }
        }

        @Override
        public void close() {
            VirtualReader.this.close();
        }
    }
}
