package org.lintas.emrtd.seals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lintas.emrtd.Finding;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.RevocationObject;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.signatures.VerificationKey;
import org.lintas.emrtd.trust.IssuingStates;
import org.lintas.mrz.StateCode;
import org.lintas.mrz.StateDirectory;
import org.lintas.mrz.StateEntry;

/** One verification of one seal. */
final class SealVerification {

    private final Seal seal;
    private final Authorities authorities;
    private final Instant at;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Certificate> certificate = Optional.empty();
    private Optional<Certificate> authority = Optional.empty();
    private boolean embedded;

    SealVerification(Seal seal, Authorities authorities, Instant at) {
        this.seal = seal;
        this.authorities = authorities;
        this.at = at;
        findings.addAll(seal.findings());
    }

    List<SealCheck> run(SealSigners signers, IssuingStates states) {
        SealCheck signature = seal.signature()
                .map(found -> signature(found, new SignerSearch(seal, signers, authorities)))
                .orElseGet(() -> SealCheck.undetermined(
                        SealCheckName.SEAL_SIGNATURE, "seal-not-signed", "a seal without signature"));
        if (certificate.isEmpty()) {
            return Stream.concat(
                            Stream.of(signature),
                            Stream.of(SealCheckName.values()).skip(1).map(SealCheck::withoutInput))
                    .toList();
        }
        Certificate signer = certificate.get();
        return List.of(
                signature,
                chain(signer),
                SignerPurpose.check(seal, signer),
                validity(signer),
                authorityValidity(),
                revocation(signer),
                issuingState(signer, states));
    }

    List<Finding> findings() {
        return findings;
    }

    Optional<SealSigner> signer() {
        return certificate.map(found -> new SealSigner(
                found.subject().text(),
                found.serialNumber().toString(16),
                found.sha256(),
                found.subject().country(),
                found.notBefore(),
                found.notAfter(),
                authority.map(issuer -> issuer.subject().text()),
                embedded));
    }

    private SealCheck signature(SealSignature signature, SignerSearch search) {
        if (search.embeddedMalformed()) {
            findings.add(new Finding("seal-certificate-malformed", "what stands in the certificate's place is none"));
        }
        if (search.embedded().isPresent()) {
            embedded = true;
            certificate = search.embedded();
            boolean other = !seal.head().signer().certificates().isEmpty()
                    && !SignerSearch.means(seal.head().signer(), certificate.get());
            if (other) {
                findings.add(new Finding("signer-reference-differs", "the seal names another certificate"));
            }
            return tried(certificate.get(), signature);
        }
        if (!search.named().isEmpty()) {
            certificate = search.named().stream()
                    .filter(candidate -> signed(candidate, signature))
                    .findFirst()
                    .or(() -> search.named().stream().findFirst());
            return tried(certificate.orElseThrow(), signature);
        }
        certificate = search.others(seal.head().signer().country()).stream()
                .filter(candidate -> signed(candidate, signature))
                .findFirst();
        if (certificate.isPresent()) {
            findings.add(new Finding("signer-reference-differs", "found by trying, not by the seal's reference"));
            return tried(certificate.get(), signature);
        }
        return SealCheck.undetermined(
                SealCheckName.SEAL_SIGNATURE,
                "signer-unknown",
                "no certificate of signer %s".formatted(seal.head().signer().text()));
    }

    private static boolean signed(Certificate candidate, SealSignature signature) {
        try {
            Optional<VerificationKey> key = Authorities.parseKey(candidate);
            return key.isPresent() && SignatureTrial.by(key.get(), signature).isPresent();
        } catch (UnsupportedKeyException unsupported) {
            return false;
        }
    }

    private SealCheck tried(Certificate signer, SealSignature signature) {
        try {
            Optional<List<Finding>> made = SignatureTrial.by(signer.publicKey(), signature);
            made.ifPresent(findings::addAll);
            return made.isPresent()
                    ? SealCheck.ok(SealCheckName.SEAL_SIGNATURE, "signed by this signer")
                    : SealCheck.failed(SealCheckName.SEAL_SIGNATURE, "signature-wrong", "not signed by this signer");
        } catch (UnsupportedKeyException unsupported) {
            return SealCheck.undetermined(
                    SealCheckName.SEAL_SIGNATURE, "key-not-supported", String.valueOf(unsupported.getMessage()));
        }
    }

    private SealCheck chain(Certificate signer) {
        if (authorities.trusts(signer)) {
            authority = Optional.of(signer);
            return SealCheck.ok(SealCheckName.SIGNER_CHAIN, "trusted itself");
        }
        authority = authorities.issuerOf(signer);
        if (authority.isEmpty()) {
            return authorities.claims(signer)
                    ? SealCheck.failed(
                            SealCheckName.SIGNER_CHAIN,
                            "chain-signature-wrong",
                            "not signed by the authority that it names")
                    : SealCheck.undetermined(
                            SealCheckName.SIGNER_CHAIN,
                            "authority-unknown",
                            "no trusted authority of %s"
                                    .formatted(signer.issuer().text()));
        }
        String ofSigner = signer.subject().country();
        String ofAuthority = authority.get().subject().country();
        boolean same = ofSigner.isEmpty() || ofAuthority.isEmpty() || ofSigner.equals(ofAuthority);
        return same
                ? SealCheck.ok(
                        SealCheckName.SIGNER_CHAIN,
                        "issued by %s".formatted(authority.get().subject().text()))
                : SealCheck.failed(
                        SealCheckName.SIGNER_CHAIN,
                        "chain-country-differs",
                        "signer of %s, authority of %s".formatted(ofSigner, ofAuthority));
    }

    private SealCheck validity(Certificate signer) {
        Optional<LocalDate> signedOn = seal.head().signed();
        if (signedOn.isPresent() && !inUse(signer, signedOn.get())) {
            return SealCheck.failed(
                    SealCheckName.SIGNER_VALIDITY,
                    "signer-not-in-use-at-signing",
                    "signed on %s".formatted(signedOn.get()));
        }
        if (signedOn.isPresent() && day(signedOn.get().minusDays(1)).isAfter(at)) {
            return SealCheck.failed(
                    SealCheckName.SIGNER_VALIDITY, "signed-in-future", "signed on %s".formatted(signedOn.get()));
        }
        return inTime(SealCheckName.SIGNER_VALIDITY, signer, "signer");
    }

    /** A day is somewhere in the world from half a day before to half a day after it is at Greenwich. */
    private static boolean inUse(Certificate signer, LocalDate day) {
        Instant start = day(day);
        return Stream.of(-12, 0, 12, 24, 36)
                .map(hours -> start.plusSeconds(hours * 3_600L))
                .anyMatch(signer::mayHaveSignedAt);
    }

    private static Instant day(LocalDate day) {
        return day.atTime(LocalTime.MIN).toInstant(ZoneOffset.UTC);
    }

    private SealCheck authorityValidity() {
        return authority
                .map(found -> inTime(SealCheckName.AUTHORITY_VALIDITY, found, "authority"))
                .orElseGet(() -> SealCheck.withoutInput(SealCheckName.AUTHORITY_VALIDITY));
    }

    private SealCheck inTime(SealCheckName name, Certificate checked, String whose) {
        if (checked.isValidAt(at)) {
            return SealCheck.ok(name, "valid to %s".formatted(checked.notAfter()));
        }
        return at.isBefore(checked.notBefore())
                ? SealCheck.failed(name, whose + "-not-yet-valid", "valid from %s".formatted(checked.notBefore()))
                : SealCheck.failed(name, whose + "-expired", "valid to %s".formatted(checked.notAfter()));
    }

    private SealCheck revocation(Certificate signer) {
        SealCheckName name = SealCheckName.SIGNER_REVOCATION;
        Optional<RevocationObject> list = authorities.revocationList(signer, at);
        if (list.isEmpty()) {
            return SealCheck.undetermined(name, "no-revocation-list", "no revocation list of the signer's authority");
        }
        Optional<Instant> revoked = list.get().revocationOf(signer.serialNumber());
        if (revoked.isPresent()) {
            return SealCheck.failed(name, "signer-revoked", "revoked at %s".formatted(revoked.get()));
        }
        boolean current =
                list.get().nextUpdate().filter(next -> !next.isBefore(at)).isPresent();
        return current
                ? SealCheck.ok(
                        name, "not on the list of %s".formatted(list.get().thisUpdate()))
                : SealCheck.undetermined(
                        name,
                        "revocation-list-stale",
                        "the list of %s is out of date".formatted(list.get().thisUpdate()));
    }

    private SealCheck issuingState(Certificate signer, IssuingStates states) {
        SealCheckName name = SealCheckName.ISSUING_STATE;
        String issuer = seal.head().issuer();
        String country = signer.subject().country();
        if (issuer.isEmpty() || country.isEmpty()) {
            return SealCheck.undetermined(name, "issuing-state-unknown", "seal or certificate names no State");
        }
        Set<String> allowed = states.of(issuer);
        Optional<StateEntry> listed = listed(issuer);
        // A specimen is of no State and gives its holder nothing; its signer must be trusted all the same.
        if (listed.map(StateEntry::kind).equals(Optional.of(StateEntry.Kind.SPECIMEN))) {
            return SealCheck.ok(name, "%s is for specimens of every State".formatted(issuer));
        }
        boolean itsOwn = listed.flatMap(StateEntry::twoLetters).equals(Optional.of(country));
        if (allowed.contains(country) || (allowed.isEmpty() && itsOwn)) {
            return SealCheck.ok(name, "%s signs for %s".formatted(country, issuer));
        }
        return allowed.isEmpty()
                ? SealCheck.undetermined(name, "issuing-state-unknown", "%s is in no table".formatted(issuer))
                : SealCheck.failed(name, "issuing-state-differs", "%s signed for %s".formatted(country, issuer));
    }

    private static Optional<StateEntry> listed(String issuer) {
        try {
            return StateDirectory.find(new StateCode(issuer));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
