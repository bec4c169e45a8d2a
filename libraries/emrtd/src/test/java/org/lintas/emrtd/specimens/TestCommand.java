package org.lintas.emrtd.specimens;

/** Header and data of a command; le 0 if none was asked for. */
public final class TestCommand {

    private final byte[] header;
    private final byte[] data;
    private final int le;

    TestCommand(int cla, byte[] rest, byte[] data, int le) {
        this.header = new byte[] {(byte) cla, rest[0], rest[1], rest[2]};
        this.data = data.clone();
        this.le = le;
    }

    int cla() {
        return header[0] & 0xFF;
    }

    int ins() {
        return header[1] & 0xFF;
    }

    int p1() {
        return header[2] & 0xFF;
    }

    int p2() {
        return header[3] & 0xFF;
    }

    byte[] rest() {
        return new byte[] {header[1], header[2], header[3]};
    }

    byte[] data() {
        return data.clone();
    }

    int le() {
        return le;
    }
}
