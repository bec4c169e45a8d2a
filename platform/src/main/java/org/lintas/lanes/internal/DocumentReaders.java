package org.lintas.lanes.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.lanes.DocumentReader;
import org.lintas.lanes.Lane;
import org.springframework.stereotype.Component;

/** Opens the reader of a lane by its driver: {@code announced}, {@code virtual:PORT}, {@code pcsc:NAME} or {@code replay:FILE}. */
@Component
class DocumentReaders {

    /** Longest reader's name, in characters: a path of a file, with room. A choice of ours. */
    static final int READER_LENGTH_MAX = 200;

    /** Highest TCP port. */
    private static final int PORT_MAX = 65_535;

    private static final Pattern KNOWN =
            Pattern.compile("announced|virtual:(?<port>[1-9][0-9]{0,4})|pcsc:.+|replay:.+");

    /** Refuses what no driver opens. */
    static void requireKnown(String reader) {
        Matcher known = KNOWN.matcher(reader);
        boolean good = reader.length() <= READER_LENGTH_MAX
                && known.matches()
                && (known.group("port") == null || Integer.parseInt(known.group("port")) <= PORT_MAX);
        if (!good) {
            throw new LintasException(
                    ErrorCode.VALUE_INVALID,
                    "A reader is announced, virtual:PORT, pcsc:NAME or replay:FILE, at most %d characters."
                            .formatted(READER_LENGTH_MAX));
        }
    }

    /** The document on the lane's reader; {@code announcedPort} is what the device gave when it attached. */
    DocumentReader open(Lane lane, int announcedPort) throws IOException {
        String reader = lane.reader();
        if (reader.equals("announced")) {
            return VirtualReader.connect(announcedPort);
        }
        if (reader.startsWith("virtual:")) {
            return VirtualReader.connect(Integer.parseInt(reader.substring("virtual:".length())));
        }
        if (reader.startsWith("pcsc:")) {
            return PcscReader.open(reader.substring("pcsc:".length()), VirtualReader.connect(announcedPort));
        }
        if (reader.startsWith("replay:")) {
            return ReplayReader.open(Path.of(reader.substring("replay:".length())));
        }
        throw new LintasException(
                ErrorCode.SETTING_INVALID,
                "Lane %s has the reader '%s'; known are announced, virtual:PORT, pcsc:NAME and replay:FILE."
                        .formatted(lane.id(), reader));
    }
}
