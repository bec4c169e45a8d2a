package org.lintas.documents;

/** How much may be uploaded to the trust store at once. */
public interface TrustUploads {

    /** Longest upload in bytes, all files of it together. */
    int bytesMax();
}
