package org.lintas.fingerprint.itl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;
import org.lintas.fingerprint.Minutia.Kind;

/**
 * Type-9 records: the shared fields (9.003 to 9.012: hundredths of a millimetre from the lower left corner, whole degrees
 * counterclockwise along the ridge) and those of INCITS 378 (9.126 to 9.140: pixels from the upper left corner, steps of two degrees).
 */
final class MinutiaFields {

    private static final int IMPRESSION = 3;
    private static final int FORMAT = 4;
    private static final int ORIGIN = 5;
    private static final int POSITION = 6;
    private static final int COUNT = 10;
    private static final int RIDGE_COUNTS = 11;
    private static final int MINUTIAE = 12;
    private static final int M1_UNITS = 130;
    private static final int M1_SAMPLING = 131;
    private static final int M1_POSITION = 134;
    private static final int M1_MINUTIAE = 137;

    /** Pixels at 500 per inch of a hundredth of a millimetre. */
    private static final double PIXELS = 500 / 2_540.0;

    private static final double PER_INCH = 500;
    private static final double CENTIMETRES_PER_INCH = 2.54;
    private static final int PLACE_DIGITS = 4;
    private static final int PLACE_MAX = 9_999;
    private static final int DEGREES = 360;

    private MinutiaFields() {}

    static PrintMinutiae read(TaggedFields fields, int idc) throws BadRecord {
        if (fields.type() != PrintMinutiae.TYPE) {
            throw new BadRecord("it is of type " + fields.type());
        }
        boolean shared = fields.text(MINUTIAE).isPresent();
        if (!shared && fields.text(M1_MINUTIAE).isEmpty()) {
            throw new BadRecord("neither 9.012 nor 9.137 has minutiae");
        }
        return new PrintMinutiae(
                fields.number(TaggedFields.IDC).orElse(idc),
                fields.number(IMPRESSION).orElse(0),
                fields.number(shared ? POSITION : M1_POSITION).orElse(0),
                shared ? shared(fields) : m1(fields),
                fields.except(IMPRESSION, FORMAT, POSITION, COUNT, RIDGE_COUNTS, MINUTIAE, M1_MINUTIAE));
    }

    static byte[] written(PrintMinutiae record) {
        FingerTemplate template = record.template();
        StringBuilder minutiae = new StringBuilder();
        for (int i = 0; i < template.minutiae().size(); i++) {
            minutiae.append(i == 0 ? "" : Separators.SUBFIELD)
                    .append("%03d".formatted(i + 1))
                    .append(Separators.ITEM)
                    .append(place(template.minutiae().get(i), template.height()))
                    .append(Separators.ITEM)
                    .append(Separators.ITEM)
                    .append(template.minutiae().get(i).kind() == Kind.ENDING ? 'A' : 'B');
        }
        TaggedFields fields = new TaggedFields(PrintMinutiae.TYPE)
                .with(ORIGIN, "LINTAS" + Separators.ITEM + 'A')
                .with(record.further())
                .with(TaggedFields.IDC, TransactionFile.twoDigits(record.idc()))
                .with(IMPRESSION, Integer.toString(record.impression()))
                .with(FORMAT, "S")
                .with(POSITION, TransactionFile.twoDigits(record.position()))
                .with(COUNT, Integer.toString(template.minutiae().size()))
                .with(RIDGE_COUNTS, "0")
                .with(MINUTIAE, minutiae.toString());
        return fields.written();
    }

    private static String place(Minutia minutia, int height) {
        int degrees = (int) Math.round(Math.toDegrees(-minutia.direction()));
        return "%04d%04d%03d"
                .formatted(
                        Math.clamp(Math.round(minutia.x() / PIXELS), 0, PLACE_MAX),
                        Math.clamp(Math.round((height - minutia.y()) / PIXELS), 0, PLACE_MAX),
                        Math.floorMod(degrees, DEGREES));
    }

    private static FingerTemplate shared(TaggedFields fields) throws BadRecord {
        List<Minutia> upwards = new ArrayList<>();
        for (String subfield : TaggedFields.subfields(fields.text(MINUTIAE).orElse(""))) {
            List<String> items = TaggedFields.items(subfield);
            String place = items.size() > 1 ? items.get(1) : "";
            if (!place.matches("\\d{11}")) {
                throw new BadRecord("9.012 has no eleven digits for the place of minutia " + (upwards.size() + 1));
            }
            double degrees = Integer.parseInt(place.substring(2 * PLACE_DIGITS));
            upwards.add(new Minutia(
                    (int) Math.round(PIXELS * Integer.parseInt(place.substring(0, PLACE_DIGITS))),
                    (int) Math.round(PIXELS * Integer.parseInt(place.substring(PLACE_DIGITS, 2 * PLACE_DIGITS))),
                    direction(degrees),
                    items.size() > 3 && items.get(3).equals("B") ? Kind.BIFURCATION : Kind.ENDING));
        }
        int height = 1 + upwards.stream().mapToInt(Minutia::y).max().orElse(0);
        return template(upwards.stream()
                .map(minutia -> new Minutia(minutia.x(), height - minutia.y(), minutia.direction(), minutia.kind()))
                .toList());
    }

    private static FingerTemplate m1(TaggedFields fields) throws BadRecord {
        double scale = PER_INCH / sampling(fields);
        List<Minutia> minutiae = new ArrayList<>();
        for (String subfield : TaggedFields.subfields(fields.text(M1_MINUTIAE).orElse(""))) {
            List<Integer> items = new ArrayList<>();
            for (String item : TaggedFields.items(subfield)) {
                items.add(TaggedFields.parsed(item)
                        .orElseThrow(() -> new BadRecord("9.137 has an item that is no number")));
            }
            if (items.size() < 5) {
                throw new BadRecord("9.137 has less than five items for minutia " + (minutiae.size() + 1));
            }
            minutiae.add(new Minutia(
                    (int) Math.round(scale * items.get(1)),
                    (int) Math.round(scale * items.get(2)),
                    direction(2.0 * items.get(3)),
                    items.get(4) == 2 ? Kind.BIFURCATION : Kind.ENDING));
        }
        return template(minutiae);
    }

    private static double sampling(TaggedFields fields) {
        Optional<Integer> stated = fields.number(M1_SAMPLING).filter(value -> value > 0);
        boolean perCentimetre =
                fields.number(M1_UNITS).filter(unit -> unit == 2).isPresent();
        return stated.map(value -> perCentimetre ? value * CENTIMETRES_PER_INCH : value)
                .orElse(PER_INCH);
    }

    /** In radians clockwise, from degrees counterclockwise. */
    private static double direction(double degrees) {
        double turned = (DEGREES - degrees % DEGREES) % DEGREES;
        return Math.toRadians(turned);
    }

    private static FingerTemplate template(List<Minutia> minutiae) throws BadRecord {
        if (minutiae.size() > FingerTemplate.MINUTIAE_MAX) {
            throw new BadRecord("%d minutiae, at most %d".formatted(minutiae.size(), FingerTemplate.MINUTIAE_MAX));
        }
        int width = 1 + minutiae.stream().mapToInt(Minutia::x).max().orElse(0);
        int height = 1 + minutiae.stream().mapToInt(Minutia::y).max().orElse(0);
        return new FingerTemplate(Math.max(1, width), Math.max(1, height), minutiae);
    }
}
