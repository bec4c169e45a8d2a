package org.lintas.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sixteen random bytes that tell one log from every other; in each segment, checksum and tree head. */
record LogIdentity(String hex) {

    static final int BYTES = 16;

    /** Form of the file {@code identity}: the format's version and the identity. */
    private static final Pattern FILE = Pattern.compile("lintas ledger 1\n([0-9a-f]{32})\n");

    private static final SecureRandom RANDOM = new SecureRandom();

    static LogIdentity random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LogIdentity(HexFormat.of().formatHex(bytes));
    }

    static LogIdentity read(Path file) throws IOException {
        Matcher matcher = FILE.matcher(Files.readString(file, StandardCharsets.US_ASCII));
        if (!matcher.matches()) {
            throw new LedgerException(LedgerException.Problem.DAMAGED, file + " does not name a log of this format");
        }
        return new LogIdentity(matcher.group(1));
    }

    String fileText() {
        return "lintas ledger 1\n" + hex + "\n";
    }

    String origin() {
        return "lintas/ledger/" + hex;
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
