package org.lintas.mrz;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lintas.testkit.Gen;

/** Generators of zones that are right in every respect. */
final class Zones {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ALPHANUMERIC = LETTERS + "0123456789";

    private Zones() {}

    /** Zones of which every field can be told from the others when read at {@link Specimens#REFERENCE}. */
    static Gen<Mrz> zones() {
        return Gen.elements(List.of(MrzFormat.values())).flatMap(Zones::zones);
    }

    static Gen<Mrz> zones(MrzFormat format) {
        return choices -> {
            Mrz.Document document = new Mrz.Document(
                    Optional.of(codes(format).from(choices)),
                    state().optional().from(choices),
                    numbers(format).optional().from(choices),
                    dates(LocalDate.of(1977, 1, 1), LocalDate.of(2076, 12, 31))
                            .optional()
                            .from(choices));
            Mrz.Holder holder = new Mrz.Holder(
                    names(Layout.of(format).name.length()).from(choices),
                    state().optional().from(choices),
                    dates(LocalDate.of(1926, 12, 1), LocalDate.of(2026, 11, 22))
                            .optional()
                            .from(choices),
                    Gen.elements(List.of(Sex.values())).from(choices));
            int overflow = DocumentNumber.overflow(
                    document.number().map(String::length).orElse(0));
            Optional<String> first =
                    optional(Layout.of(format).optional1.length() - overflow).from(choices);
            Optional<String> second =
                    optional(Layout.of(format).optional2.length()).from(choices);
            return new Mrz(format, document, holder, new Mrz.OptionalData(first, second));
        };
    }

    static Gen<String> identifiers(int lengthMax) {
        return Gen.text(LETTERS, 1, 14)
                .list(1, 4)
                .map(components -> String.join(" ", components))
                .where(text -> text.length() <= lengthMax);
    }

    private static Gen<String> codes(MrzFormat format) {
        String first = switch (format) {
            case TD1, TD2 -> "ACI";
            case TD3 -> "P";
            case MRVA, MRVB -> "V";
        };
        return choices ->
                Gen.text(first, 1, 1).from(choices) + Gen.text(LETTERS, 0, 1).from(choices);
    }

    private static Gen<StateCode> state() {
        return Gen.elements(StateDirectory.all()).map(StateEntry::code);
    }

    private static Gen<String> numbers(MrzFormat format) {
        int lengthMax = switch (format) {
            case TD1 -> 22;
            case TD2 -> 14;
            case TD3, MRVA, MRVB -> 9;
        };
        return Gen.text(ALPHANUMERIC, 1, lengthMax);
    }

    private static Gen<Optional<String>> optional(int lengthMax) {
        if (lengthMax == 0) {
            return Gen.constant(Optional.empty());
        }
        Gen<String> data =
                choices -> Gen.text(ALPHANUMERIC + "<", 0, lengthMax - 1).from(choices)
                        + Gen.text(ALPHANUMERIC, 1, 1).from(choices);
        return data.optional();
    }

    /** Whole and partial dates; the first and last must begin and end a month for partial ones to stay in range. */
    private static Gen<PartialDate> dates(LocalDate first, LocalDate last) {
        return choices -> {
            LocalDate date = Gen.dates(first, last).from(choices);
            return switch ((int) choices.upTo(9)) {
                case 8 -> PartialDate.of(Math.max(date.getYear(), first.getYear() + 1), date.getMonthValue());
                case 9 -> PartialDate.of(Math.max(date.getYear(), first.getYear() + 1));
                default -> PartialDate.of(date);
            };
        };
    }

    /** Names that fit with at least one filler at the end, so that they are not taken for truncated. */
    private static Gen<MrzName> names(int room) {
        Gen<MrzName> both = choices -> {
            String primary = identifiers(room - 4).from(choices);
            int left = room - 3 - primary.length();
            return new MrzName(
                    Optional.of(primary), Optional.of(identifiers(left).from(choices)), false);
        };
        Gen<MrzName> mononym =
                identifiers(room - 1).map(primary -> new MrzName(Optional.of(primary), Optional.empty(), false));
        return choices -> choices.upTo(4) == 4 ? mononym.from(choices) : both.from(choices);
    }
}
