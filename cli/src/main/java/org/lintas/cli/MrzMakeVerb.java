package org.lintas.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.mrz.MrzMaker;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mrz make}: the reverse of {@code mrz parse}, from the same fields. */
@Command(
        name = "make",
        description = {
            "Make machine readable zones from the fields that mrz parse prints.",
            "The fields come as JSON objects from files or standard input, or as options for one zone. Prints the lines of"
                    + " each zone as text, with a blank line between zones, so that mrz parse reads them again;"
                    + " with --json an object {\"input\", \"lines\"} for each zone. Fields that follow from the others"
                    + " (input, truncated, checks, valid, repairs) are passed over."
        },
        footer = {"", "Exit code: 0 every zone was made; 2 an input could not be read, or its values fit no zone."})
final class MrzMakeVerb extends Verb {

    private static final String FROM_OPTIONS = "options";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before any use
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files of JSON objects, folders (every file below them) or - for standard input.")
    private List<String> names = List.of();

    @Option(names = "--json", description = "Print a JSON object for each zone instead of its lines as text.")
    private boolean json;

    private boolean first = true;

    private MrzMakeVerb(Shell shell) {
        super(shell);
    }

    /** The verb with an option for each field. */
    static CommandLine command(Shell shell) {
        CommandLine command = new CommandLine(new MrzMakeVerb(shell));
        MrzFields.MEANINGS.forEach((field, meaning) -> command.getCommandSpec()
                .addOption(OptionSpec.builder(MrzFields.option(field))
                        .paramLabel("TEXT")
                        .type(String.class)
                        .description(meaning)
                        .build()));
        return command;
    }

    @Override
    void work(Report report) {
        Map<String, String> options = options();
        if (options.isEmpty() == names.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "give either files with JSON objects (or -), or the fields as options");
        }
        if (names.isEmpty()) {
            make(FROM_OPTIONS, options, report);
        }
        for (String name : names) {
            try {
                for (Source source : new Sources(shell()).of(name)) {
                    make(source, report);
                }
            } catch (IOException broken) {
                report.unreadable(name, FilesVerb.reason(broken));
            }
        }
    }

    private void make(Source source, Report report) {
        try (JsonObjects objects = new JsonObjects(source)) {
            Optional<JsonObjects.Item> item = objects.next();
            if (item.isEmpty()) {
                throw new IOException("no JSON object in it");
            }
            while (item.isPresent()) {
                String input = source.isStandardInput() || item.get().line() == 1
                        ? source.at(item.get().line())
                        : source.name();
                make(input, item.get().texts(), report);
                item = objects.next();
            }
        } catch (IOException broken) {
            report.unreadable(source.name(), FilesVerb.reason(broken));
        }
    }

    private void make(String input, Map<String, String> texts, Report report) {
        try {
            List<String> lines = MrzMaker.make(MrzFields.zone(texts));
            if (json || asTable()) {
                report.good(input, new Fields().texts("lines", lines));
            } else {
                report.plain((first ? "" : "\n") + String.join("\n", lines) + "\n");
            }
            first = false;
        } catch (IllegalArgumentException unfit) {
            report.unreadable(input, String.valueOf(unfit.getMessage()));
        }
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        for (String field : MrzFields.MEANINGS.keySet()) {
            OptionSpec option = spec.findOption(MrzFields.option(field));
            if (option != null && option.getValue() instanceof String text) {
                options.put(field, text);
            }
        }
        return options;
    }
}
