package org.lintas.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import picocli.CommandLine.Parameters;

/** A verb that examines files one after the other; a bad one never stops the next. */
abstract class FilesVerb extends Verb {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, folders (every file below them) or - for standard input.")
    private List<String> names = List.of();

    FilesVerb(Shell shell) {
        super(shell);
    }

    /** Reports on one input; an {@link IOException} says in a few words why it cannot be read. */
    abstract void examine(Source source, Report report) throws IOException;

    @Override
    final void work(Report report) {
        Sources sources = new Sources(shell());
        try (Progress progress = new Progress(shell())) {
            for (String name : names) {
                try {
                    examineAll(sources.of(name), report, progress);
                } catch (IOException broken) {
                    report.unreadable(name, reason(broken));
                }
            }
        }
    }

    private void examineAll(List<Source> sources, Report report, Progress progress) {
        progress.expect(sources.size());
        for (Source source : sources) {
            if (report.abandoned()) {
                return;
            }
            try {
                examine(source, report);
            } catch (IOException broken) {
                report.unreadable(source.name(), reason(broken));
            }
            progress.done(source.name());
        }
    }

    static String reason(IOException broken) {
        return switch (broken) {
            case CharacterCodingException coding -> "not UTF-8 text";
            case AccessDeniedException denied -> "permission denied";
            default -> broken.getMessage() == null ? "cannot be read" : broken.getMessage();
        };
    }
}
