package org.lintas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.trust.ImportReport;
import org.lintas.emrtd.trust.RefusedMaterial;
import org.lintas.emrtd.trust.TrustFolder;
import org.lintas.emrtd.trust.TrustStoreBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code trust import}: takes certificates and signed lists into the trust store of a folder. */
@Command(
        name = "import",
        description = {
            "Take certificates, revocation lists, master lists, LDIF of the ICAO PKD, defect, deviation and signer lists into a trust store.",
            "A certificate of an authority is trusted because you give it. A list counts only if an authority that is trusted already, or"
                    + " that you give as a certificate in the same call, vouches for its signer."
        },
        footer = {
            "",
            "Exit code: 0 everything came in; 1 something was rejected; 2 something could not be read.",
            "",
            "  lintas trust import DE_ROOT_CA.cer DE_ML.ml --store trust"
        })
final class TrustImportVerb extends Verb {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, folders (every file below them) or - for standard input.")
    private List<String> names = List.of();

    @Option(
            names = "--store",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the trust store; made if it is missing.")
    private Path store = Path.of("");

    @Option(
            names = "--fingerprint",
            paramLabel = "SHA256",
            description =
                    "Trust the authority whose certificate has this SHA-256, which you have from elsewhere, if a list brings it along.")
    private List<String> fingerprints = List.of();

    TrustImportVerb(Shell shell) {
        super(shell);
    }

    @Override
    void work(Report report) {
        for (String fingerprint : fingerprints) {
            if (!fingerprint.matches("[0-9A-Fa-f]{64}")) {
                report.unreadable("--fingerprint", "not 64 characters of hexadecimal: " + fingerprint);
                return;
            }
        }
        List<TrustFolder.Offered> offered = new ArrayList<>();
        Sources sources = new Sources(shell());
        for (String name : names) {
            try {
                for (Source source : sources.of(name)) {
                    read(source, report).ifPresent(offered::add);
                }
            } catch (IOException broken) {
                report.unreadable(name, FilesVerb.reason(broken));
            }
        }
        try {
            for (ImportReport done : new TrustFolder(store)
                    .add(offered, fingerprints, shell().clock().instant())) {
                report(done, report);
            }
        } catch (IOException broken) {
            report.unreadable(store.toString(), FilesVerb.reason(broken));
        }
    }

    private static Optional<TrustFolder.Offered> read(Source source, Report report) {
        try {
            Octets content = Octets.of(source.bytes(TrustStoreBuilder.FILE_BYTES_MAX));
            return Optional.of(new TrustFolder.Offered(source.name(), content));
        } catch (IOException broken) {
            report.unreadable(source.name(), FilesVerb.reason(broken));
            return Optional.empty();
        }
    }

    private static void report(ImportReport done, Report report) {
        Fields fields = new Fields()
                .text("kind", done.kind().text())
                .text("issuer", done.issuer())
                .text("signedBy", done.signer())
                .truth("signatureValid", valid(done.signature()))
                .number("certificates", done.certificates())
                .number("accepted", done.accepted())
                .objects(
                        "rejected",
                        done.rejected().stream().map(TrustImportVerb::rejected).toList())
                .number("countries", done.countries())
                .number("added", done.added())
                .number("entries", done.entries())
                .text("code", done.code())
                .texts("findings", done.findings());
        if (done.good()) {
            report.good(done.file(), fields);
        } else {
            report.bad(done.file(), fields);
        }
    }

    /** Null where nobody signs, or where nobody trusted knows the signer. */
    private static Optional<Boolean> valid(CheckResult signature) {
        return switch (signature) {
            case SUCCESSFUL -> Optional.of(true);
            case FAILED -> Optional.of(false);
            case UNDETERMINED, NOT_SUPPORTED, ABORTED -> Optional.empty();
        };
    }

    private static Fields rejected(RefusedMaterial material) {
        return new Fields()
                .text("place", material.source())
                .text("code", material.code())
                .text("detail", material.detail());
    }
}
