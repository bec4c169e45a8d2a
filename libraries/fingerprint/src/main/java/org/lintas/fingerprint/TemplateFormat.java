package org.lintas.fingerprint;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Formats of minutiae files, read and written. */
public enum TemplateFormat {

    /** The matcher's own, a CBOR map (RFC 8949) of SourceAFIS 3; keeps exact directions. */
    NATIVE("native", "cbor"),
    /** ISO/IEC 19794-2:2005, record format. */
    ISO_2005("iso-2005", "fmr"),
    /** ISO/IEC 19794-2:2011, record format. */
    ISO_2011("iso-2011", "fmr"),
    /** ANSI INCITS 378-2004. */
    ANSI_2004("ansi-2004", "fmr"),
    /** ANSI INCITS 378-2009. */
    ANSI_2009("ansi-2009", "fmr"),
    /** ANSI INCITS 378-2009 with amendment 1 of 2010. */
    ANSI_2009_AM1("ansi-2009-am1", "fmr");

    private static final byte[] RECORD = {'F', 'M', 'R', 0};

    private final String label;
    private final String extension;

    TemplateFormat(String label, String extension) {
        this.label = label;
        this.extension = extension;
    }

    /** The name in files and on the command line. */
    public String label() {
        return label;
    }

    /** What names of files of this format end with, without a dot. */
    public String extension() {
        return extension;
    }

    /** The format with this label. */
    public static Optional<TemplateFormat> labelled(String label) {
        for (TemplateFormat format : values()) {
            if (format.label.equals(label)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The format that these bytes begin as; empty if it is none of these, for instance a picture. */
    public static Optional<TemplateFormat> recognise(byte[] bytes) {
        if (NativeTemplate.begins(bytes)) {
            return Optional.of(NATIVE);
        }
        if (bytes.length < 10 || !startsWith(bytes, 0, RECORD)) {
            return Optional.empty();
        }
        return switch (new String(bytes, 4, 4, StandardCharsets.ISO_8859_1)) {
            case " 20\0" -> Optional.of(ExchangeRecord.isAnsi2004(bytes) ? ANSI_2004 : ISO_2005);
            case "030\0" -> Optional.of(ExchangeRecord.isAnsi2009(bytes) ? ANSI_2009 : ISO_2011);
            case "035\0" -> Optional.of(ANSI_2009_AM1);
            default -> Optional.empty();
        };
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] expected) {
        for (int i = 0; i < expected.length; i++) {
            if (bytes[at + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
