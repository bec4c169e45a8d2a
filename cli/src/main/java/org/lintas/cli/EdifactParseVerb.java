package org.lintas.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lintas.edifact.EdifactReader;
import org.lintas.edifact.EdifactRefusedException;
import org.lintas.edifact.Message;
import org.lintas.edifact.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code edifact parse}: messages about passengers to what they say. */
@Command(
        name = "parse",
        description = {
            "Read messages of carriers and States: PAXLST, CUSRES, PNRGOV, ACKRES, GOVREQ, CONTRL and others, PNRGOV in XML and passenger lists as CSV too,"
                    + " any number of interchanges in a file.",
            "Prints an object for each message. \"verdict\" is ACCEPTED, PARTIAL if something of it could not be read, or"
                    + " REJECTED if nothing of it can be used; \"diagnostics\" say what was odd, with the index of the"
                    + " segment and the offset of its first byte. One odd passenger never costs another."
        },
        footer = {
            "",
            "Exit code: 0 every message is accepted; 1 at least one is partial or rejected; 2 something could not be read."
        })
final class EdifactParseVerb extends FilesVerb {

    private static final int BYTES_MAX = 64 << 20;

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "Decide the century of dates as of this day, such as 2026-11-22. Default: today.")
    private @Nullable LocalDate at;

    EdifactParseVerb(Shell shell) {
        super(shell);
    }

    @Override
    void examine(Source source, Report report) throws IOException {
        LocalDate reference = at == null ? LocalDate.now(shell().clock()) : at;
        List<Message> messages = read(source.bytes(BYTES_MAX), reference);
        if (messages.isEmpty()) {
            throw new IOException("no EDIFACT message in it");
        }
        for (Message message : messages) {
            if (message.verdict() == Verdict.ACCEPTED) {
                report.good(source.at(1), EdifactFields.of(message));
            } else {
                report.bad(source.at(1), EdifactFields.of(message));
            }
        }
    }

    private static List<Message> read(byte[] bytes, LocalDate reference) throws IOException {
        try {
            return EdifactReader.read(bytes, reference);
        } catch (EdifactRefusedException refused) {
            throw new IOException(refused.getMessage(), refused);
        }
    }
}
