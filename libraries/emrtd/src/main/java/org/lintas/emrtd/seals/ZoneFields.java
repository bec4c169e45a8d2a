package org.lintas.emrtd.seals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lintas.mrz.Mrz;
import org.lintas.mrz.MrzFormat;
import org.lintas.mrz.MrzParser;
import org.lintas.mrz.MrzResult;

/** The machine readable zone in a seal, and what it says. Fillers are blanks there, and the zone may end early. */
final class ZoneFields {

    /** Characters of the second line of a visa that the seal carries (Doc 9303-13, 8th edition, 3.3): no optional data. */
    private static final int VISA_SECOND_LINE = 28;

    /** Years that {@link MrzParser} takes for a reference. */
    private static final int YEAR_MIN = 1_900;

    private static final int YEAR_MAX = 9_900;

    private ZoneFields() {}

    /**
     * The zone as lines, and its fields by the names of {@code mrz parse}; the text alone if it is no zone.
     *
     * @param name of the field that holds the lines
     * @param stated format that the definition says
     * @param characters as they stand in the seal
     * @param today to tell the century of dates
     */
    static List<SealField> of(String name, MrzFormat stated, String characters, LocalDate today) {
        String text = characters.replace(' ', '<').toUpperCase(Locale.ROOT);
        MrzFormat format = format(stated, text);
        Optional<String> lines = lines(format, text);
        if (lines.isEmpty()) {
            return List.of(SealField.text(name, text));
        }
        List<SealField> fields = new ArrayList<>();
        fields.add(SealField.text(name, lines.get()));
        if (MrzParser.parseExact(lines.get(), plausible(today)) instanceof MrzResult.Read read) {
            add(fields, read);
        }
        return fields;
    }

    /** A forged seal may be signed in any year; a zone is read as of one that has travel documents. */
    private static LocalDate plausible(LocalDate day) {
        return day.withYear(Math.clamp(day.getYear(), YEAR_MIN, YEAR_MAX));
    }

    /** Some writers put a visa of format B under the tag of format A: the length tells. */
    private static MrzFormat format(MrzFormat stated, String text) {
        boolean shortVisa = stated == MrzFormat.MRVA && text.length() == MrzFormat.MRVB.lineLength() + VISA_SECOND_LINE;
        boolean longVisa = stated == MrzFormat.MRVB && text.length() == MrzFormat.MRVA.lineLength() + VISA_SECOND_LINE;
        return shortVisa ? MrzFormat.MRVB : longVisa ? MrzFormat.MRVA : stated;
    }

    private static Optional<String> lines(MrzFormat format, String text) {
        int length = format.lineLength();
        int whole = length * format.lines();
        if (text.length() > whole && !text.substring(whole).chars().allMatch(c -> c == '<')) {
            return Optional.empty();
        }
        StringBuilder padded = new StringBuilder(text);
        padded.setLength(Math.min(padded.length(), whole));
        padded.append("<".repeat(whole - padded.length()));
        for (int end = whole - length; end > 0; end -= length) {
            padded.insert(end, '\n');
        }
        return Optional.of(padded.toString());
    }

    private static void add(List<SealField> fields, MrzResult.Read read) {
        Mrz.Document document = read.zone().document();
        Mrz.Holder holder = read.zone().holder();
        add(fields, "documentCode", document.code());
        add(fields, "documentIssuer", document.issuer());
        add(fields, "documentNumber", document.number());
        add(fields, "primaryIdentifier", holder.name().primary());
        add(fields, "secondaryIdentifier", holder.name().secondary());
        add(fields, "nationality", holder.nationality());
        add(fields, "dateOfBirth", holder.birth());
        add(fields, "sex", Optional.of(holder.sex()));
        add(fields, "dateOfExpiry", document.expiry());
        fields.add(new SealField("zoneValid", new SealValue.Truth(read.valid())));
    }

    private static void add(List<SealField> fields, String name, Optional<?> value) {
        value.ifPresent(present -> fields.add(SealField.text(name, present.toString())));
    }
}
