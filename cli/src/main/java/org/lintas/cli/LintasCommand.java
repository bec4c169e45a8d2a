package org.lintas.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The command {@code lintas}: the libraries at a user's hand. */
@Command(
        name = "lintas",
        description = "The libraries of Lintas at a user's hand.",
        footer = {
            "",
            "Exit code: 0 all inputs are good; 1 at least one was understood and is bad;",
            "2 an input could not be read, or the call is wrong."
        })
public final class LintasCommand extends Verbs.Group {

    LintasCommand() {}

    /** Runs one call and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Shell shell = Shell.ofProcess();
        int exitCode = run(shell, arguments);
        shell.out().flush();
        System.exit(exitCode);
    }

    /** Runs one call. */
    static int run(Shell shell, String... arguments) {
        CommandLine lintas = Verbs.tree(shell);
        lintas.setOut(new PrintWriter(new OutputStreamWriter(shell.out(), StandardCharsets.UTF_8), true));
        lintas.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        lintas.registerConverter(LocalDate.class, LintasCommand::date);
        lintas.setParameterExceptionHandler((wrong, given) -> wrongCall(shell, wrong));
        lintas.setExecutionExceptionHandler((broken, command, parsed) -> failed(shell, broken));
        return lintas.execute(arguments);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException bad) {
            throw new TypeConversionException("not a day such as 2026-11-22: " + text);
        }
    }

    private static int wrongCall(Shell shell, ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        shell.complain(wrong.getMessage() + " (see " + command + " --help)");
        return ExitCode.UNREADABLE;
    }

    /** The one boundary of the command line: what no verb foresaw ends the run in one line. */
    private static int failed(Shell shell, Exception broken) {
        if (broken instanceof ParameterException wrong) {
            return wrongCall(shell, wrong);
        }
        shell.complain("failed, please report this: " + broken);
        return ExitCode.UNREADABLE;
    }
}
