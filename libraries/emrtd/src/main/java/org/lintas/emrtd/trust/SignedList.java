package org.lintas.emrtd.trust;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.lintas.emrtd.CheckResult;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.signatures.Asn1;
import org.lintas.emrtd.signatures.Certificate;
import org.lintas.emrtd.signatures.SignedObject;
import org.lintas.emrtd.signatures.SignedObjectException;
import org.lintas.emrtd.trust.SignerChain.Verdict;

/**
 * A list that somebody signed for others to rely on: master list, defect list, deviation list, signer list. It counts only if
 * its signer comes from an authority that is trusted already, from elsewhere: a list that is only consistent in itself
 * proves nothing.
 *
 * @param kind by the kind of its content
 * @param verdict about its signature and signer
 * @param signer certificate of its signer, if it could be told
 * @param content what is signed
 * @param findings codes of what is unusual about the signer
 */
record SignedList(
        MaterialKind kind, Verdict verdict, Optional<Certificate> signer, Octets content, List<String> findings) {

    /** Longest list in bytes: published ones are below 1 MB; ten times that. */
    static final int BYTES_MAX = 10 << 20;

    /** Most certificates on one list: master lists have below 600, a list of the world's signers would have 30,000; doubled. */
    static final int CERTIFICATES_MAX = 60_000;

    SignedList {
        findings = List.copyOf(findings);
    }

    /** Object identifier of SignedData (RFC 5652, 5.1) as it is encoded. */
    private static final byte[] SIGNED_DATA = HexFormat.of().parseHex("06092a864886f70d010702");

    /** Before it are a tag and a length of at most 5 bytes. */
    private static final int SIGNED_DATA_AT_MAX = 6;

    /** The same of a master list, which comes after the hash algorithms of its signers. */
    private static final byte[] MASTER_LIST = HexFormat.of().parseHex("0606678108010102");

    private static final int MASTER_LIST_AT_MAX = 256;

    /** Whether something begins as a signed object does. */
    static boolean looksLikeOne(byte[] encoded) {
        return begins(encoded, SIGNED_DATA, SIGNED_DATA_AT_MAX);
    }

    /** Whether something begins as a master list does. */
    static boolean looksLikeMasterList(byte[] encoded) {
        return looksLikeOne(encoded) && begins(encoded, MASTER_LIST, MASTER_LIST_AT_MAX);
    }

    private static boolean begins(byte[] encoded, byte[] with, int atMax) {
        for (int at = 2; at <= atMax && at + with.length <= encoded.length; at++) {
            if (Arrays.equals(encoded, at, at + with.length, with, 0, with.length)) {
                return true;
            }
        }
        return false;
    }

    /** Reads a list; on one that is no signed object the kind is unknown. */
    static SignedList read(byte[] file, Authorities trusted, Instant at) {
        try {
            SignedObject signed = SignedObject.parse(file, BYTES_MAX);
            ListProfile profile = ListProfile.of(signed.contentType()).orElse(null);
            if (profile == null) {
                return refused(
                        MaterialKind.UNKNOWN,
                        "content-type-unknown",
                        "content of the kind %s".formatted(signed.contentType()));
            }
            Optional<Certificate> signer = signed.signerCertificate();
            if (signer.isEmpty()) {
                return refused(
                        profile.kind(),
                        "signer-certificate-missing",
                        "the list does not hold its signer's certificate");
            }
            List<String> findings = new ArrayList<>();
            Verdict verdict = judge(signed, signer.get(), new Expectation(profile, trusted, at), findings);
            return new SignedList(profile.kind(), verdict, signer, Octets.of(signed.content()), findings);
        } catch (SignedObjectException broken) {
            return refused(MaterialKind.UNKNOWN, broken.code(), String.valueOf(broken.getMessage()));
        }
    }

    /** What a list is held to. */
    private record Expectation(ListProfile profile, Authorities trusted, Instant at) {}

    private static Verdict judge(SignedObject signed, Certificate signer, Expectation expected, List<String> findings) {
        SignerChain chain = SignerChains.build(signer, expected.trusted());
        Verdict signature = SignatureCheck.check(signed, chain, AlgorithmPolicy.standard(), new CheckList(() -> 0));
        if (signature.result() != CheckResult.SUCCESSFUL) {
            return signature;
        }
        Set<String> purposes = signer.purposes();
        if (!expected.profile().admits(purposes)) {
            return Verdict.failed(
                    "signer-purpose-wrong",
                    "the signer's certificate is not for a %s"
                            .formatted(expected.profile().kind().text()));
        }
        if (!purposes.contains(expected.profile().signerPurpose())) {
            findings.add("signer-purpose-missing");
        }
        Optional<Verdict> late = inTime(signed, signer, expected.at(), findings);
        if (late.isPresent() || chain.outcome().result() != CheckResult.UNDETERMINED) {
            return late.orElse(chain.outcome());
        }
        Verdict overLinks = overLinks(signed, signer, expected);
        if (overLinks.result() == CheckResult.UNDETERMINED) {
            return withFingerprint(chain, signed);
        }
        findings.add("signer-through-link");
        return overLinks;
    }

    /** Whether an authority that is trusted leads to the signer's by link certificates on the list or beside it. */
    private static Verdict overLinks(SignedObject signed, Certificate signer, Expectation expected) {
        List<Certificate> brought = new ArrayList<>(signed.certificates());
        if (expected.profile().kind() == MaterialKind.MASTER_LIST) {
            brought.addAll(readable(Octets.of(signed.content())));
        }
        LinkedAuthorities linked = LinkedAuthorities.of(
                expected.trusted(), brought, signer.issuer().country(), expected.at());
        return SignerChains.build(signer, linked).outcome();
    }

    private static List<Certificate> readable(Octets content) {
        List<Certificate> readable = new ArrayList<>();
        try {
            for (byte[] encoded : certificates(content)) {
                FileImport.certificate(encoded).ifPresent(readable::add);
            }
        } catch (SignedObjectException malformed) {
            return List.of();
        }
        return readable;
    }

    /** Whoever lacks the authority is told which one it is, to compare it with what its State says elsewhere. */
    private static Verdict withFingerprint(SignerChain chain, SignedObject signed) {
        Verdict outcome = chain.outcome();
        Optional<Certificate> brought = signed.certificates().stream()
                .filter(certificate -> certificate.isAuthority()
                        && certificate
                                .subject()
                                .normalised()
                                .equals(chain.certificate().issuer().normalised()))
                .findFirst();
        return brought.map(authority -> Verdict.undetermined(
                        outcome.code(),
                        "%s; the list brings one of serial number %s with SHA-256 %s"
                                .formatted(
                                        outcome.detail(),
                                        authority.serialNumber().toString(16),
                                        authority.sha256())))
                .orElse(outcome);
    }

    /** The certificates that a signed list brings along, beside its content; none is trusted for that. */
    static List<Certificate> certificatesBeside(byte[] file) {
        try {
            return SignedObject.parse(file, BYTES_MAX).certificates();
        } catch (SignedObjectException none) {
            return List.of();
        }
    }

    /** A list outlives its signer's certificate: what counts is that it was signed in time, where the list says when. */
    private static Optional<Verdict> inTime(
            SignedObject signed, Certificate signer, Instant at, List<String> findings) {
        if (signer.isValidAt(at)) {
            return Optional.empty();
        }
        boolean signedInTime = signed.signingTime()
                .filter(time -> signer.isValidAt(time) && !time.isAfter(at))
                .isPresent();
        if (!signedInTime) {
            return Optional.of(
                    Verdict.failed("signer-expired", "the signer was valid to %s".formatted(signer.notAfter())));
        }
        findings.add("signer-expired-since");
        return Optional.empty();
    }

    /**
     * The certificates of a list that is a version and a set of certificates, encoded.
     *
     * @throws SignedObjectException if it is no such list, or has more than {@link #CERTIFICATES_MAX}
     */
    List<byte[]> certificates() throws SignedObjectException {
        return certificates(content);
    }

    private static List<byte[]> certificates(Octets content) throws SignedObjectException {
        return Asn1.reading(
                () -> encoded(ASN1Set.getInstance(ASN1Sequence.getInstance(Asn1.read(content.toByteArray()))
                        .getObjectAt(1))),
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

    private static SignedList refused(MaterialKind kind, String code, String detail) {
        return new SignedList(kind, Verdict.failed(code, detail), Optional.empty(), Octets.of(new byte[0]), List.of());
    }
}
