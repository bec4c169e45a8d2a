package org.lintas.cli;

import java.io.IOException;
import org.lintas.rules.RuleFile;
import picocli.CommandLine.Command;

/** {@code rules check}: what is wrong with these rules? */
@Command(
        name = "check",
        description = {
            "Check files of targeting rules: how they are written, their fields, operators and values, and that nobody is"
                    + " looked at for nationality, sex, religion, health or a name alone.",
            "Prints an object for each file: the \"rules\" that can be used, each in \"plain\" words, and the \"problems\","
                    + " each with \"severity\", \"code\", \"line\", \"column\", \"offset\", \"length\" and \"text\"."
        },
        footer = {"", "Exit code: 0 every rule can be used; 1 at least one cannot; 2 a file could not be read."})
final class RulesCheckVerb extends FilesVerb {

    RulesCheckVerb(Shell shell) {
        super(shell);
    }

    @Override
    void examine(Source source, Report report) throws IOException {
        RuleFile file = RuleFile.read(RulesRunVerb.text(source));
        if (file.whole()) {
            report.good(source.at(1), RulesFields.of(file));
        } else {
            report.bad(source.at(1), RulesFields.of(file));
        }
    }
}
