package org.lintas.emrtd.signatures;

import java.io.IOException;
import java.math.BigInteger;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.PrivateKeyUsagePeriod;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.jspecify.annotations.Nullable;

/** An X.509 certificate (RFC 5280) as real CSCAs and document signers issue them: read leniently, verified strictly. */
public final class Certificate {

    /** Longest certificate in bytes: RSA of 8,192 bits twice, names and extensions take below 6 kB; doubled. */
    public static final int BYTES_MAX = 12 << 10;

    private final byte[] encoded;
    private final String sha256;
    private final org.bouncycastle.asn1.x509.Certificate structure;
    private final DistinguishedName subject;
    private final DistinguishedName issuer;
    private final Instant notBefore;
    private final Instant notAfter;
    private final byte[] signature;
    private final Optional<UsagePeriod> usagePeriod;

    private Certificate(byte[] encoded) throws IOException {
        this.encoded = encoded;
        this.sha256 = HexFormat.of().formatHex(HashAlgorithm.SHA_256.hash(encoded));
        this.structure = org.bouncycastle.asn1.x509.Certificate.getInstance(Asn1.read(encoded));
        this.subject = DistinguishedName.of(structure.getSubject());
        this.issuer = DistinguishedName.of(structure.getIssuer());
        this.notBefore = structure.getStartDate().getDate().toInstant();
        this.notAfter = structure.getEndDate().getDate().toInstant();
        // Read here, because Bouncy Castle throws at bits that make no whole octets.
        this.signature = structure.getSignature().getOctets();
        this.usagePeriod = extension(
                Extension.privateKeyUsagePeriod, value -> UsagePeriod.of(PrivateKeyUsagePeriod.getInstance(value)));
    }

    /**
     * Reads a certificate of at most {@link #BYTES_MAX} bytes.
     *
     * @throws SignedObjectException with code {@code certificate-malformed}
     */
    public static Certificate of(byte[] encoded) throws SignedObjectException {
        if (encoded.length > BYTES_MAX) {
            throw new SignedObjectException(
                    "certificate-malformed", "certificate longer than %d bytes".formatted(BYTES_MAX));
        }
        byte[] copy = encoded.clone();
        return Asn1.reading(
                () -> new Certificate(copy),
                malformed -> new SignedObjectException("certificate-malformed", "not a certificate", malformed));
    }

    /** A copy of the encoded certificate. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** SHA-256 of the encoded certificate in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Whom it is for. */
    public DistinguishedName subject() {
        return subject;
    }

    /** Who issued it. */
    public DistinguishedName issuer() {
        return issuer;
    }

    /** Serial number; real ones are sometimes zero or negative. */
    public BigInteger serialNumber() {
        return structure.getSerialNumber().getValue();
    }

    /** How signers refer to it: normalised name of its issuer, a space and its serial number in hexadecimal. */
    public String issuerReference() {
        return issuer.normalised() + " " + serialNumber().toString(16);
    }

    /** First instant of its validity. */
    public Instant notBefore() {
        return notBefore;
    }

    /** Last instant of its validity. */
    public Instant notAfter() {
        return notAfter;
    }

    /** Whether an instant is within the validity. */
    public boolean isValidAt(Instant instant) {
        return !instant.isBefore(notBefore) && !instant.isAfter(notAfter);
    }

    /**
     * Its public key, parsed anew at each call: keep it.
     *
     * @throws UnsupportedKeyException if the key is not supported
     */
    public VerificationKey publicKey() throws UnsupportedKeyException {
        return Asn1.reading(
                () -> VerificationKey.parse(structure.getSubjectPublicKeyInfo().getEncoded()),
                malformed -> new UnsupportedKeyException("public key", malformed));
    }

    /**
     * Its public key, taken to be on every other curve of the same size that its point is on. The point of a genuine certificate
     * is on the curve that it names, but for those of an issuer who named the wrong one.
     */
    public List<VerificationKey> keysOnNeighbouringCurves() {
        return VerificationKey.onNeighbouringCurves(structure.getSubjectPublicKeyInfo());
    }

    /**
     * How it was signed.
     *
     * @throws UnsupportedKeyException if that is not supported
     */
    public SignatureAlgorithm signatureAlgorithm() throws UnsupportedKeyException {
        return SignatureAlgorithm.of(structure.getSignatureAlgorithm());
    }

    /**
     * Whether its signature is of this key, over the bytes as they were encoded.
     *
     * @throws UnsupportedKeyException if key or algorithm are not supported, or do not fit
     */
    public boolean isSignedBy(VerificationKey key) throws UnsupportedKeyException {
        byte[] signed = Asn1.reading(
                () -> Asn1.firstElement(encoded),
                malformed -> new UnsupportedKeyException("certificate encoding", malformed));
        return Signatures.verify(key, signatureAlgorithm(), signed, signature);
    }

    /** Subject key identifier in hexadecimal (RFC 5280, 4.2.1.2); empty if absent or malformed. */
    public Optional<String> subjectKeyIdentifier() {
        return extension(
                        Extension.subjectKeyIdentifier,
                        value -> SubjectKeyIdentifier.getInstance(value).getKeyIdentifier())
                .map(HexFormat.of()::formatHex);
    }

    /** Key identifier of the authority key identifier in hexadecimal (RFC 5280, 4.2.1.1); empty if absent or malformed. */
    public Optional<String> authorityKeyIdentifier() {
        return extension(
                        Extension.authorityKeyIdentifier,
                        value -> AuthorityKeyIdentifier.getInstance(value).getKeyIdentifierOctets())
                .map(HexFormat.of()::formatHex);
    }

    /** Whether its basic constraints say that it issues certificates. */
    public boolean isAuthority() {
        return extension(
                        Extension.basicConstraints,
                        value -> BasicConstraints.getInstance(value).isCA())
                .orElse(false);
    }

    /** Object identifiers of its extended key usage (RFC 5280, 4.2.1.12); empty if absent or malformed. */
    public Set<String> purposes() {
        return extension(
                        Extension.extendedKeyUsage,
                        value -> Arrays.stream(
                                        ExtendedKeyUsage.getInstance(value).getUsages())
                                .map(KeyPurposeId::getId)
                                .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /** Whether the signing key was to be used at an instant: its private key usage period, else its validity. */
    public boolean mayHaveSignedAt(Instant instant) {
        return usagePeriod.map(usage -> usage.contains(instant)).orElseGet(() -> isValidAt(instant));
    }

    /** Whether it states a private key usage period (Doc 9303-12, 8th edition, table 6). */
    public boolean hasUsagePeriod() {
        return usagePeriod.isPresent();
    }

    /** The period in which the private key was to sign; a missing end is open. */
    private record UsagePeriod(Instant notBefore, Instant notAfter) {

        static UsagePeriod of(PrivateKeyUsagePeriod period) {
            return new UsagePeriod(
                    instant(period.getNotBefore(), Instant.MIN), instant(period.getNotAfter(), Instant.MAX));
        }

        private static Instant instant(@Nullable ASN1GeneralizedTime time, Instant open) {
            try {
                return time == null ? open : time.getDate().toInstant();
            } catch (ParseException malformed) {
                throw new IllegalArgumentException("private key usage period", malformed);
            }
        }

        boolean contains(Instant instant) {
            return !instant.isBefore(notBefore) && !instant.isAfter(notAfter);
        }
    }

    /** What an extension says; a malformed one counts as absent, as real certificates have them. */
    private <T> Optional<T> extension(ASN1ObjectIdentifier identifier, Function<ASN1Encodable, @Nullable T> read) {
        try {
            return Asn1.reading(
                    () -> {
                        Extensions extensions = structure.getTBSCertificate().getExtensions();
                        ASN1Encodable value =
                                extensions == null ? null : extensions.getExtensionParsedValue(identifier);
                        return value == null ? Optional.empty() : Optional.ofNullable(read.apply(value));
                    },
                    malformed -> new SignedObjectException("certificate-malformed", "extension", malformed));
        } catch (SignedObjectException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Certificate certificate && Arrays.equals(encoded, certificate.encoded);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return "%s (serial %s)".formatted(subject.text(), serialNumber().toString(16));
    }
}
