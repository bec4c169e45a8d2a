package org.lintas.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.seals.MalformedSealException;
import org.lintas.emrtd.seals.Seal;
import org.lintas.emrtd.seals.SealDefinitions;
import org.lintas.emrtd.seals.SealImages;
import org.lintas.emrtd.seals.SealReader;
import org.lintas.emrtd.seals.SealVerdict;
import org.lintas.emrtd.seals.SealVerifier;
import org.lintas.emrtd.trust.IssuingStates;
import org.lintas.emrtd.trust.TrustStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code seal verify}: is a visible seal what a trusted State signed, and what does it say? */
@Command(
        name = "verify",
        description = {
            "Verify visible seals: VDS, ICAO Datastructure for Barcode and VDS-NC, as bytes, as text (also hexadecimal or base 64)"
                    + " or as a picture of the barcode (PNG, JPEG, BMP, GIF, TIFF).",
            "Prints an object for each seal with \"kind\", \"verdict\" (successful, failed, undetermined), \"fields\", \"signer\""
                    + " and \"checks\"."
        },
        footer = {
            "",
            "Exit code: 0 every seal is successful; 1 at least one is not; 2 something could not be read, or is no seal."
        })
final class SealVerifyVerb extends Verb {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, folders (every file below them) or - for standard input.")
    private List<String> names = List.of();

    @Option(
            names = "--store",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the trust store; certificates and revocation lists that lie in it count too.")
    private Path store = Path.of("");

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description =
                    "Instant at which certificates must be valid, such as 2026-11-22T12:00:00Z; now if not given.")
    private @Nullable String at;

    @Option(
            names = "--definitions",
            paramLabel = "FILE",
            description = "More definitions of what seals say, in the form of seal-definitions.txt.")
    private @Nullable Path definitions;

    SealVerifyVerb(Shell shell) {
        super(shell);
    }

    /** What every seal of a run is verified with. */
    private record Setting(SealReader reader, SealVerifier verifier, TrustStore trust, Instant at) {}

    @Override
    void work(Report report) {
        Optional<Setting> setting = setting(report);
        if (setting.isEmpty()) {
            return;
        }
        Sources sources = new Sources(shell());
        try (Progress progress = new Progress(shell())) {
            for (String name : names) {
                try {
                    List<Source> found = sources.of(name);
                    progress.expect(found.size());
                    for (Source source : found) {
                        if (report.abandoned()) {
                            return;
                        }
                        verifyAll(setting.get(), source, report);
                        progress.done(source.name());
                    }
                } catch (IOException broken) {
                    report.unreadable(name, FilesVerb.reason(broken));
                }
            }
        }
    }

    /** Empty, and reported, if the call is wrong. */
    private Optional<Setting> setting(Report report) {
        try {
            Instant instant = instant();
            SealDefinitions known = SealDefinitions.standard();
            if (definitions != null) {
                known = known.with(definitionsText(definitions));
            }
            TrustStore trust = TrustStores.read(store);
            return Optional.of(
                    new Setting(new SealReader(known), new SealVerifier(IssuingStates.standard()), trust, instant));
        } catch (DateTimeParseException wrong) {
            report.unreadable("--at", "not an instant or a date: " + at);
        } catch (IllegalArgumentException wrong) {
            report.unreadable("--definitions", String.valueOf(wrong.getMessage()));
        } catch (IOException broken) {
            report.unreadable("--store or --definitions", FilesVerb.reason(broken));
        }
        return Optional.empty();
    }

    private static String definitionsText(Path file) throws IOException {
        // UTF-8 takes up to four bytes a character.
        if (Files.size(file) > 4L * SealDefinitions.TEXT_LENGTH_MAX) {
            throw new IOException(file + " is longer than " + SealDefinitions.TEXT_LENGTH_MAX + " characters");
        }
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private Instant instant() {
        if (at == null) {
            return shell().clock().instant();
        }
        return Instant.parse(at.contains("T") ? at : at + "T23:59:59Z");
    }

    private static void verifyAll(Setting setting, Source source, Report report) {
        try {
            Octets input = Octets.of(source.bytes(SealImages.IMAGE_BYTES_MAX));
            for (Seal seal : seals(setting, input)) {
                SealVerdict verdict = setting.verifier().verify(seal, setting.trust(), setting.at());
                Fields fields = SealFields.of(seal, verdict);
                if (verdict.result() == CheckResult.SUCCESSFUL) {
                    report.good(source.name(), fields);
                } else {
                    report.bad(source.name(), fields);
                }
            }
        } catch (IOException broken) {
            report.unreadable(source.name(), FilesVerb.reason(broken));
        } catch (MalformedSealException malformed) {
            report.unreadable(
                    source.name(), "%s: %s".formatted(malformed.code(), String.valueOf(malformed.getMessage())));
        }
    }

    /** The seals of an input: one, or those of all barcodes in a picture. Other barcodes beside a seal are passed over. */
    private static List<Seal> seals(Setting setting, Octets input) throws MalformedSealException {
        LocalDate today = LocalDate.ofInstant(setting.at(), ZoneOffset.UTC);
        if (!SealImages.isImage(input)) {
            return List.of(setting.reader().read(input, today));
        }
        List<Seal> seals = new ArrayList<>();
        Optional<MalformedSealException> first = Optional.empty();
        for (Octets content : SealImages.barcodes(input)) {
            try {
                seals.add(setting.reader().read(content, today));
            } catch (MalformedSealException other) {
                first = first.or(() -> Optional.of(other));
            }
        }
        if (seals.isEmpty() && first.isPresent()) {
            throw first.get();
        }
        return seals;
    }

    static String word(CheckResult result) {
        return result.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
