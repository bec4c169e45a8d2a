package org.lintas.cli;

/** The results of a run, written as they come, and the exit code that they make. */
final class Report {

    private final Shell shell;
    private final boolean asTable;
    private final TextTable table = new TextTable();
    private int exitCode = ExitCode.GOOD;

    Report(Shell shell, boolean asTable) {
        this.shell = shell;
        this.asTable = asTable;
    }

    /** An input is good. */
    void good(String input, Fields fields) {
        write(fields.after("input", input));
    }

    /** An input was understood and is bad. */
    void bad(String input, Fields fields) {
        write(fields.after("input", input));
        worsen(ExitCode.BAD);
    }

    /** Lines of plain text, for the few verbs whose result is no object. */
    void plain(String text) {
        shell.out().print(text);
    }

    /** An input could not be read; the next one goes on. */
    void unreadable(String input, String reason) {
        shell.complain(input + ": " + reason);
        worsen(ExitCode.UNREADABLE);
    }

    /** Hands over what was held back, so that a reader at the other end of a pipe sees it. */
    void flush() {
        if (asTable) {
            shell.out().print(table.take());
        }
        shell.out().flush();
    }

    /** Whether nobody reads the results any more: the pipe is closed, or the disk is full. */
    boolean abandoned() {
        return shell.out().checkError();
    }

    int exitCode() {
        return exitCode;
    }

    private void write(Fields fields) {
        if (!asTable) {
            shell.out().print(JsonLine.of(fields) + "\n");
            return;
        }
        table.add(fields);
        if (table.full()) {
            shell.out().print(table.take());
        }
    }

    private void worsen(int code) {
        exitCode = Math.max(exitCode, code);
    }
}
