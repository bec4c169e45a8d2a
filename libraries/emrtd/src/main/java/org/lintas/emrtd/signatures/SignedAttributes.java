package org.lintas.emrtd.signatures;

import java.time.Instant;
import java.util.Optional;

/** The signed attributes of a signer (RFC 5652, 5.3). */
sealed interface SignedAttributes permits BerSignedAttributes, DerSignedAttributes {

    /**
     * Whether they name this kind of content, a dotted object identifier.
     *
     * @throws SignedObjectException unless there is exactly one
     */
    boolean name(String contentType) throws SignedObjectException;

    /**
     * The hash of the content that they name.
     *
     * @throws SignedObjectException unless there is exactly one
     */
    byte[] messageDigest() throws SignedObjectException;

    /** When they say that it was signed. */
    Optional<Instant> signingTime();

    /**
     * What the signature is over: the attributes in DER, as RFC 5652, 5.4 wants.
     *
     * @throws UnsupportedKeyException if they cannot be encoded
     */
    byte[] message() throws UnsupportedKeyException;

    /**
     * What some issuers sign instead: the attributes in the order in which they stand; empty if that is the same.
     *
     * @throws UnsupportedKeyException if they cannot be encoded
     */
    Optional<byte[]> otherMessage() throws UnsupportedKeyException;
}
