package org.lintas.emrtd.specimens;

import java.io.ByteArrayOutputStream;

/** Builds data objects for the tests. */
public final class TestTlv {

    private TestTlv() {}

    /** Tag, shortest length, values one after the other. */
    public static byte[] of(int tag, byte[]... values) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        for (byte[] part : values) {
            value.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        if (tag > 0xFF) {
            whole.write(tag >> 8);
        }
        whole.write(tag);
        writeLength(whole, value.size());
        whole.writeBytes(value.toByteArray());
        return whole.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream out, int length) {
        if (length < 0x80) {
            out.write(length);
        } else if (length < 0x100) {
            out.write(0x81);
            out.write(length);
        } else if (length < 0x10000) {
            out.write(0x82);
            out.write(length >> 8);
            out.write(length);
        } else {
            out.write(0x83);
            out.write(length >> 16);
            out.write(length >> 8);
            out.write(length);
        }
    }
}
