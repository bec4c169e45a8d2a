package org.lintas.emrtd.signatures;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.jspecify.annotations.Nullable;

/** A certificate revocation list (RFC 5280, 5) as Doc 9303-12, 8th edition, 7.1.4 profiles it: full, direct, for everything. */
public final class RevocationObject {

    /** Longest list in bytes: published ones are below 100 kB; ten times that. */
    public static final int BYTES_MAX = 1 << 20;

    /** Most revoked certificates on one list: a State has some hundreds of signers; far beyond. */
    public static final int ENTRIES_MAX = 20_000;

    private final byte[] encoded;
    private final String sha256;
    private final CertificateList structure;
    private final DistinguishedName issuer;
    private final Map<BigInteger, Instant> revoked;
    private final Instant thisUpdate;
    private final Optional<Instant> nextUpdate;
    private final byte[] signature;

    private RevocationObject(byte[] encoded) throws IOException, SignedObjectException {
        this.encoded = encoded;
        this.sha256 = HexFormat.of().formatHex(HashAlgorithm.SHA_256.hash(encoded));
        this.structure = CertificateList.getInstance(Asn1.read(encoded));
        this.issuer = DistinguishedName.of(structure.getIssuer());
        this.revoked = readEntries(structure);
        // Read here, because Bouncy Castle throws at bits that make no whole octets.
        this.signature = structure.getSignature().getOctets();
        // Bouncy Castle parses a date anew at each call, and slowly.
        this.thisUpdate = structure.getThisUpdate().getDate().toInstant();
        this.nextUpdate = Optional.ofNullable(structure.getNextUpdate())
                .map(time -> time.getDate().toInstant());
        Extensions extensions = structure.getTBSCertList().getExtensions();
        if (extensions != null
                && (extensions.getExtension(Extension.deltaCRLIndicator) != null
                        || extensions.getExtension(Extension.issuingDistributionPoint) != null)) {
            throw new SignedObjectException("crl-not-full", "a partial or indirect revocation list");
        }
    }

    /**
     * Reads a revocation list of at most {@link #BYTES_MAX} bytes.
     *
     * @throws SignedObjectException if it is none, is partial, or exceeds a bound
     */
    public static RevocationObject of(byte[] encoded) throws SignedObjectException {
        if (encoded.length > BYTES_MAX) {
            throw new SignedObjectException(
                    "crl-malformed", "revocation list longer than %d bytes".formatted(BYTES_MAX));
        }
        byte[] copy = encoded.clone();
        return Asn1.reading(
                () -> new RevocationObject(copy),
                malformed -> new SignedObjectException("crl-malformed", "not a revocation list", malformed));
    }

    private static Map<BigInteger, Instant> readEntries(CertificateList list) throws SignedObjectException {
        Map<BigInteger, Instant> revoked = new HashMap<>();
        Enumeration<?> entries = list.getRevokedCertificateEnumeration();
        while (entries.hasMoreElements()) {
            if (revoked.size() == ENTRIES_MAX) {
                throw new SignedObjectException("crl-malformed", "more than %d entries".formatted(ENTRIES_MAX));
            }
            TBSCertList.CRLEntry entry = (TBSCertList.CRLEntry) entries.nextElement();
            revoked.put(
                    entry.getUserCertificate().getValue(),
                    entry.getRevocationDate().getDate().toInstant());
        }
        return Collections.unmodifiableMap(revoked);
    }

    /** A copy of the encoded list. */
    public byte[] encoded() {
        return encoded.clone();
    }

    /** SHA-256 of the encoded list in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Who issued it. */
    public DistinguishedName issuer() {
        return issuer;
    }

    /** When it was issued. */
    public Instant thisUpdate() {
        return thisUpdate;
    }

    /** When the next one is due at the latest; empty if it does not say. */
    public Optional<Instant> nextUpdate() {
        return nextUpdate;
    }

    /** Its number; empty if it has none. */
    public Optional<BigInteger> number() {
        return extension(
                Extension.cRLNumber, value -> ASN1Integer.getInstance(value).getValue());
    }

    /** Identifier of its issuer's key in hexadecimal; empty if it states none. */
    public Optional<String> authorityKeyIdentifier() {
        return extension(
                        Extension.authorityKeyIdentifier,
                        value -> AuthorityKeyIdentifier.getInstance(value).getKeyIdentifierOctets())
                .map(HexFormat.of()::formatHex);
    }

    /** What an extension says; a malformed one counts as absent. */
    private <T> Optional<T> extension(ASN1ObjectIdentifier identifier, Function<ASN1Encodable, @Nullable T> read) {
        Extensions extensions = structure.getTBSCertList().getExtensions();
        if (extensions == null || extensions.getExtension(identifier) == null) {
            return Optional.empty();
        }
        try {
            return Asn1.reading(
                    () -> Optional.ofNullable(read.apply(extensions.getExtensionParsedValue(identifier))),
                    malformed -> new SignedObjectException("crl-malformed", "extension", malformed));
        } catch (SignedObjectException malformed) {
            return Optional.empty();
        }
    }

    /** Number of revoked certificates. */
    public int size() {
        return revoked.size();
    }

    /** When the certificate with this serial number was revoked; empty if it is not on the list. */
    public Optional<Instant> revocationOf(BigInteger serialNumber) {
        return Optional.ofNullable(revoked.get(serialNumber));
    }

    /**
     * Whether its signature is of this key, over the bytes as they were encoded.
     *
     * @throws UnsupportedKeyException if key or algorithm are not supported, or do not fit
     */
    public boolean isSignedBy(VerificationKey key) throws UnsupportedKeyException {
        byte[] signed = Asn1.reading(
                () -> Asn1.firstElement(encoded),
                malformed -> new UnsupportedKeyException("revocation list encoding", malformed));
        SignatureAlgorithm algorithm = SignatureAlgorithm.of(structure.getSignatureAlgorithm());
        return Signatures.verify(key, algorithm, signed, signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RevocationObject list && Arrays.equals(encoded, list.encoded);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }
}
