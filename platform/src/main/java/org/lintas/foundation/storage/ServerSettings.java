package org.lintas.foundation.storage;

import java.util.ArrayList;
import java.util.List;

/**
 * The server settings that Lintas depends on. They are given on the command line, where no file can override them;
 * everything else (memory, for example) an administrator may set in {@code postgresql.conf} of the data folder.
 */
final class ServerSettings {

    private static final List<String> FIXED = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            // A commit is answered when it is on disk.
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            // One log file a weekday, emptied when its day comes again.
            "logging_collector=on",
            "log_directory=log",
            "log_filename=postgresql-%a.log",
            "log_truncate_on_rotation=on",
            "log_rotation_age=1440",
            "log_rotation_size=0",
            "log_checkpoints=off",
            // The detail of an error quotes the row: personal data that must not reach a log.
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_timezone=UTC",
            "timezone=UTC");

    /** What the server says, as its last words on standard error, when its own log takes over. */
    static final String LOG_MOVES = "logging collector process";

    private ServerSettings() {}

    /** Arguments of the server for this port. No value holds white space or a quote. */
    static List<String> onPort(int port) {
        List<String> arguments = new ArrayList<>();
        arguments.add("-p");
        arguments.add(Integer.toString(port));
        for (String setting : FIXED) {
            arguments.add("-c");
            arguments.add(setting);
        }
        return List.copyOf(arguments);
    }
}
