package org.lintas.emrtd.lds;

import java.util.Optional;

/** Formats of a stored face image (Doc 9303-10, 8th edition, 4.7.2), known by their first bytes and by nothing else. */
public enum ImageFormat {
    /** JPEG (ISO/IEC 10918-1). */
    JPEG("image/jpeg", "ffd8ff", "ffd8ff"),
    /** JPEG 2000 (ISO/IEC 15444-1), as file or as bare code stream. */
    JPEG_2000("image/jp2", "0000000c6a5020200d0a870a", "ff4fff51");

    private final String mediaType;
    private final String fileBeginning;
    private final String streamBeginning;

    ImageFormat(String mediaType, String fileBeginning, String streamBeginning) {
        this.mediaType = mediaType;
        this.fileBeginning = fileBeginning;
        this.streamBeginning = streamBeginning;
    }

    /** Media type as registered with IANA. */
    public String mediaType() {
        return mediaType;
    }

    /** The format that data of this beginning has; empty if none. */
    public static Optional<ImageFormat> of(Octets data) {
        for (ImageFormat format : values()) {
            if (data.startsWith(Octets.ofHex(format.fileBeginning))
                    || data.startsWith(Octets.ofHex(format.streamBeginning))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
