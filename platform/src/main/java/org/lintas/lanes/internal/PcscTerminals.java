package org.lintas.lanes.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;

/** The readers that the operating system's PC/SC service knows, found by name. */
final class PcscTerminals {

    /** Names the service's library to the JDK, which does not look where Debian and Fedora have it. */
    private static final String LIBRARY = "sun.security.smartcardio.library";

    /** Where the library is, by distribution and processor. */
    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/x86_64-linux-gnu/libpcsclite.so.1",
            "/usr/lib/aarch64-linux-gnu/libpcsclite.so.1",
            "/usr/lib64/libpcsclite.so.1");

    private PcscTerminals() {}

    /**
     * The one reader whose name is the pattern's; {@code *} stands for any characters, case does not count.
     *
     * @throws IOException if the service is not there, or no reader or more than one has such a name
     */
    static CardTerminal find(String pattern) throws IOException {
        List<CardTerminal> all = all();
        List<CardTerminal> found =
                all.stream().filter(each -> matches(pattern, each.getName())).toList();
        if (found.size() != 1) {
            throw new IOException("%d readers of PC/SC are called '%s'; there are %s"
                    .formatted(
                            found.size(),
                            pattern,
                            all.stream().map(CardTerminal::getName).toList()));
        }
        return found.getFirst();
    }

    /** Whether a name is the pattern's. */
    static boolean matches(String pattern, String name) {
        StringBuilder expression = new StringBuilder();
        for (String part : pattern.toLowerCase(Locale.ROOT).split("\\*", -1)) {
            expression.append(expression.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.matches(expression.toString(), name.toLowerCase(Locale.ROOT));
    }

    private static List<CardTerminal> all() throws IOException {
        nameLibrary();
        try {
            return TerminalFactory.getInstance("PC/SC", null).terminals().list();
        } catch (NoSuchAlgorithmException | CardException e) {
            throw new IOException("The PC/SC service does not answer: " + reason(e), e);
        }
    }

    private static String reason(Exception failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return String.valueOf(cause.getMessage());
    }

    private static void nameLibrary() {
        if (System.getProperty(LIBRARY) != null) {
            return;
        }
        LIBRARIES.stream()
                .filter(library -> Files.exists(Path.of(library)))
                .findFirst()
                .ifPresent(library -> System.setProperty(LIBRARY, library));
    }
}
