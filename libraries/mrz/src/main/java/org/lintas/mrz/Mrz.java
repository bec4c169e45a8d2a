package org.lintas.mrz;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a machine readable zone says, apart from its check digits.
 *
 * <p>Values are what the zone can hold: A-Z, 0-9 and, inside numbers and optional data, the filler {@code <}.
 *
 * @param format the format, which limits what fits; of a visa the document code starts with V, of a TD2 or TD3 it does not
 * @param document the document
 * @param holder its holder
 * @param optionalData data at the issuer's discretion
 */
public record Mrz(MrzFormat format, Document document, Holder holder, OptionalData optionalData) {

    /** Refuses values that the format has no room for with {@link IllegalArgumentException}. */
    public Mrz {
        requireVisaLetter(format, document.code());
        Layout layout = Layout.of(format);
        int numberLength =
                document.number().isPresent() ? document.number().get().length() : 0;
        int overflow = DocumentNumber.overflow(numberLength);
        if (overflow > 0 && (!layout.longNumbers || overflow > layout.optional1.length())) {
            throw new IllegalArgumentException(
                    "no room in %s for a document number of %d characters".formatted(format, numberLength));
        }
        requireRoom(format, optionalData.first(), layout.optional1.length() - overflow);
        requireRoom(format, optionalData.second(), layout.optional2.length());
    }

    /** Of two lines of the same length only the first letter tells a visa from other documents (Doc 9303-7 4.2.2.1). */
    private static void requireVisaLetter(MrzFormat format, Optional<String> code) {
        boolean letter = code.isPresent() && code.get().startsWith("V");
        if (format != MrzFormat.TD1 && letter != format.visa()) {
            throw new IllegalArgumentException("a document code that starts with V makes a visa, and only that");
        }
    }

    private static void requireRoom(MrzFormat format, Optional<String> data, int room) {
        int length = data.isPresent() ? data.get().length() : 0;
        if (length > room) {
            throw new IllegalArgumentException(
                    "no room in %s for optional data of %d characters, at most %d".formatted(format, length, room));
        }
    }

    /**
     * The document of a zone.
     *
     * @param code one or two characters, such as P, PD, ID, V; empty only in a damaged zone
     * @param issuer the issuing State or organization; empty if the zone has no well-formed code there
     * @param number the document number, up to 9 characters; in TD1 up to 22, in TD2 up to 14
     * @param expiry the date of expiry, of a visa the last day to seek entry; empty if unknown or no date
     */
    public record Document(
            Optional<String> code, Optional<StateCode> issuer, Optional<String> number, Optional<PartialDate> expiry) {

        private static final int CODE_LENGTH_MAX = 2;

        /** Characters of a document number at most in any format: 9 and 13 more in TD1 (Doc 9303-5 section 4.2.4). */
        public static final int NUMBER_LENGTH_MAX = 22;

        /** Refuses codes and numbers that no zone can hold with {@link IllegalArgumentException}. */
        public Document {
            requireField("document code", code, CODE_LENGTH_MAX);
            requireField("document number", number, NUMBER_LENGTH_MAX);
            if (number.filter(text -> text.length() > 9 && text.indexOf(Characters.FILL, 8) >= 0)
                    .isPresent()) {
                throw new IllegalArgumentException("a filler in the rest of a long document number: " + number.get());
            }
        }

        /** A document of which everything is known. */
        public static Document of(String code, String issuer, String number, LocalDate expiry) {
            return new Document(
                    Optional.of(code),
                    Optional.of(new StateCode(issuer)),
                    Optional.of(number),
                    Optional.of(PartialDate.of(expiry)));
        }
    }

    /**
     * The holder of a document.
     *
     * @param name the name
     * @param nationality the nationality, or what stands in its place such as UNO or XXA; empty if the zone has no
     *     well-formed code there
     * @param birth the date of birth; empty if unknown or no date
     * @param sex the sex
     */
    public record Holder(MrzName name, Optional<StateCode> nationality, Optional<PartialDate> birth, Sex sex) {

        /** A holder of whom everything is known. */
        public static Holder of(MrzName name, String nationality, LocalDate birth, Sex sex) {
            return new Holder(name, Optional.of(new StateCode(nationality)), Optional.of(PartialDate.of(birth)), sex);
        }
    }

    /**
     * Data at the issuer's discretion, such as a personal number.
     *
     * @param first the only such field; in TD1 that of the first line, in TD1 and TD2 without the end of a long number
     * @param second that of the second line of a TD1; other formats have none
     */
    public record OptionalData(Optional<String> first, Optional<String> second) {

        /** No optional data. */
        public static final OptionalData NONE = new OptionalData(Optional.empty(), Optional.empty());

        /** Characters of a field at most in any format: 16 in MRV-A (Doc 9303-7 section 4.2.2.2). */
        private static final int LENGTH_MAX = 16;

        /** Refuses data that no zone can hold with {@link IllegalArgumentException}. */
        public OptionalData {
            requireField("optional data", first, LENGTH_MAX);
            requireField("optional data", second, LENGTH_MAX);
        }

        /** One field of optional data. */
        public static OptionalData of(String first) {
            return new OptionalData(Optional.of(first), Optional.empty());
        }
    }

    private static void requireField(String what, Optional<String> field, int lengthMax) {
        if (field.isEmpty()) {
            return;
        }
        String text = field.get();
        boolean fits = !text.isEmpty() && text.length() <= lengthMax;
        int all = Characters.LETTER | Characters.DIGIT | Characters.FILLER;
        if (!fits || !Characters.consistsOf(text, all) || text.charAt(text.length() - 1) == Characters.FILL) {
            throw new IllegalArgumentException(
                    "%s is not 1 to %d of A-Z, 0-9 and inner fillers: %s".formatted(what, lengthMax, text));
        }
    }
}
