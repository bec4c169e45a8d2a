package org.lintas.images;

/** Decodes pictures of JPEG, JPEG 2000, PNG, TIFF, BMP, WSQ or PGM within {@link ImageBounds}. Safe for use by several threads. */
public interface ImageDecoder {

    /**
     * Decodes one picture.
     *
     * @throws UnreadableImage with the reason, if the bytes are no picture that the bounds allow
     */
    DecodedImage decode(byte[] encoded) throws UnreadableImage;

    /**
     * A decoder in this process, for pictures of one's own devices: a codec that runs wild is given up after its time, but keeps
     * its thread and its memory. For pictures of strangers take {@link ProcessDecoder}.
     */
    static ImageDecoder inProcess(ImageBounds bounds) {
        return new ThreadDecoder(bounds);
    }
}
