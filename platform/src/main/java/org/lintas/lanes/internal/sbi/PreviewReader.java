package org.lintas.lanes.internal.sbi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintas.emrtd.lds.Octets;

/**
 * Reads the pictures of a live preview one after the other: JPEG files in a {@code multipart} answer without an end (RFC 2046, 5.1; SBI
 * 0.9.5, "Live stream"). Each part says its length, and nothing in it is longer than its bound.
 */
final class PreviewReader {

    /** Longest picture in bytes: a preview is far smaller than a capture. A choice of ours. */
    static final int FRAME_BYTES_MAX = 1_000_000;

    /** Longest head of a part in bytes, its boundary included. A choice of ours. */
    static final int HEAD_BYTES_MAX = 2_000;

    /** RFC 2046, 5.1.1: a boundary has at most 70 characters; two more, as makers write the dashes into it. */
    private static final Pattern BOUNDARY = Pattern.compile(
            "multipart/[a-z.-]+;\\s*boundary=\"?([\\x21-\\x7E&&[^\";]]{1,72})\"?(?:\\s*;.*)?",
            Pattern.CASE_INSENSITIVE);

    /** A length of at most seven digits. */
    private static final Pattern LENGTH = Pattern.compile("content-length:\\s*([0-9]{1,7})");

    private static final int JPEG_FIRST = 0xFF;
    private static final int JPEG_SECOND = 0xD8;

    private final InputStream in;
    private final String boundary;

    private PreviewReader(InputStream in, String boundary) {
        this.in = in;
        this.boundary = boundary;
    }

    /**
     * A reader of an answer.
     *
     * @return empty when its type names no boundary
     */
    static Optional<PreviewReader> of(String contentType, InputStream in) {
        Matcher type = BOUNDARY.matcher(contentType);
        return type.matches()
                ? Optional.of(new PreviewReader(in, type.group(1).replaceFirst("^-+", "")))
                : Optional.empty();
    }

    /**
     * The next picture.
     *
     * @return empty at the end
     * @throws IOException when what comes is not of the form, or beyond a bound
     */
    Optional<Octets> next() throws IOException {
        Optional<String> delimiter = firstLine();
        if (delimiter.isEmpty() || delimiter.get().endsWith(boundary + "--")) {
            return Optional.empty();
        }
        if (!delimiter.get().replaceFirst("^-+", "").equals(boundary)) {
            throw new IOException("no boundary between two pictures");
        }
        int length = length(delimiter.get().length());
        byte[] frame = in.readNBytes(length);
        if (frame.length < length) {
            throw new IOException("the end within a picture");
        }
        if (length < 2 || (frame[0] & 0xFF) != JPEG_FIRST || (frame[1] & 0xFF) != JPEG_SECOND) {
            throw new IOException("no JPEG in a preview");
        }
        return Optional.of(Octets.of(frame));
    }

    /** The first line that is not empty; at most a few empty ones stand between parts. */
    private Optional<String> firstLine() throws IOException {
        for (int empty = 0; empty < HEAD_BYTES_MAX; empty++) {
            Optional<String> line = line(HEAD_BYTES_MAX);
            if (line.isEmpty() || !line.get().isBlank()) {
                return line.map(String::stripTrailing);
            }
        }
        throw new IOException("nothing but empty lines");
    }

    /** The length that the head of a part says. */
    private int length(int read) throws IOException {
        int left = HEAD_BYTES_MAX - read;
        int length = -1;
        while (left > 0) {
            String line = line(left).orElseThrow(() -> new IOException("the end within a head"));
            left -= line.length();
            if (line.isBlank()) {
                break;
            }
            Matcher said = LENGTH.matcher(line.stripTrailing().toLowerCase(Locale.ROOT));
            if (said.matches()) {
                length = Integer.parseInt(said.group(1));
            }
        }
        if (left <= 0 || length < 1 || length > FRAME_BYTES_MAX) {
            throw new IOException("a part without a length of 1 to %d bytes".formatted(FRAME_BYTES_MAX));
        }
        return length;
    }

    private Optional<String> line(int bytesMax) throws IOException {
        StringBuilder line = new StringBuilder();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next >= 0 && next != '\n') {
            if (line.length() >= bytesMax) {
                throw new IOException("a line of more than %d bytes".formatted(bytesMax));
            }
            line.append((char) next);
            next = in.read();
        }
        return Optional.of(line.toString());
    }
}
