package org.lintas.images;

import org.lintas.images.UnreadableImage.Reason;

/**
 * What the header of an encoded picture declares, read before any pixel memory is asked for.
 *
 * @param format the coding
 * @param width declared width in pixels
 * @param height declared height in pixels
 */
record ImageHeader(Format format, long width, long height) {

    /** Codings that are read, with the Java Image I/O names of their readers. */
    enum Format {
        /** ISO/IEC 10918-1, baseline and progressive. */
        JPEG("jpeg"),
        /** ISO/IEC 15948. */
        PNG("png"),
        /** ISO/IEC 15444-1, as a JP2 file or as a bare codestream. */
        JPEG_2000("jpeg2000"),
        /** Wavelet scalar quantisation of fingerprints, FBI IAFIS-IC-0110; no reader of the service. */
        WSQ(""),
        /** TIFF revision 6.0, its first page: uncompressed, CCITT, LZW, deflate or PackBits. */
        TIFF("tiff"),
        /** Windows bitmap, uncompressed or run-length coded. */
        BMP("bmp"),
        /** Portable grey map of one byte a pixel, for prints without compression; no reader of the service. */
        PGM("");

        private final String reader;

        Format(String reader) {
            this.reader = reader;
        }

        String reader() {
            return reader;
        }
    }

    /** Reads the header of whichever known format the bytes begin as. */
    static ImageHeader of(byte[] encoded) throws UnreadableImage {
        var bytes = new HeaderBytes(encoded);
        if (JpegHeader.begins(bytes)) {
            return JpegHeader.read(bytes);
        }
        if (PngHeader.begins(bytes)) {
            return PngHeader.read(bytes);
        }
        if (Jpeg2000Header.begins(bytes)) {
            return Jpeg2000Header.read(bytes);
        }
        if (WsqHeader.begins(bytes)) {
            return WsqHeader.read(bytes);
        }
        if (TiffHeader.begins(bytes)) {
            return TiffHeader.read(bytes);
        }
        if (BmpHeader.begins(bytes)) {
            return BmpHeader.read(bytes);
        }
        if (PgmHeader.begins(bytes)) {
            return PgmHeader.read(bytes).header();
        }
        throw new UnreadableImage(Reason.FORMAT, "neither JPEG, PNG, JPEG 2000, TIFF, BMP, WSQ nor PGM");
    }

    /** Reads the header of a picture and refuses what is outside the bounds. */
    static ImageHeader within(ImageBounds bounds, byte[] encoded) throws UnreadableImage {
        if (encoded.length == 0 || encoded.length > bounds.bytesMax()) {
            throw new UnreadableImage(
                    Reason.LENGTH, encoded.length + " bytes, 1 to " + bounds.bytesMax() + " are read");
        }
        var header = of(encoded);
        header.check(bounds);
        return header;
    }

    /** Refuses a declared size outside the bounds. */
    void check(ImageBounds bounds) throws UnreadableImage {
        if (Math.min(width, height) < ImageBounds.SIDE_MIN) {
            throw new UnreadableImage(Reason.SIZE, describe() + ", smallest side read " + ImageBounds.SIDE_MIN);
        }
        if (Math.max(width, height) > bounds.sideMax()) {
            throw new UnreadableImage(Reason.SIZE, describe() + ", longest side read " + bounds.sideMax());
        }
        if (width * height > bounds.pixelsMax()) {
            throw new UnreadableImage(Reason.SIZE, describe() + ", most pixels read " + bounds.pixelsMax());
        }
    }

    private String describe() {
        return "declared size " + width + " x " + height;
    }
}
