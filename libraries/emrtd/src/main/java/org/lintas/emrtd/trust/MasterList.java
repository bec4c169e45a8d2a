package org.lintas.emrtd.trust;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.signatures.Asn1;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.SignedObject;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/**
 * A CSCA master list (Doc 9303-12, 8th edition, 9): authorities that one State vouches for. It counts only if its signer comes
 * from an authority that is trusted already: a list that is only consistent in itself proves nothing.
 *
 * @param verdict about its signature and signer
 * @param signer certificate of its signer, if it could be told
 * @param certificates encoded, as listed
 */
record MasterList(Verdict verdict, Optional<Certificate> signer, List<byte[]> certificates) {

    /** Longest list in bytes: published ones are below 1 MB; ten times that. */
    static final int BYTES_MAX = 10 << 20;

    /** Most certificates on one list: published ones have below 600; several times that. */
    static final int CERTIFICATES_MAX = 5_000;

    /** id-icao-cscaMasterList and the purpose that its signers must have. */
    private static final String CONTENT_TYPE = "2.23.136.1.1.2";

    private static final String SIGNER_PURPOSE = "2.23.136.1.1.3";

    static MasterList read(byte[] file, TrustStore roots, Instant at) {
        try {
            SignedObject signed = SignedObject.parse(file, BYTES_MAX);
            if (!signed.contentType().equals(CONTENT_TYPE)) {
                return refused("content-type-unknown", "content of the kind %s".formatted(signed.contentType()));
            }
            Optional<Certificate> signer = signed.signerCertificate();
            if (signer.isEmpty()) {
                return refused("signer-certificate-missing", "the list does not hold its signer's certificate");
            }
            return new MasterList(judge(signed, signer.get(), roots, at), signer, certificates(signed.content()));
        } catch (SignedObjectException broken) {
            return refused(broken.code(), String.valueOf(broken.getMessage()));
        }
    }

    private static Verdict judge(SignedObject signed, Certificate signer, TrustStore roots, Instant at) {
        SignerChain chain = SignerChains.build(signer, roots);
        Verdict signature = SignatureCheck.check(signed, chain, new CheckList(() -> 0));
        if (signature.result() != CheckResult.SUCCESSFUL) {
            return signature;
        }
        if (!signer.purposes().contains(SIGNER_PURPOSE)) {
            return Verdict.failed("signer-purpose-wrong", "the signer's certificate is not for master lists");
        }
        Verdict validity = new ValidityCheck(ValidityModel.AT_INSPECTION, at, Optional.empty()).of(signer, "signer");
        return validity.result() == CheckResult.SUCCESSFUL ? chain.outcome() : validity;
    }

    private static List<byte[]> certificates(byte[] content) throws SignedObjectException {
        return Asn1.reading(
                () -> encoded(ASN1Set.getInstance(
                        ASN1Sequence.getInstance(Asn1.read(content)).getObjectAt(1))),
                malformed -> new SignedObjectException("malformed", "not a list of certificates", malformed));
    }

    private static List<byte[]> encoded(ASN1Set set) throws SignedObjectException, IOException {
        if (set.size() > CERTIFICATES_MAX) {
            throw new SignedObjectException(
                    "too-many-certificates", "more than %d certificates".formatted(CERTIFICATES_MAX));
        }
        List<byte[]> certificates = new ArrayList<>();
        for (ASN1Encodable element : set) {
            certificates.add(element.toASN1Primitive().getEncoded());
        }
        return certificates;
    }

    private static MasterList refused(String code, String detail) {
        return new MasterList(Verdict.failed(code, detail), Optional.empty(), List.of());
    }
}
