package org.lintas.mrz;

import java.util.List;
import java.util.Optional;

/**
 * Writes machine readable zones, the reverse of {@link MrzParser}.
 *
 * <p>Names that are too long are truncated by method a of Doc 9303-4, -5 and -6 section 4.2.3: the last components shrink
 * first, to their initials if need be, and the field ends in a letter. Unknown dates, codes and numbers become fillers.
 * The check digit of empty optional data of a TD3 is 0.
 */
public final class MrzMaker {

    private MrzMaker() {}

    /** The lines of the zone, without line ends. */
    public static List<String> make(Mrz zone) {
        return switch (zone.format()) {
            case TD1 -> td1(zone);
            case TD2, TD3, MRVA, MRVB -> twoLines(zone);
        };
    }

    private static List<String> td1(Mrz zone) {
        Layout layout = Layout.of(zone.format());
        String first =
                code(zone) + state(zone.document().issuer()) + number(zone) + optional(zone, layout.optional1.length());
        String birth = checked(DateField.write(zone.holder().birth()));
        String expiry = checked(DateField.write(zone.document().expiry()));
        String second = birth
                + zone.holder().sex().inZone()
                + expiry
                + state(zone.holder().nationality())
                + field(zone.optionalData().second(), layout.optional2.length());
        char composite = CheckDigits.of(first.substring(5) + birth + expiry + second.substring(18));
        return List.of(first, second + composite, name(zone, layout));
    }

    private static List<String> twoLines(Mrz zone) {
        Layout layout = Layout.of(zone.format());
        String number = number(zone);
        String birth = checked(DateField.write(zone.holder().birth()));
        String rest = checked(DateField.write(zone.document().expiry())) + optional(zone, layout.optional1.length());
        if (layout.optionalCheck != Layout.NONE) {
            rest += CheckDigits.of(rest.substring(7));
        }
        if (layout.compositeCheck != Layout.NONE) {
            rest += CheckDigits.of(number + birth + rest);
        }
        String second = number
                + state(zone.holder().nationality())
                + birth
                + zone.holder().sex().inZone()
                + rest;
        return List.of(code(zone) + state(zone.document().issuer()) + name(zone, layout), second);
    }

    private static String name(Mrz zone, Layout layout) {
        return NameField.write(zone.holder().name(), layout.name.length());
    }

    private static String code(Mrz zone) {
        return field(zone.document().code(), 2);
    }

    private static String state(Optional<StateCode> code) {
        return field(code.map(StateCode::letters), 3);
    }

    /** The number's first 9 characters and its check digit, or a filler if the number goes on in the optional data. */
    private static String number(Mrz zone) {
        String number = field(zone.document().number(), 9);
        return number.length() > 9 ? number.substring(0, 9) + Characters.FILL : checked(number);
    }

    private static String optional(Mrz zone, int length) {
        String data = zone.optionalData().first().orElse("");
        String number = zone.document().number().orElse("");
        String rest = number.length() > 9 ? number.substring(9) + CheckDigits.of(number) + Characters.FILL : "";
        return Characters.filled(rest + data, length);
    }

    private static String field(Optional<String> text, int length) {
        return Characters.filled(text.orElse(""), length);
    }

    private static String checked(String field) {
        return field + CheckDigits.of(field);
    }
}
