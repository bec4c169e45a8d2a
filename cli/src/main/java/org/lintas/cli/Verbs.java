package org.lintas.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The tree of all verbs. Each group of verbs is a line here and a class of its own for each verb. */
final class Verbs {

    private Verbs() {}

    static CommandLine tree(Shell shell) {
        CommandLine lintas = new CommandLine(new LintasCommand());
        lintas.addSubcommand(
                "mrz",
                group(new MrzCommand())
                        .addSubcommand("parse", new MrzParseVerb(shell))
                        .addSubcommand("make", MrzMakeVerb.command(shell)));
        lintas.addSubcommand(
                "edifact", group(new EdifactCommand()).addSubcommand("parse", new EdifactParseVerb(shell)));
        lintas.addSubcommand("ledger", group(new LedgerCommand()).addSubcommand("verify", new LedgerVerifyVerb(shell)));
        lintas.addSubcommand(
                "trust",
                group(new TrustCommand())
                        .addSubcommand("import", new TrustImportVerb(shell))
                        .addSubcommand("list", new TrustListVerb(shell)));
        lintas.addSubcommand(
                "document", group(new DocumentCommand()).addSubcommand("verify", new DocumentVerifyVerb(shell)));
        lintas.addSubcommand(
                "face",
                group(new FaceCommand())
                        .addSubcommand("compare", new FaceCompareVerb(shell))
                        .addSubcommand("identify", new FaceIdentifyVerb(shell)));
        lintas.addSubcommand(
                "fingerprint",
                group(new FingerprintCommand())
                        .addSubcommand("extract", new FingerprintExtractVerb(shell))
                        .addSubcommand("compare", new FingerprintCompareVerb(shell))
                        .addSubcommand("identify", new FingerprintIdentifyVerb(shell)));
        lintas.addSubcommand(
                "names",
                group(new NamesCommand())
                        .addSubcommand("compare", new NamesCompareVerb(shell))
                        .addSubcommand("search", new NamesSearchVerb(shell)));
        lintas.addSubcommand(
                "rules",
                group(new RulesCommand())
                        .addSubcommand("check", new RulesCheckVerb(shell))
                        .addSubcommand("run", new RulesRunVerb(shell)));
        lintas.addSubcommand("seal", group(new SealCommand()).addSubcommand("verify", new SealVerifyVerb(shell)));
        lintas.addSubcommand("completion", new CompletionVerb(shell));
        lintas.addSubcommand("manual", new ManualVerb(shell));
        offerHelp(lintas);
        return lintas;
    }

    private static void offerHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help and exit.")
                        .build());
        command.getSubcommands().values().forEach(Verbs::offerHelp);
    }

    private static CommandLine group(Group group) {
        return new CommandLine(group);
    }

    /** A word that only goes before a verb, such as {@code mrz}. */
    abstract static class Group implements Runnable {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before any use
        private CommandSpec spec;

        /** A group alone does nothing: the call is wrong. */
        @Override
        public void run() {
            throw new ParameterException(
                    spec.commandLine(),
                    "a verb is missing: " + String.join(", ", spec.subcommands().keySet()));
        }
    }

    /** The verbs on machine readable zones. */
    @Command(name = "mrz", description = "Read and make machine readable zones (ICAO Doc 9303).")
    static final class MrzCommand extends Group {}

    /** The verbs on passenger messages. */
    @Command(name = "edifact", description = "Read messages of carriers about passengers, and their answers.")
    static final class EdifactCommand extends Group {}

    /** The verbs on append-only logs. */
    @Command(name = "ledger", description = "Prove append-only logs, their exports and receipts.")
    static final class LedgerCommand extends Group {}

    /** The verbs on whom to trust. */
    @Command(name = "trust", description = "Keep the certificates and lists of whom to trust (ICAO Doc 9303-12).")
    static final class TrustCommand extends Group {}

    /** The verbs on electronic documents. */
    @Command(name = "document", description = "Verify what the chips of documents say (ICAO Doc 9303-11).")
    static final class DocumentCommand extends Group {}

    /** The verbs on pictures of faces. */
    @Command(name = "face", description = "Compare and search pictures of faces.")
    static final class FaceCommand extends Group {}

    /** The verbs on fingerprints. */
    @Command(name = "fingerprint", description = "Find minutiae in fingerprints, compare them, seek a finger.")
    static final class FingerprintCommand extends Group {}

    /** The verbs on names of persons. */
    @Command(name = "names", description = "Compare names of persons, in any script, and seek them on lists.")
    static final class NamesCommand extends Group {}

    /** The verbs on targeting rules. */
    @Command(name = "rules", description = "Check targeting rules, and run them against passengers.")
    static final class RulesCommand extends Group {}

    /** The verbs on visible seals. */
    @Command(name = "seal", description = "Verify visible seals: signed barcodes on visas and papers.")
    static final class SealCommand extends Group {}
}
