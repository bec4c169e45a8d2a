package org.lintas.emrtd.trust;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.signatures.Asn1;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.signatures.SignerReference;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/**
 * What known defects do to the results of a document of that signer (BSI TR-03135-1 v2.5, 5.8). What is known to fail on genuine
 * documents can no longer tell a forgery: failed becomes undetermined. A compromised key makes a document fail.
 *
 * @param defects of the documents of its signer
 */
record DefectEffects(List<KnownDefect> defects) {

    static final DefectEffects NONE = new DefectEffects(List.of());

    /** What a check may fail at on genuine documents, for the kinds of defects that do not depend on a number. */
    private static final Map<DefectKind, Set<CheckName>> EXCUSED = new EnumMap<>(Map.of(
            DefectKind.DATA_GROUP_HASH_WRONG, EnumSet.of(CheckName.DATA_GROUP_HASHES),
            DefectKind.CARD_SECURITY_MALFORMED, EnumSet.of(CheckName.CARD_SECURITY),
            DefectKind.COUNTRY_WRONG, EnumSet.of(CheckName.SIGNER_CHAIN),
            DefectKind.SIGNER_MALFORMED, EnumSet.of(CheckName.SECURITY_OBJECT_SIGNATURE, CheckName.SIGNER_CHAIN),
            DefectKind.AUTHORITY_MALFORMED, EnumSet.of(CheckName.SIGNER_CHAIN, CheckName.AUTHORITY_VALIDITY)));

    DefectEffects {
        defects = List.copyOf(defects);
    }

    /** The verdict of a check, given the defects. */
    Verdict on(CheckName name, Verdict verdict) {
        Verdict judged = verdict;
        for (KnownDefect defect : defects) {
            judged = on(name, judged, defect);
        }
        return judged;
    }

    private static Verdict on(CheckName name, Verdict verdict, KnownDefect defect) {
        if (defect.kind() == DefectKind.SIGNER_REVOKED && name == CheckName.SIGNER_REVOCATION) {
            return revoked(defect);
        }
        if (defect.kind() == DefectKind.UNKNOWN && name == CheckName.SIGNER_CHAIN) {
            return verdict.result() == CheckResult.SUCCESSFUL
                    ? Verdict.undetermined(
                            "defect-unknown", "%s knows of a defect of a kind unknown here".formatted(defect.list()))
                    : verdict;
        }
        return verdict.result() == CheckResult.FAILED && excused(defect).contains(name)
                ? Verdict.undetermined(
                        "known-defect",
                        "%s, which %s excuses: %s"
                                .formatted(
                                        verdict.detail(),
                                        defect.list(),
                                        defect.kind().text()))
                : verdict;
    }

    /** Status 1 is on hold, all others are reasons not to trust the signer. */
    private static Verdict revoked(KnownDefect defect) {
        return defect.status() == 1
                ? Verdict.undetermined("signer-on-hold", "under investigation says %s".formatted(defect.list()))
                : Verdict.failed("signer-revoked", "revoked by %s".formatted(defect.list()));
    }

    private static Set<CheckName> excused(KnownDefect defect) {
        return switch (defect.kind()) {
            case VALIDITY_PERIOD_INCORRECT ->
                switch (defect.status()) {
                    case 0 -> EnumSet.of(CheckName.AUTHORITY_VALIDITY);
                    case 1 -> EnumSet.of(CheckName.SIGNER_VALIDITY);
                    default -> EnumSet.of(CheckName.AUTHORITY_VALIDITY, CheckName.SIGNER_VALIDITY);
                };
            case SECURITY_OBJECT_INVALID ->
                switch (defect.status()) {
                    case 1 -> EnumSet.of(CheckName.SECURITY_OBJECT_SIGNATURE);
                    case 2 -> EnumSet.of(CheckName.SECURITY_OBJECT_SIGNATURE, CheckName.DATA_GROUP_HASHES);
                    case 3 -> EnumSet.of(CheckName.SECURITY_OBJECT_FORM);
                    case 4 -> EnumSet.of(CheckName.DATA_GROUP_HASHES);
                    default ->
                        EnumSet.of(
                                CheckName.SECURITY_OBJECT_FORM,
                                CheckName.SECURITY_OBJECT_SIGNATURE,
                                CheckName.DATA_GROUP_HASHES);
                };
            default -> EXCUSED.getOrDefault(defect.kind(), EnumSet.noneOf(CheckName.class));
        };
    }

    /** The certificate to be used in place of the signer's, if a list gives one that can be read. */
    Optional<Certificate> replacement() {
        return parameter(DefectKind.SIGNER_REPLACED, encoded -> {
            byte[] inside = ASN1OctetString.getInstance(Asn1.read(encoded)).getOctets();
            return Certificate.of(inside);
        });
    }

    /** The right reference to the signer, if a list gives one. */
    Optional<SignerReference> signerReference() {
        return parameter(
                DefectKind.SIGNER_REFERENCE_WRONG,
                encoded -> SignerReference.of(SignerIdentifier.getInstance(Asn1.read(encoded))));
    }

    /** The right country of the signer, if a list gives one. */
    Optional<String> country() {
        return parameter(DefectKind.COUNTRY_WRONG, encoded -> ((ASN1String) Asn1.read(encoded)).getString());
    }

    /** Reads an encoded parameter. */
    private interface Reading<T> {
        T of(byte[] encoded) throws IOException, SignedObjectException;
    }

    private <T> Optional<T> parameter(DefectKind kind, Reading<T> reading) {
        for (KnownDefect defect : defects) {
            if (defect.kind() == kind) {
                try {
                    return Optional.of(Asn1.reading(
                            () -> reading.of(defect.parameter().toByteArray()),
                            malformed -> new SignedObjectException("malformed", "parameter of a defect", malformed)));
                } catch (SignedObjectException unreadable) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }
}
