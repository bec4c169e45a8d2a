package org.lintas.emrtd;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Silences JMRTD and scuba: they log commands and answers in clear, which is personal data. What matters is a finding. */
final class JmrtdLogs {

    /** Kept, as the JDK forgets the level of a logger that nobody refers to. */
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger("org.jmrtd"), Logger.getLogger("net.sf.scuba"));

    private JmrtdLogs() {}

    static void silence() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
