package org.lintas.emrtd.signatures;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.jspecify.annotations.Nullable;

/**
 * What the signed objects of one signer share: the kind of content, the algorithms, the reference to the signer and the certificates
 * inside. Two of them are equal only if they are the same.
 */
public final class SignerPart {

    private final String contentType;
    private final List<Certificate> certificates;
    private final SignerReference reference;
    private final Optional<Certificate> certificate;
    private final String hashIdentifier;
    private final @Nullable SignatureAlgorithm algorithm;
    private final String notSupported;

    SignerPart(String contentType, List<Certificate> certificates, SignerInfo signer) {
        this.contentType = contentType;
        this.certificates = List.copyOf(certificates);
        this.reference = SignerReference.of(signer.getSID());
        this.certificate = certificates.stream().filter(reference::means).findFirst();
        this.hashIdentifier = signer.getDigestAlgorithm().getAlgorithm().getId();
        @Nullable SignatureAlgorithm stated = null;
        String reason = "";
        try {
            stated = SignatureAlgorithm.of(signer.getDigestEncryptionAlgorithm(), HashAlgorithm.of(hashIdentifier));
        } catch (UnsupportedKeyException unsupported) {
            reason = String.valueOf(unsupported.getMessage());
        }
        this.algorithm = stated;
        this.notSupported = reason;
    }

    /** Object identifier of the kind of content. */
    public String contentType() {
        return contentType;
    }

    /** The certificates inside, in their order; none is trusted. */
    public List<Certificate> certificates() {
        return certificates;
    }

    /** The certificate inside that the signer refers to, by issuer and serial number or by key identifier. */
    public Optional<Certificate> certificate() {
        return certificate;
    }

    /** How the signer is referred to: by key identifier in hexadecimal, or else by {@link Certificate#issuerReference()}. */
    public SignerReference reference() {
        return reference;
    }

    /**
     * The hash over the content that the signer states.
     *
     * @throws UnsupportedKeyException if it is not supported
     */
    HashAlgorithm hash() throws UnsupportedKeyException {
        return HashAlgorithm.of(hashIdentifier)
                .orElseThrow(() -> new UnsupportedKeyException("hash algorithm " + hashIdentifier));
    }

    /**
     * How the signer says it signed.
     *
     * @throws UnsupportedKeyException if that is not supported
     */
    public SignatureAlgorithm algorithm() throws UnsupportedKeyException {
        if (algorithm == null) {
            throw new UnsupportedKeyException(notSupported);
        }
        return algorithm;
    }
}
