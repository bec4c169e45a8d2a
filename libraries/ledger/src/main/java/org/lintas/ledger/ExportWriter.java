package org.lintas.ledger;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes an export: first line, keys, signed tree head, range, the hashes around the range, then the entries with their
 * lengths. Numbers are big-endian; texts are UTF-8 after a length of 4 bytes.
 */
final class ExportWriter {

    /** First bytes of an export file. */
    static final String FIRST_LINE = "lintas ledger export 1\n";

    private final DataOutputStream out;
    private final SignedTreeHead head;
    private final KnownKeys keys;

    ExportWriter(OutputStream target, SignedTreeHead head, KnownKeys keys) {
        this.out = new DataOutputStream(target);
        this.head = head;
        this.keys = keys;
    }

    void begin(RangeBounds range, List<TreeHash> outside) throws IOException {
        out.write(FIRST_LINE.getBytes(StandardCharsets.US_ASCII));
        text(keys.fileText());
        text(head.text());
        out.writeLong(range.from());
        out.writeLong(range.to());
        out.writeInt(outside.size());
        for (TreeHash hash : outside) {
            out.write(hash.bytes());
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    void entry(byte[] entry) throws IOException {
        out.writeInt(entry.length);
        out.write(entry);
    }

    void end() throws IOException {
        out.flush();
    }
}
