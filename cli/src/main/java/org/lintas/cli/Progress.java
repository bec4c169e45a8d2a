package org.lintas.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A progress bar on standard error, only where a person sees it and only if there is enough to wait for. */
final class Progress implements AutoCloseable {

    /** Inputs from which on a bar is worth it. */
    private static final int INPUTS_MIN = 3;

    private static final long NANOS_BETWEEN = 100_000_000L;
    private static final int BAR_WIDTH = 24;
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Shell shell;
    private final long nanosBetween;
    private int expected;
    private int done;
    private long shownAt;
    private boolean shown;

    Progress(Shell shell) {
        this(shell, NANOS_BETWEEN);
    }

    Progress(Shell shell, long nanosBetween) {
        this.shell = shell;
        this.nanosBetween = nanosBetween;
        this.shownAt = System.nanoTime();
    }

    /** Linux names what the streams lead to; elsewhere nobody is assumed to watch. */
    static boolean wanted() {
        return isTerminal(2) && !isTerminal(1);
    }

    void expect(int more) {
        expected += more;
    }

    void done(String name) {
        done++;
        boolean due = System.nanoTime() - shownAt >= nanosBetween;
        if (!shell.progress() || expected < INPUTS_MIN || !due) {
            return;
        }
        int filled = (int) ((long) BAR_WIDTH * done / expected);
        shell.err()
                .print(ERASE_LINE + "[" + "#".repeat(filled) + " ".repeat(BAR_WIDTH - filled) + "] " + done + "/"
                        + expected + " " + name);
        shell.err().flush();
        shownAt = System.nanoTime();
        shown = true;
    }

    /** Wipes the bar. */
    @Override
    public void close() {
        if (shown) {
            shell.err().print(ERASE_LINE);
            shell.err().flush();
        }
    }

    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
