package org.lintas.ledger;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * What a log was at a moment: the body of a C2SP tlog-checkpoint.
 *
 * @param origin the log's own identity, at most 255 bytes, no line break
 * @param size number of entries, 0 or more
 * @param root root hash of the tree of these entries
 * @param signedAt moment of signing, to the second; written as the extension line {@code time SECONDS}
 */
public record TreeHead(String origin, long size, TreeHash root, Instant signedAt) {

    private static final String TIME = "time ";

    /** Cuts the moment to the second. */
    public TreeHead {
        int length = origin.getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || length > VerifierKey.MAX_NAME_BYTES || origin.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("not an origin of a log: " + origin);
        }
        if (size < 0) {
            throw new IllegalArgumentException("a log has no negative size: " + size);
        }
        signedAt = Instant.ofEpochSecond(signedAt.getEpochSecond());
    }

    /** The signed text: four lines, each ended by a line feed. */
    String body() {
        return origin + "\n" + size + "\n" + root.base64() + "\n" + TIME + signedAt.getEpochSecond() + "\n";
    }

    static TreeHead parse(List<String> lines) {
        if (lines.size() != 4 || !lines.get(3).startsWith(TIME)) {
            throw new MalformedLedgerException("a tree head has origin, size, root and time", 1);
        }
        long size = decimal(lines.get(1), 2);
        long seconds = decimal(lines.get(3).substring(TIME.length()), 4);
        try {
            TreeHash root = TreeHash.fromBase64(lines.get(2));
            return new TreeHead(lines.getFirst(), size, root, Instant.ofEpochSecond(seconds));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new MalformedLedgerException("not a tree head: " + wrong.getMessage(), 3);
        }
    }

    /** A number without sign or leading zero, at most 18 digits. */
    static long decimal(String text, int line) {
        boolean canonical = text.equals("0") || (text.length() <= 18 && text.matches("[1-9][0-9]*"));
        if (!canonical) {
            throw new MalformedLedgerException("not a decimal number", line);
        }
        return Long.parseLong(text);
    }
}
