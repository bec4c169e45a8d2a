package org.lintas.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;

/**
 * What the shell gives to a run: its streams and the time.
 *
 * @param in standard input
 * @param out results, nothing else; UTF-8
 * @param err messages and progress; UTF-8
 * @param clock today, where a verb needs it
 * @param progress whether a person watches {@code err} while {@code out} goes elsewhere
 */
record Shell(InputStream in, PrintStream out, PrintStream err, Clock clock, boolean progress) {

    /** Bytes of results held back at most: a pipe of Linux holds 64 KiB. */
    private static final int OUT_BUFFER_BYTES = 1 << 16;

    /** The streams of this process. */
    static Shell ofProcess() {
        return new Shell(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), OUT_BUFFER_BYTES),
                        false,
                        StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                Clock.system(ZoneId.systemDefault()),
                Progress.wanted());
    }

    /** One line on standard error. */
    void complain(String message) {
        err.print("lintas: " + message.replace('\n', ' ').replace('\r', ' ') + "\n");
        err.flush();
    }
}
