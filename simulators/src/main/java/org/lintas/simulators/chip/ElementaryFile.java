package org.lintas.simulators.chip;

import java.util.Arrays;
import java.util.Optional;

/** The files of a chip (Doc 9303-10, tables 30 and 36): identifier, short identifier, tag of the data inside. */
public enum ElementaryFile {
    /** Which PACE protocols the chip speaks; in the master file, always readable. */
    CARD_ACCESS(0x011C, 0x1C, 0x31),
    /** Signed static keys of the chip; in the master file, readable after access. */
    CARD_SECURITY(0x011D, 0x1D, 0x30),
    /** Names of the authorities that the chip trusts in Terminal Authentication. */
    CVCA(0x011C, 0x1C, 0x42),
    /** Which data groups there are. */
    COM(0x011E, 0x1E, 0x60),
    /** The document security object: signed hashes of the data groups. */
    SOD(0x011D, 0x1D, 0x77),
    /** The machine readable zone. */
    DG1(0x0101, 0x01, 0x61),
    /** The portrait. */
    DG2(0x0102, 0x02, 0x75),
    /** Fingerprints; needs Terminal Authentication. */
    DG3(0x0103, 0x03, 0x63),
    /** Irises; needs Terminal Authentication. */
    DG4(0x0104, 0x04, 0x76),
    /** Displayed portrait. */
    DG5(0x0105, 0x05, 0x65),
    /** Reserved. */
    DG6(0x0106, 0x06, 0x66),
    /** Displayed signature. */
    DG7(0x0107, 0x07, 0x67),
    /** Data features. */
    DG8(0x0108, 0x08, 0x68),
    /** Structure features. */
    DG9(0x0109, 0x09, 0x69),
    /** Substance features. */
    DG10(0x010A, 0x0A, 0x6A),
    /** Additional personal details. */
    DG11(0x010B, 0x0B, 0x6B),
    /** Additional document details. */
    DG12(0x010C, 0x0C, 0x6C),
    /** Optional details. */
    DG13(0x010D, 0x0D, 0x6D),
    /** Security information: PACE, Chip Authentication, Active Authentication. */
    DG14(0x010E, 0x0E, 0x6E),
    /** Public key of Active Authentication. */
    DG15(0x010F, 0x0F, 0x6F),
    /** Persons to notify. */
    DG16(0x0110, 0x10, 0x70);

    private final int identifier;
    private final int shortIdentifier;
    private final int tag;

    ElementaryFile(int identifier, int shortIdentifier, int tag) {
        this.identifier = identifier;
        this.shortIdentifier = shortIdentifier;
        this.tag = tag;
    }

    /** File identifier, two bytes. */
    public int identifier() {
        return identifier;
    }

    /** Short file identifier, five bits. */
    public int shortIdentifier() {
        return shortIdentifier;
    }

    /** Tag of the outermost data object in the file. */
    public int tag() {
        return tag;
    }

    /** Number of the data group, 1-16; empty for the files that are none. */
    public Optional<Integer> dataGroup() {
        return name().startsWith("DG") ? Optional.of(shortIdentifier) : Optional.empty();
    }

    boolean inMasterFile() {
        return this == CARD_ACCESS || this == CARD_SECURITY;
    }

    /** Whether somebody with these rights may read it. */
    boolean readableWith(Rights rights) {
        return switch (this) {
            case CARD_ACCESS -> true;
            case DG3 -> rights.fingerprints();
            case DG4 -> rights.irises();
            default -> rights.access();
        };
    }

    static Optional<ElementaryFile> byIdentifier(int identifier, boolean masterFile) {
        return Arrays.stream(values())
                .filter(file -> file.identifier == identifier && file.inMasterFile() == masterFile)
                .findFirst();
    }

    static Optional<ElementaryFile> byShortIdentifier(int identifier, boolean masterFile) {
        return Arrays.stream(values())
                .filter(file -> file.shortIdentifier == identifier && file.inMasterFile() == masterFile)
                .findFirst();
    }
}
