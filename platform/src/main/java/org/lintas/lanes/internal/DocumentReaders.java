package org.lintas.lanes.internal;

import java.io.IOException;
import java.nio.file.Path;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.lanes.DocumentReader;
import org.lintas.lanes.Lane;
import org.springframework.stereotype.Component;

/** Opens the reader of a lane by its driver: {@code announced}, {@code virtual:PORT} or {@code replay:FILE}. */
@Component
class DocumentReaders {

    /** The document on the lane's reader; {@code announcedPort} is what the device gave when it attached. */
    DocumentReader open(Lane lane, int announcedPort) throws IOException {
        String reader = lane.reader();
        if (reader.equals("announced")) {
            return VirtualReader.connect(announcedPort);
        }
        if (reader.startsWith("virtual:")) {
            return VirtualReader.connect(Integer.parseInt(reader.substring("virtual:".length())));
        }
        if (reader.startsWith("replay:")) {
            return ReplayReader.open(Path.of(reader.substring("replay:".length())));
        }
        throw new LintasException(
                ErrorCode.SETTING_INVALID,
                "Lane %s has the reader '%s'; known are announced, virtual:PORT and replay:FILE."
                        .formatted(lane.id(), reader));
    }
}
