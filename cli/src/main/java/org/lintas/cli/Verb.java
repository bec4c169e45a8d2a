package org.lintas.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/**
 * A verb that reports on inputs: one JSON object a line, or a table.
 *
 * <p>To add a verb, extend this class, or {@link FilesVerb} if it takes files, folders and standard input, and name it in
 * {@link Verbs}.
 */
abstract class Verb implements Callable<Integer> {

    private final Shell shell;

    @Option(names = "--table", description = "Print a table for people instead of JSON lines.")
    private boolean table;

    Verb(Shell shell) {
        this.shell = shell;
    }

    /** Does the work; what it reports becomes the output and the exit code. */
    abstract void work(Report report);

    Shell shell() {
        return shell;
    }

    boolean asTable() {
        return table;
    }

    @Override
    public final Integer call() {
        Report report = new Report(shell, table);
        work(report);
        report.flush();
        return report.exitCode();
    }
}
