package org.lintas.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.ledger.LedgerException;
import org.lintas.ledger.LedgerFault;
import org.lintas.ledger.LedgerFindings;
import org.lintas.ledger.LedgerVerifier;
import org.lintas.ledger.MalformedLedgerException;
import org.lintas.ledger.SignedTreeHead;
import org.lintas.ledger.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ledger verify}: proves a log's folder, an export or a receipt whole. */
@Command(
        name = "verify",
        description = {
            "Prove that a ledger is whole: the folder of a log, an export file or a receipt.",
            "Prints size, root, consistent and the faults with their places. \"signedSize\" says how many entries a signed"
                    + " tree head covers. Without --key the keys beside the log are believed, and the signature of a"
                    + " receipt is not checked."
        },
        footer = {"", "Exit code: 0 every input is whole; 1 at least one is not; 2 something could not be read."})
final class LedgerVerifyVerb extends Verb {

    /** Most characters read of a key or a tree head from a file. */
    private static final int FILE_LENGTH_MAX = 2_048;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "Folders of logs, export files, receipts, or - for one file on standard input.")
    private List<String> names = List.of();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The verifier key that must have signed, kept elsewhere.")
    private @Nullable Path key;

    @Option(
            names = "--head",
            paramLabel = "FILE",
            description = "A signed tree head kept elsewhere, which the log continues.")
    private @Nullable Path head;

    LedgerVerifyVerb(Shell shell) {
        super(shell);
    }

    @Override
    void work(Report report) {
        LedgerVerifier verifier;
        try {
            verifier = new LedgerVerifier(
                    text(key).map(words -> VerifierKey.parse(words.strip())),
                    text(head).map(SignedTreeHead::parse));
        } catch (IOException broken) {
            report.unreadable("--key or --head", FilesVerb.reason(broken));
            return;
        } catch (MalformedLedgerException wrong) {
            report.unreadable("--key or --head", wrong.reason());
            return;
        }
        for (String name : names) {
            if (report.abandoned()) {
                return;
            }
            verify(verifier, name, report);
        }
    }

    private static Optional<String> text(@Nullable Path file) throws IOException {
        if (file == null) {
            return Optional.empty();
        }
        if (Files.size(file) > FILE_LENGTH_MAX) {
            throw new IOException(file + " is longer than " + FILE_LENGTH_MAX + " bytes");
        }
        return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
    }

    private void verify(LedgerVerifier verifier, String name, Report report) {
        try {
            LedgerFindings findings =
                    name.equals(Source.STANDARD_INPUT) ? fromInput(verifier) : verifier.verify(path(name));
            if (findings.consistent()) {
                report.good(name, fields(findings));
            } else {
                report.bad(name, fields(findings));
            }
        } catch (IOException broken) {
            report.unreadable(name, FilesVerb.reason(broken));
        } catch (MalformedLedgerException wrong) {
            report.unreadable(name, wrong.reason());
        } catch (LedgerException damaged) {
            report.unreadable(name, String.valueOf(damaged.getMessage()));
        }
    }

    private static Path path(String name) throws IOException {
        try {
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                throw new IOException("no such file or folder");
            }
            return path;
        } catch (InvalidPathException bad) {
            throw new IOException("not a file name", bad);
        }
    }

    /** An export is read more than once, so that it needs a file. */
    private LedgerFindings fromInput(LedgerVerifier verifier) throws IOException {
        Path copy = Files.createTempFile("lintas-ledger", ".input");
        try (InputStream in = new Source(Source.STANDARD_INPUT, Optional.empty(), shell().in()).open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return verifier.verify(copy);
        } finally {
            Files.delete(copy);
        }
    }

    private static Fields fields(LedgerFindings findings) {
        return new Fields()
                .number("size", findings.size())
                .text("root", findings.root().hex())
                .truth("consistent", findings.consistent())
                .objects(
                        "faults",
                        findings.faults().stream().map(LedgerVerifyVerb::fault).toList())
                .number("signedSize", findings.signedSize());
    }

    private static Fields fault(LedgerFault fault) {
        return new Fields()
                .text("kind", fault.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .text("file", fault.file())
                .number("offset", fault.offset())
                .number("index", fault.index())
                .text("detail", fault.detail());
    }
}
