package org.lintas.simulators.chip;

import java.util.Arrays;

/** The whole of one file; does not change. */
public final class FileBytes {

    private final byte[] bytes;

    private FileBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static FileBytes of(byte[] bytes) {
        return new FileBytes(bytes.clone());
    }

    /** A fresh copy. */
    public byte[] toArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "FileBytes[%d]".formatted(bytes.length);
    }
}
