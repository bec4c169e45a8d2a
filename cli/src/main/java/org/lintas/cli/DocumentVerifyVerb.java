package org.lintas.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.trust.Check;
import org.lintas.emrtd.trust.IssuingStates;
import org.lintas.emrtd.trust.PassiveAuthentication;
import org.lintas.emrtd.trust.PassiveAuthenticationPolicy;
import org.lintas.emrtd.trust.PassiveAuthenticationResult;
import org.lintas.emrtd.trust.SignerFacts;
import org.lintas.emrtd.trust.TrustStore;
import org.lintas.emrtd.trust.TrustedCertificate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code document verify}: passive authentication of the files of a chip. */
@Command(
        name = "verify",
        description = {
            "Verify that the files of a document's chip are what a trusted issuer signed (passive authentication).",
            "INPUT is a folder or zip with EF.COM, EF.SOD and EF.DG1 to EF.DG16 as binaries, a folder of such folders, or one EF.SOD"
                    + " alone, of which nothing but its signature and signer is asked. Files are told by their names (EF.SOD, sod.bin, DG1, EF_DG01.bin)."
        },
        footer = {
            "",
            "Exit code: 0 every document is successful; 1 at least one is not; 2 something could not be read.",
            "",
            "  lintas document verify --store trust --at 2026-01-31T12:00:00Z passport/"
        })
final class DocumentVerifyVerb extends Verb {

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Folders, zip files, EF.SOD files, or - for one of the latter on standard input.")
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
            description = "Judge validity at this instant (ISO 8601, a date means its end in UTC) instead of now.")
    private @Nullable String at;

    @Option(
            names = "--state",
            paramLabel = "STATE=COUNTRY",
            description =
                    "Let certificates of this country sign for this issuing State too, as UTO=UT; for specimens of fictitious States.")
    private Map<String, String> states = Map.of();

    DocumentVerifyVerb(Shell shell) {
        super(shell);
    }

    @Override
    void work(Report report) {
        Instant instant;
        TrustStore trust;
        try {
            instant = instant();
        } catch (DateTimeParseException malformed) {
            report.unreadable("--at", "not an instant or a date: " + at);
            return;
        }
        try {
            trust = TrustStores.read(store);
        } catch (IOException broken) {
            report.unreadable(store.toString(), FilesVerb.reason(broken));
            return;
        }
        Judges judges;
        try {
            judges = judges(table(trust));
        } catch (IllegalArgumentException wrong) {
            report.unreadable("--state", String.valueOf(wrong.getMessage()));
            return;
        }
        DocumentInputs inputs = new DocumentInputs(shell());
        for (String name : names) {
            try {
                for (DocumentInput input : inputs.of(name)) {
                    if (report.abandoned()) {
                        return;
                    }
                    verify(input, new Question(judges, trust, instant), report);
                }
            } catch (IOException broken) {
                report.unreadable(name, FilesVerb.reason(broken));
            }
        }
    }

    /** Judges of whole documents and of EF.SOD alone. */
    private record Judges(PassiveAuthentication whole, PassiveAuthentication securityObjectAlone) {}

    /** Who judges, by whom is trusted, at which instant. */
    private record Question(Judges judges, TrustStore trust, Instant at) {}

    private static Judges judges(IssuingStates table) {
        PassiveAuthenticationPolicy policy =
                PassiveAuthenticationPolicy.standard().withStates(table);
        return new Judges(
                new PassiveAuthentication(policy), new PassiveAuthentication(policy.forSecurityObjectAlone()));
    }

    /** Specimens of Utopia give their holder nothing: any State that is trusted may sign them, and States do. */
    private IssuingStates table(TrustStore trust) {
        IssuingStates table = IssuingStates.standard();
        List<String> countries = trust.certificates().stream()
                .map(TrustedCertificate::country)
                .distinct()
                .toList();
        for (String country : countries) {
            table = country.matches("[A-Z]{2}") ? table.with("UTO", country) : table;
        }
        return table.with(states);
    }

    private Instant instant() {
        if (at == null) {
            return shell().clock().instant();
        }
        return at.contains("T") ? Instant.parse(at) : Instant.parse(at + "T23:59:59Z");
    }

    private static void verify(DocumentInput input, Question question, Report report) {
        try {
            ChipFileNames.Named files = ChipFileNames.document(input.reading().read());
            PassiveAuthentication judge = files.document().dataGroups().isEmpty()
                    ? question.judges().securityObjectAlone()
                    : question.judges().whole();
            PassiveAuthenticationResult result = judge.verify(files.document(), question.trust(), question.at());
            Fields fields = fields(result).texts("ignored", files.ignored());
            if (result.result() == CheckResult.SUCCESSFUL) {
                report.good(input.name(), fields);
            } else {
                report.bad(input.name(), fields);
            }
        } catch (IOException broken) {
            report.unreadable(input.name(), FilesVerb.reason(broken));
        }
    }

    private static Fields fields(PassiveAuthenticationResult result) {
        Optional<SignerFacts> signer = result.signer();
        Optional<TrustedCertificate> authority = signer.flatMap(SignerFacts::authority);
        return new Fields()
                .text("verdict", word(result.result()))
                .objects(
                        "checks",
                        result.checks().stream().map(DocumentVerifyVerb::fields).toList())
                .text(
                        "country",
                        signer.map(SignerFacts::country)
                                .filter(country -> !country.isEmpty())
                                .or(() -> authority.map(TrustedCertificate::country)))
                .text("signer", signer.map(SignerFacts::signer))
                .text("csca", authority.map(TrustedCertificate::subject))
                .text("signerSerial", signer.map(SignerFacts::serialNumber))
                .text("algorithm", signer.map(SignerFacts::algorithm).filter(name -> !name.isEmpty()))
                .text("signedAt", signer.flatMap(SignerFacts::signedAt))
                .truth("validNow", signer.map(SignerFacts::validNow))
                .truth("validAtSigning", signer.flatMap(SignerFacts::validAtSigning))
                .objects(
                        "findings",
                        result.findings().stream()
                                .map(DocumentVerifyVerb::fields)
                                .toList())
                .text("trustSnapshot", result.trustSnapshot())
                .text("at", result.at());
    }

    private static Fields fields(Check check) {
        return new Fields()
                .text("name", check.name().text())
                .text("result", word(check.result()))
                .text("code", check.code())
                .text("detail", check.detail());
    }

    private static Fields fields(Finding finding) {
        return new Fields().text("code", finding.code()).text("detail", finding.detail());
    }

    /** As BSI TR-03135 writes it: {@code not supported}. */
    private static String word(CheckResult result) {
        return result.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
