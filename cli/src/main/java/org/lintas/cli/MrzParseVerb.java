package org.lintas.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.mrz.Check;
import org.lintas.mrz.Checks;
import org.lintas.mrz.Mrz;
import org.lintas.mrz.MrzParser;
import org.lintas.mrz.MrzResult;
import org.lintas.mrz.Repair;
import org.lintas.optical.OpticalReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code mrz parse}: text or pictures of zones to what they say. */
@Command(
        name = "parse",
        description = {
            "Read machine readable zones: TD1, TD2, TD3, MRV-A and MRV-B, from text or from a picture of the page.",
            "A blank line ends a zone. Prints an object for each zone; \"input\" is the file's name, or -:LINE with the"
                    + " line on which the zone starts. Letters and digits that optical reading confused are repaired where"
                    + " that is certain, and listed in \"repairs\".",
            "A picture (JPEG, PNG, BMP or TIFF, known by its first bytes) may lie any way round. Its object has three more"
                    + " fields: \"place\" with the zone's four corners in pixels and its rotation in degrees, \"confidence\""
                    + " (the probability of the least certain character) and \"doubtful\" (characters that might be others)."
                    + " If the check digits agree with more than one reading, it has \"valid\" false, \"candidates\" and"
                    + " \"place\" only."
        },
        footer = {"", "Exit code: 0 every zone is valid; 1 at least one is not; 2 something could not be read."})
final class MrzParseVerb extends FilesVerb {

    @Option(
            names = "--at",
            paramLabel = "DATE",
            description = "Decide the century of dates as of this day, such as 2026-11-22. Default: today.")
    private @Nullable LocalDate at;

    MrzParseVerb(Shell shell) {
        super(shell);
    }

    @Override
    void examine(Source source, Report report) throws IOException {
        LocalDate reference = at == null ? LocalDate.now(shell().clock()) : at;
        try (BufferedInputStream stream = new BufferedInputStream(source.open())) {
            stream.mark(OpticalReader.SIGNATURE_LENGTH);
            byte[] start = stream.readNBytes(OpticalReader.SIGNATURE_LENGTH);
            stream.reset();
            if (OpticalReader.looksLikePicture(start)) {
                byte[] picture = stream.readNBytes(OpticalReader.BYTES_MAX + 1);
                PictureZone.report(source.at(1), OpticalReader.read(picture, reference), report);
            } else {
                examineText(source, stream, reference, report);
            }
        }
    }

    private static void examineText(Source source, InputStream stream, LocalDate reference, Report report)
            throws IOException {
        try (ZoneBlocks blocks = new ZoneBlocks(stream)) {
            Optional<ZoneBlocks.Block> block = blocks.next();
            if (block.isEmpty()) {
                throw new IOException("no zone in it");
            }
            while (block.isPresent()) {
                report(source, block.get(), MrzParser.parse(block.get().text(), reference), report);
                block = blocks.next();
            }
        }
    }

    private static void report(Source source, ZoneBlocks.Block block, MrzResult result, Report report) {
        String input = source.at(block.line());
        switch (result) {
            case MrzResult.Read read -> {
                if (read.valid()) {
                    report.good(input, fields(read));
                } else {
                    report.bad(input, fields(read));
                }
            }
            case MrzResult.Unreadable unreadable ->
                report.unreadable(source.name() + ":" + block.line(), unreadable.explanation());
        }
        if (source.isStandardInput()) {
            report.flush();
        }
    }

    static Fields fields(MrzResult.Read read) {
        Mrz zone = read.zone();
        return new Fields()
                .text("format", zone.format())
                .text("documentCode", zone.document().code())
                .text("issuer", zone.document().issuer())
                .text("documentNumber", zone.document().number())
                .text("primaryIdentifier", zone.holder().name().primary())
                .text("secondaryIdentifier", zone.holder().name().secondary())
                .text("nationality", zone.holder().nationality())
                .text("dateOfBirth", zone.holder().birth())
                .text("sex", zone.holder().sex())
                .text("dateOfExpiry", zone.document().expiry())
                .text("optionalData1", zone.optionalData().first())
                .text("optionalData2", zone.optionalData().second())
                .truth("truncated", zone.holder().name().truncated())
                .object("checks", checks(read.checks()))
                .truth("valid", read.valid())
                .objects(
                        "repairs",
                        read.repairs().stream().map(MrzParseVerb::repair).toList());
    }

    private static Fields checks(Checks checks) {
        return new Fields()
                .truth("documentNumber", check(checks.documentNumber()))
                .truth("dateOfBirth", check(checks.dateOfBirth()))
                .truth("dateOfExpiry", check(checks.dateOfExpiry()))
                .truth("optionalData", check(checks.optionalData()))
                .truth("composite", check(checks.composite()));
    }

    private static Optional<Boolean> check(Check check) {
        return switch (check) {
            case AGREES -> Optional.of(true);
            case DISAGREES -> Optional.of(false);
            case NOT_IN_FORMAT -> Optional.empty();
        };
    }

    private static Fields repair(Repair repair) {
        return new Fields()
                .number("line", repair.position().line())
                .number("position", repair.position().column())
                .text("from", repair.from())
                .text("to", repair.to());
    }
}
