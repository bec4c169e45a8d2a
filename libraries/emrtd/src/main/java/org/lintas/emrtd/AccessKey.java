package org.lintas.emrtd;

import java.util.regex.Pattern;

/** What opens a chip for reading. Its text forms hide the content: it is personal data. */
public sealed interface AccessKey {

    /**
     * The three fields of the machine readable zone that make the key (Doc 9303-11, 8th edition, 4.3.2 and 4.4).
     *
     * @param documentNumber 1-22 of {@code A-Z 0-9 <}, with the part that a TD1 zone moves to the optional data; shorter
     *     ones are filled up to 9
     * @param dateOfBirth as in the zone, {@code yymmdd}, unknown digits as {@code <}
     * @param dateOfExpiry as in the zone, {@code yymmdd}
     */
    record MrzInformation(String documentNumber, String dateOfBirth, String dateOfExpiry) implements AccessKey {

        private static final Pattern DOCUMENT_NUMBER = Pattern.compile("[A-Z0-9<]{1,22}");
        private static final Pattern DATE = Pattern.compile("[0-9<]{6}");

        /** Refuses what no machine readable zone holds. */
        public MrzInformation {
            if (!DOCUMENT_NUMBER.matcher(documentNumber).matches()) {
                throw new IllegalArgumentException("not a document number of a machine readable zone");
            }
            if (!DATE.matcher(dateOfBirth).matches()
                    || !DATE.matcher(dateOfExpiry).matches()) {
                throw new IllegalArgumentException("not a date of a machine readable zone");
            }
        }

        @Override
        public String toString() {
            return "MrzInformation[hidden]";
        }
    }

    /**
     * The card access number printed on some documents; opens PACE only.
     *
     * @param digits 6 decimal digits (BSI TR-03110-2 v2.21, 3.3.1)
     */
    record CardAccessNumber(String digits) implements AccessKey {

        private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");

        /** Refuses anything but 6 digits. */
        public CardAccessNumber {
            if (!DIGITS.matcher(digits).matches()) {
                throw new IllegalArgumentException("a card access number has 6 digits");
            }
        }

        @Override
        public String toString() {
            return "CardAccessNumber[hidden]";
        }
    }
}
