package org.lintas.mrz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the fields of a zone whose characters stand in their places. */
final class ZoneReader {

    private final byte[] zone;
    private final MrzFormat format;
    private final Layout layout;
    private final boolean damaged;

    ZoneReader(byte[] zone, MrzFormat format) {
        this.zone = zone;
        this.format = format;
        this.layout = Layout.of(format);
        this.damaged = anyForbidden();
    }

    static Checks checks(byte[] zone, Layout layout) {
        return checks(zone, layout, DocumentNumber.agrees(zone, layout));
    }

    static Optional<StateCode> state(byte[] zone, Span field) {
        String text = Characters.unfilled(zone, field.start(), field.end());
        return StateCode.wellFormed(text) ? Optional.of(new StateCode(text)) : Optional.empty();
    }

    /** Whether a position forbade its character when the reader was made: the sign that a repair is worth trying. */
    boolean damaged() {
        return damaged;
    }

    MrzResult.Read read(String raw, List<Repair> repairs, LocalDate reference) {
        DocumentNumber number = DocumentNumber.read(zone, layout);
        DateField birth = DateField.birth(zone, layout.birth.start(), reference);
        DateField expiry = DateField.expiry(zone, layout.expiry.start(), reference);
        Mrz.Document document =
                new Mrz.Document(field(layout.code), state(zone, layout.issuer), number.number(), expiry.date());
        Mrz.Holder holder = new Mrz.Holder(
                NameField.read(zone, layout.name),
                state(zone, layout.nationality),
                birth.date(),
                Sex.of(zone[layout.sex]));
        Mrz.OptionalData optional = new Mrz.OptionalData(
                field(new Span(number.optionalStart(layout), layout.optional1.end())), field(layout.optional2));
        MrzResult.Text text = new MrzResult.Text(raw, lines(), MrzInformation.of(zone, layout, number.restEnd()));
        return new MrzResult.Read(
                new Mrz(format, document, holder, optional),
                checks(zone, layout, number.agrees()),
                repairs,
                faults(birth, expiry),
                text);
    }

    private static Checks checks(byte[] zone, Layout layout, boolean number) {
        return new Checks(
                Check.of(number),
                Check.of(CheckDigits.agrees(zone, layout.birth, layout.birthCheck)),
                Check.of(CheckDigits.agrees(zone, layout.expiry, layout.expiryCheck)),
                optionalCheck(zone, layout),
                layout.compositeCheck == Layout.NONE
                        ? Check.NOT_IN_FORMAT
                        : Check.of(CheckDigits.agrees(zone, layout.composite(), layout.compositeCheck)));
    }

    /** Doc 9303-4 section 4.2.2.2: of empty data the check digit may be zero or the filler. */
    private static Check optionalCheck(byte[] zone, Layout layout) {
        if (layout.optionalCheck == Layout.NONE) {
            return Check.NOT_IN_FORMAT;
        }
        boolean unused = zone[layout.optionalCheck] == Characters.FILL && Characters.filledOnly(zone, layout.optional1);
        return Check.of(unused || CheckDigits.agrees(zone, layout.optional1, layout.optionalCheck));
    }

    private Optional<String> field(Span field) {
        String text = Characters.unfilled(zone, field.start(), field.end());
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private List<String> lines() {
        int each = format.lineLength();
        String first = Characters.text(zone, 0, each);
        String second = Characters.text(zone, each, 2 * each);
        return format.lines() == 2
                ? List.of(first, second)
                : List.of(first, second, Characters.text(zone, 2 * each, 3 * each));
    }

    private List<Fault> faults(DateField birth, DateField expiry) {
        if (!damaged && birth.possible() && expiry.possible()) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < format.length(); i++) {
            if (forbidden(i)) {
                faults.add(new Fault(Fault.Kind.FORBIDDEN_CHARACTER, MrzPosition.of(format, i)));
            }
        }
        if (!birth.possible()) {
            faults.add(impossible(layout.birth));
        }
        if (!expiry.possible()) {
            faults.add(impossible(layout.expiry));
        }
        return faults;
    }

    private Fault impossible(Span date) {
        return new Fault(Fault.Kind.IMPOSSIBLE_DATE, MrzPosition.of(format, date.start()));
    }

    private boolean anyForbidden() {
        for (int i = 0; i < format.length(); i++) {
            if (forbidden(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean forbidden(int position) {
        boolean wrongClass = (Characters.classOf(zone[position]) & layout.allowed(position)) == 0;
        return wrongClass || (position == layout.sex && !Sex.allowed(zone[position]));
    }
}
