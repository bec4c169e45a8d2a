package org.lintas.foundation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** An encoded picture (JPEG, JPEG 2000 or PNG) of 1-{@value #LENGTH_MAX} bytes, never decoded here. Immutable; equal by content. */
public final class ImageBytes {

    /** Largest picture, in bytes: 1200x1600 pixels (recommended by TR-03121-3-1 v6.0) as JPEG of best quality. */
    public static final int LENGTH_MAX = 4_000_000;

    private final byte[] bytes;

    private ImageBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Copies the bytes.
     *
     * @throws LintasException with {@link ErrorCode#TOO_LARGE} over {@value #LENGTH_MAX} bytes, {@link ErrorCode#VALUE_INVALID} when
     *     empty
     */
    public static ImageBytes of(byte[] bytes) {
        if (bytes.length > LENGTH_MAX) {
            throw new LintasException(
                    ErrorCode.TOO_LARGE, "A picture has at most %d bytes, not %d.".formatted(LENGTH_MAX, bytes.length));
        }
        if (bytes.length == 0) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "The picture is empty.");
        }
        return new ImageBytes(bytes.clone());
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 of the bytes, hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new LintasException(ErrorCode.INTERNAL, "Every Java platform has SHA-256; this one has not.", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImageBytes picture && Arrays.equals(picture.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "ImageBytes[" + bytes.length + "]";
    }
}
