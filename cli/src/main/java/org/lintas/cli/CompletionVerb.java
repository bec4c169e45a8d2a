package org.lintas.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: what makes a shell complete verbs and options. */
@Command(
        name = "completion",
        description = {
            "Print a script that makes bash or zsh complete verbs and options.",
            "For this session: source <(lintas completion)"
        })
final class CompletionVerb implements Runnable {

    private final Shell shell;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any use
    private CommandSpec spec;

    CompletionVerb(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.out().print(AutoComplete.bash("lintas", spec.root().commandLine()));
    }
}
