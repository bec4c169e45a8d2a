package org.lintas.fingerprint.itl;

import java.util.Arrays;
import java.util.Optional;

/** How the picture of a print is coded (table of compression codes; the byte of Type-4, the letters of Type-14). */
public enum PictureCoding {
    /** Grey bytes in rows. */
    NONE(0, "NONE"),
    /** WSQ, of 500 pixels per inch. */
    WSQ(1, "WSQ20"),
    /** JPEG. */
    JPEG(2, "JPEGB"),
    /** JPEG without loss. */
    JPEG_LOSSLESS(3, "JPEGL"),
    /** JPEG 2000. */
    JPEG_2000(4, "JP2"),
    /** JPEG 2000 without loss. */
    JPEG_2000_LOSSLESS(5, "JP2L"),
    /** PNG. */
    PNG(6, "PNG");

    private final int code;
    private final String label;

    PictureCoding(int code, String label) {
        this.code = code;
        this.label = label;
    }

    int code() {
        return code;
    }

    String label() {
        return label;
    }

    static Optional<PictureCoding> ofCode(int code) {
        return Arrays.stream(values()).filter(coding -> coding.code == code).findFirst();
    }

    static Optional<PictureCoding> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(coding -> coding.label.equals(label))
                .findFirst();
    }
}
