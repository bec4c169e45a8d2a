package org.lintas.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.edifact.EdifactReader;
import org.lintas.edifact.EdifactRefusedException;
import org.lintas.edifact.Message;
import org.lintas.rules.CompiledRules;
import org.lintas.rules.Rule;
import org.lintas.rules.RuleFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rules run}: whom do these rules mean? */
@Command(
        name = "run",
        description = {
            "Run targeting rules against the passengers of messages (PAXLST, PNRGOV).",
            "Prints an object for each passenger: who, on which flight, and the \"hits\", each with the \"rule\", its"
                    + " \"severity\" and the \"reasons\" in plain words. A rule that needs something that was not said does not"
                    + " hit."
        },
        footer = {
            "",
            "Exit code: 0 every rule was run; 1 at least one rule cannot be used, the others were run; 2 a file could not be",
            "read."
        })
final class RulesRunVerb extends Verb {

    private static final int BYTES_MAX = 64 << 20;

    /** Bytes of the longest text of rules. */
    private static final int TEXT_BYTES_MAX = 4 * RuleFile.LENGTH_MAX;

    @Parameters(arity = "1..*", paramLabel = "RULES", description = "Files of rules, folders or - for standard input.")
    private List<String> names = List.of();

    @Option(
            names = "--passengers",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of messages, folders or - for standard input.")
    private List<String> passengers = List.of();

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "Decide the century of dates, and which rules are in force, as of this day. Default: today.")
    private @Nullable LocalDate at;

    RulesRunVerb(Shell shell) {
        super(shell);
    }

    @Override
    void work(Report report) {
        Sources sources = new Sources(shell());
        Optional<CompiledRules> rules = rules(sources, report);
        if (rules.isEmpty()) {
            return;
        }
        for (String name : passengers) {
            try {
                for (Source source : sources.of(name)) {
                    run(source, rules.get(), report);
                }
            } catch (IOException broken) {
                report.unreadable(name, FilesVerb.reason(broken));
            }
        }
    }

    /** The rules of all files together; empty when a file cannot be read. */
    private Optional<CompiledRules> rules(Sources sources, Report report) {
        List<Rule> rules = new ArrayList<>();
        for (String name : names) {
            try {
                for (Source source : sources.of(name)) {
                    RuleFile file = RuleFile.read(text(source));
                    rules.addAll(file.rules());
                    if (!file.whole()) {
                        report.bad(source.at(1), new Fields().objects("problems", RulesFields.problems(file)));
                    }
                }
            } catch (IOException broken) {
                report.unreadable(name, FilesVerb.reason(broken));
                return Optional.empty();
            }
        }
        return Optional.of(CompiledRules.of(rules));
    }

    /** A file of rules, in UTF-8. */
    static String text(Source source) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(source.bytes(TEXT_BYTES_MAX)))
                .toString();
    }

    private void run(Source source, CompiledRules rules, Report report) throws IOException {
        LocalDate day = at == null ? LocalDate.now(shell().clock()) : at;
        for (Message message : read(source.bytes(BYTES_MAX), day)) {
            for (MessageSubjects.Announced announced : MessageSubjects.of(message)) {
                Fields fields = announced
                        .fields()
                        .objects(
                                "hits",
                                rules.screen(announced.subject(), day).stream()
                                        .map(RulesFields::hit)
                                        .toList());
                report.good(source.at(1), fields);
            }
        }
    }

    private static List<Message> read(byte[] bytes, LocalDate day) throws IOException {
        try {
            List<Message> messages = EdifactReader.read(bytes, day);
            if (messages.isEmpty()) {
                throw new IOException("no EDIFACT message in it");
            }
            return messages;
        } catch (EdifactRefusedException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }
}
