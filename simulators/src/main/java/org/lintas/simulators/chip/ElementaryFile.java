package org.lintas.simulators.chip;

import java.util.Arrays;
import java.util.Optional;

/** The files of a chip (Doc 9303-10, tables 30 and 36): identifier, short identifier, tag of the data inside. */
public enum ElementaryFile {
    /** Which PACE protocols the chip speaks; in the master file, always readable. */
    CARD_ACCESS(0x011C, 0x1C, 0x31),
    /** Which data groups there are. */
    COM(0x011E, 0x1E, 0x60),
    /** The document security object: signed hashes of the data groups. */
    SOD(0x011D, 0x1D, 0x77),
    /** The machine readable zone. */
    DG1(0x0101, 0x01, 0x61),
    /** The portrait. */
    DG2(0x0102, 0x02, 0x75),
    /** Fingerprints; needs Terminal Authentication, which this chip does not speak: never readable. */
    DG3(0x0103, 0x03, 0x63),
    /** Irises; never readable, as {@link #DG3}. */
    DG4(0x0104, 0x04, 0x76),
    /** Additional personal details. */
    DG11(0x010B, 0x0B, 0x6B),
    /** Additional document details. */
    DG12(0x010C, 0x0C, 0x6C),
    /** Security information: PACE, Chip Authentication, Active Authentication. */
    DG14(0x010E, 0x0E, 0x6E),
    /** Public key of Active Authentication. */
    DG15(0x010F, 0x0F, 0x6F);

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
        return this == CARD_ACCESS;
    }

    boolean needsTerminalAuthentication() {
        return this == DG3 || this == DG4;
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
