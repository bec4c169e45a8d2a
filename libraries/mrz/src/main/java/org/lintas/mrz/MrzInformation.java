package org.lintas.mrz;

import java.util.Optional;

/**
 * The part of a zone that opens the chip: document number, date of birth and date of expiry, each with its check digit.
 *
 * <p>Doc 9303-11, eighth edition (2021), calls it MRZ_information and derives from it the keys of Basic Access Control and
 * of PACE with the MRZ as password. A long number of TD1 or TD2 stands in it whole (appendix D.2).
 *
 * @param text 24 characters, up to 37 with a long number
 */
public record MrzInformation(String text) {

    private static final int PRINCIPAL = 9;

    /** A number of 22 characters, two dates of 6, three check digits. */
    private static final int LENGTH_MAX = 37;

    /**
     * From values typed in by hand.
     *
     * @throws IllegalArgumentException if the number is longer than {@link Mrz.Document#NUMBER_LENGTH_MAX} or holds
     *     anything but A-Z, 0-9 and {@code <}
     */
    public static MrzInformation of(String documentNumber, PartialDate birth, PartialDate expiry) {
        if (documentNumber.length() > Mrz.Document.NUMBER_LENGTH_MAX) {
            throw new IllegalArgumentException("a document number of " + documentNumber.length() + " characters");
        }
        String number = Characters.filled(documentNumber, PRINCIPAL);
        return new MrzInformation(checked(number)
                + checked(DateField.write(Optional.of(birth)))
                + checked(DateField.write(Optional.of(expiry))));
    }

    /** From a zone; the rest of a long number and its check digit follow the principal part. */
    static MrzInformation of(byte[] zone, Layout layout, int restEnd) {
        boolean isShort = restEnd == Layout.NONE;
        byte[] text = new byte[LENGTH_MAX];
        int length = copy(zone, layout.number.start(), isShort ? layout.numberCheck + 1 : layout.numberCheck, text, 0);
        length = isShort ? length : copy(zone, layout.optional1.start(), restEnd, text, length);
        length = copy(zone, layout.birth.start(), layout.birthCheck + 1, text, length);
        length = copy(zone, layout.expiry.start(), layout.expiryCheck + 1, text, length);
        return new MrzInformation(Characters.text(text, 0, length));
    }

    private static int copy(byte[] zone, int start, int end, byte[] text, int length) {
        System.arraycopy(zone, start, text, length, end - start);
        return length + end - start;
    }

    private static String checked(String field) {
        return field + CheckDigits.of(field);
    }

    /** Says nothing of the holder: the text is as good as a key to the chip. */
    @Override
    public String toString() {
        return "MrzInformation[" + text.length() + " characters]";
    }
}
