package org.lintas.emrtd;

import org.lintas.emrtd.lds.DataGroups;

/**
 * One file of the chip (Doc 9303-10, 8th edition, 4.5 and table 37).
 *
 * @param name as Doc 9303 writes it: {@code EF.DG1}
 * @param identifier for SELECT, two bytes as one number
 * @param tag that the file begins with
 */
public record ElementaryFile(String name, int identifier, int tag) {

    /** Offers of PACE, readable by anyone. */
    public static final ElementaryFile CARD_ACCESS = new ElementaryFile("EF.CardAccess", 0x011C, 0x31);

    /** Signed keys and protocols of the chip, beside the application; of use with PACE-CAM. */
    public static final ElementaryFile CARD_SECURITY = new ElementaryFile("EF.CardSecurity", 0x011D, 0x30);

    /** Unsigned list of data groups. */
    public static final ElementaryFile COMMON_DATA = new ElementaryFile("EF.COM", 0x011E, 0x60);

    /** Names of the authorities whose terminals may read fingerprints; of fixed length, so that its tag says nothing of its end. */
    public static final ElementaryFile AUTHORITIES = new ElementaryFile("EF.CVCA", 0x011C, 0x42);

    /** Length of {@link #AUTHORITIES} in bytes (BSI TR-03110-3 v2.21, A.3.1.2). */
    static final int AUTHORITIES_BYTES = 36;

    /** Signed hashes of the data groups. */
    public static final ElementaryFile SECURITY_OBJECT = new ElementaryFile("EF.SOD", 0x011D, 0x77);

    /** Short identifier for READ BINARY, 1-30 (table 37): the five low bits. */
    public int shortIdentifier() {
        return identifier & 0x1F;
    }

    /** The file of a data group; throws {@link IllegalArgumentException} unless the number is 1 to 16. */
    public static ElementaryFile dataGroup(int number) {
        return new ElementaryFile("EF.DG" + number, 0x0100 + number, DataGroups.tagOf(number));
    }
}
