package org.lintas.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code manual}: the manual page, as roff. */
@Command(
        name = "manual",
        description = {"Print the manual page.", "To read it: lintas manual | man -l -"})
final class ManualVerb implements Runnable {

    private final Shell shell;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any use
    private CommandSpec spec;

    ManualVerb(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        shell.out().print(ManualPage.of(spec.root()));
    }
}
