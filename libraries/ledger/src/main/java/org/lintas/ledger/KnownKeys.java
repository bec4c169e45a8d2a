package org.lintas.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The keys that have signed a log, in the order of their coming, as its folder names them. */
record KnownKeys(List<VerifierKey> keys) {

    /** Most keys of one log: a change of key a month for eight years. */
    static final int MAX_KEYS = 100;

    /** Largest file of keys read, in bytes. */
    static final int MAX_FILE_BYTES = MAX_KEYS * 320;

    KnownKeys {
        keys = List.copyOf(keys);
        if (keys.size() > MAX_KEYS) {
            throw new MalformedLedgerException("a log has at most " + MAX_KEYS + " keys", 0);
        }
    }

    static KnownKeys read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new KnownKeys(List.of());
        }
        if (Files.size(file) > MAX_FILE_BYTES) {
            throw new MalformedLedgerException("the file of keys has more than " + MAX_FILE_BYTES + " bytes", 0);
        }
        return new KnownKeys(Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(VerifierKey::parse)
                .toList());
    }

    KnownKeys with(VerifierKey key) {
        if (keys.contains(key)) {
            return this;
        }
        List<VerifierKey> more = new ArrayList<>(keys);
        more.add(key);
        return new KnownKeys(more);
    }

    boolean accept(SignedTreeHead head) {
        return keys.stream().anyMatch(head::signedBy);
    }

    String fileText() {
        return keys.stream().map(key -> key + "\n").collect(Collectors.joining());
    }
}
