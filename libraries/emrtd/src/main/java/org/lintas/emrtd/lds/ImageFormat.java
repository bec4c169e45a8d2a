package org.lintas.emrtd.lds;

import java.util.Optional;

/** Formats of a stored image (Doc 9303-10, 8th edition, 4.7.2 and 4.7.3), known by their first bytes and by nothing else. */
public enum ImageFormat {
    /** JPEG (ISO/IEC 10918-1). */
    JPEG("image/jpeg", "ffd8ff"),
    /** JPEG 2000 (ISO/IEC 15444-1), as file or as bare code stream. */
    JPEG_2000("image/jp2", "0000000c6a5020200d0a870a ff4fff51"),
    /** PNG (ISO/IEC 15948); fingers only. */
    PNG("image/png", "89504e470d0a1a0a"),
    /** Wavelet scalar quantisation (FBI IAFIS-IC-0110); fingers only. */
    WSQ("image/x-wsq", "ffa0ff"),
    /** Portable grey map of one byte a pixel, "P5" (Netpbm); fingers only, also for what is stored without compression. */
    PGM("image/x-portable-graymap", "50350a 503520");

    private final String mediaType;
    private final String beginnings;

    ImageFormat(String mediaType, String beginnings) {
        this.mediaType = mediaType;
        this.beginnings = beginnings;
    }

    /** Media type as registered with IANA, or as in common use. */
    public String mediaType() {
        return mediaType;
    }

    /** The format that data of this beginning has; empty if none. */
    public static Optional<ImageFormat> of(Octets data) {
        for (ImageFormat format : values()) {
            for (String beginning : format.beginnings.split(" ", -1)) {
                if (data.startsWith(Octets.ofHex(beginning))) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }

    /** The same, for the two formats that a face may have. */
    static Optional<ImageFormat> ofFace(Octets data) {
        return of(data).filter(format -> format == JPEG || format == JPEG_2000);
    }
}
