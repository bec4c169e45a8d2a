package org.lintas.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A manual page in roff of a command and all verbs below it, made from the same words as their help. */
final class ManualPage {

    private final StringBuilder page = new StringBuilder();

    private ManualPage() {}

    static String of(CommandSpec root) {
        ManualPage manual = new ManualPage();
        manual.head(root);
        manual.verbs(root);
        manual.tail(root);
        return manual.page.toString();
    }

    private void head(CommandSpec root) {
        request("TH", root.name().toUpperCase(Locale.ROOT) + " 1");
        request("SH", "NAME");
        page.append(escaped(root.name()))
                .append(" \\- ")
                .append(escaped(first(root.usageMessage().description())));
        page.append('\n');
        request("SH", "SYNOPSIS");
        text(root.name() + " VERB [OPTION...] [FILE...]");
        request("SH", "VERBS");
    }

    private void verbs(CommandSpec spec) {
        for (CommandLine command : spec.subcommands().values()) {
            CommandSpec verb = command.getCommandSpec();
            if (verb.subcommands().isEmpty()) {
                verb(verb);
            } else {
                verbs(verb);
            }
        }
    }

    private void verb(CommandSpec verb) {
        request("SS", verb.qualifiedName());
        for (String paragraph : verb.usageMessage().description()) {
            text(paragraph);
            request("PP", "");
        }
        for (PositionalParamSpec parameter : verb.positionalParameters()) {
            item(parameter.paramLabel(), parameter.description());
        }
        for (OptionSpec option : verb.options()) {
            String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
            item(String.join(", ", option.names()) + label, option.description());
        }
    }

    private void tail(CommandSpec root) {
        request("SH", "EXIT STATUS");
        text(String.join(" ", root.usageMessage().footer()).strip());
    }

    private void item(String label, String[] description) {
        request("TP", "");
        page.append("\\fB").append(escaped(label)).append("\\fR\n");
        text(String.join(" ", description));
    }

    private void request(String name, String argument) {
        page.append('.')
                .append(name)
                .append(argument.isEmpty() ? "" : " " + escaped(argument))
                .append('\n');
    }

    private void text(String text) {
        String line = escaped(text);
        boolean looksLikeRequest = line.startsWith(".") || line.startsWith("'");
        page.append(looksLikeRequest ? "\\&" : "").append(line).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-");
    }

    private static String first(String[] lines) {
        return lines.length == 0 ? "" : lines[0];
    }
}
