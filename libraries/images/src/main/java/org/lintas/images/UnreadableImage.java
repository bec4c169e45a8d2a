package org.lintas.images;

import org.jspecify.annotations.Nullable;

/** An encoded picture that cannot be, or must not be, decoded. The message says what was found and what was allowed. */
public final class UnreadableImage extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why a picture was not read. */
    public enum Reason {
        /** No bytes, or more than {@link ImageBounds#bytesMax()}. */
        LENGTH,
        /** None of the formats that are read, or a variant of them that is not read (CMYK, more than four components). */
        FORMAT,
        /** The header is cut short or contradicts itself. */
        HEADER,
        /** The declared size is smaller than {@link ImageBounds#SIDE_MIN} or beyond the bounds. */
        SIZE,
        /** The header is good and the compressed data is not. */
        DATA,
        /** Decoding took longer than {@link ImageBounds#timeMax()}. */
        TIME,
        /** The decoder's process ended of it: more memory than it may have, or a crash of the codec. */
        CRASH,
        /** All decoding workers are busy with pictures that take too long, or none can be started; try again later. */
        BUSY
    }

    private final Reason reason;

    UnreadableImage(Reason reason, String message) {
        this(reason, message, null);
    }

    UnreadableImage(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why the picture was not read. */
    public Reason reason() {
        return reason;
    }
}
