package org.lintas.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.lintas.emrtd.trust.Provenance;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.emrtd.trust.TrustedCertificate;
import org.lintas.emrtd.trust.TrustedSigner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code trust list}: what a trust store holds. */
@Command(
        name = "list",
        description = {
            "List the certificates of authorities that a trust store holds, one a line, links included.",
            "\"key\" is kind and size of the key, \"algorithm\" how the certificate is signed. Findings tell what is unusual and block nothing."
        },
        footer = {"", "Exit code: 0; 2 the store could not be read."})
final class TrustListVerb extends Verb {

    @Option(
            names = "--store",
            required = true,
            paramLabel = "DIR",
            description = "Folder of the trust store; certificates and revocation lists that lie in it count too.")
    private Path store = Path.of("");

    @Option(names = "--signers", description = "List the signers that are known but are no authorities, instead.")
    private boolean signers;

    TrustListVerb(Shell shell) {
        super(shell);
    }

    @Override
    void work(Report report) {
        try {
            TrustStore trusted = TrustStores.read(store);
            if (signers) {
                trusted.signers().forEach(signer -> report.good(store.toString(), fields(signer)));
            } else {
                trusted.certificates().forEach(certificate -> report.good(store.toString(), fields(certificate)));
            }
        } catch (IOException broken) {
            report.unreadable(store.toString(), FilesVerb.reason(broken));
        }
    }

    private static Fields fields(TrustedCertificate certificate) {
        return new Fields()
                .text("country", certificate.country())
                .text("subject", certificate.subject())
                .text("serial", certificate.serialNumber())
                .text("notBefore", certificate.notBefore())
                .text("notAfter", certificate.notAfter())
                .text("algorithm", certificate.algorithm())
                .text("curve", certificate.curve())
                .truth("selfIssued", certificate.selfIssued())
                .truth("link", certificate.link())
                .texts("findings", certificate.findings())
                .objects(
                        "sources",
                        certificate.sources().stream()
                                .map(TrustListVerb::fields)
                                .toList())
                .text("issuer", certificate.issuer())
                .text("key", certificate.key())
                .text("sha256", certificate.sha256());
    }

    private static Fields fields(TrustedSigner signer) {
        return new Fields()
                .text("country", signer.country())
                .text("subject", signer.subject())
                .text("notAfter", signer.notAfter())
                .truth("trusted", signer.trusted())
                .texts("findings", signer.findings())
                .objects(
                        "sources",
                        signer.sources().stream().map(TrustListVerb::fields).toList())
                .text("sha256", signer.sha256());
    }

    private static Fields fields(Provenance source) {
        return new Fields()
                .text("file", source.file())
                .text("kind", source.kind().text())
                .text("signedBy", source.signedBy())
                .text("imported", source.loaded());
    }
}
