package org.lintas.fingerprint.itl;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.lintas.fingerprint.itl.PrintPicture.Size;

/** Type-4 records (bytes at fixed places, clause 8.4) and Type-14 records (fields, clause 8.14). */
final class PictureFields {

    private static final int IMPRESSION = 3;
    private static final int SOURCE = 4;
    private static final int WIDTH = 6;
    private static final int HEIGHT = 7;
    private static final int SCALE_UNITS = 8;
    private static final int ACROSS = 9;
    private static final int DOWN = 10;
    private static final int CODING = 11;
    private static final int BITS = 12;
    private static final int POSITION = 13;

    /** 14.008 SLC. */
    private static final int PER_INCH = 1;

    private static final int PER_CENTIMETRE = 2;

    /** Length, character, impression, six positions, sampling, width, height, coding. */
    private static final int FIXED_HEADER = 4 + 1 + 1 + 6 + 1 + 2 + 2 + 1;

    private static final int POSITIONS = 6;

    /** A position that says nothing. */
    private static final int UNUSED = 0xFF;

    private PictureFields() {}

    static PrintPicture fixed(ByteBuffer record) throws BadRecord {
        if (record.remaining() < FIXED_HEADER) {
            throw new BadRecord(
                    "%d bytes, a Type-4 record has at least %d".formatted(record.remaining(), FIXED_HEADER));
        }
        record.getInt();
        int idc = record.get() & 0xFF;
        int impression = record.get() & 0xFF;
        int position = record.get() & 0xFF;
        record.position(record.position() + POSITIONS - 1 + 1);
        Size size = new Size(
                Short.toUnsignedInt(record.getShort()),
                Short.toUnsignedInt(record.getShort()),
                Size.PIXELS_PER_INCH_USUAL);
        int code = record.get() & 0xFF;
        PictureCoding coding =
                PictureCoding.ofCode(code).orElseThrow(() -> new BadRecord("no coding has the number " + code));
        byte[] data = new byte[record.remaining()];
        record.get(data);
        return new PrintPicture(PrintPicture.FIXED, idc, impression, position, size, coding, Octets.of(data), Map.of());
    }

    static PrintPicture variable(TaggedFields fields, int idc) throws BadRecord {
        if (fields.type() != PrintPicture.VARIABLE) {
            throw new BadRecord("it is of type " + fields.type());
        }
        String label = fields.text(CODING).orElse("NONE");
        return new PrintPicture(
                PrintPicture.VARIABLE,
                fields.number(TaggedFields.IDC).orElse(idc),
                fields.number(IMPRESSION).orElse(0),
                fields.number(POSITION).orElse(0),
                new Size(needed(fields, WIDTH), needed(fields, HEIGHT), sampling(fields)),
                PictureCoding.ofLabel(label).orElseThrow(() -> new BadRecord("no coding is called " + label)),
                Octets.of(fields.data().orElseThrow(() -> new BadRecord("no picture in 14.999"))),
                fields.except(IMPRESSION, WIDTH, HEIGHT, SCALE_UNITS, ACROSS, DOWN, CODING, POSITION));
    }

    static byte[] written(PrintPicture picture) {
        return picture.type() == PrintPicture.FIXED ? fixed(picture) : variable(picture);
    }

    private static byte[] fixed(PrintPicture picture) {
        byte[] data = picture.octets().bytes();
        ByteBuffer record = ByteBuffer.allocate(FIXED_HEADER + data.length).putInt(FIXED_HEADER + data.length);
        record.put((byte) picture.idc()).put((byte) picture.impression()).put((byte) picture.position());
        for (int other = 1; other < POSITIONS; other++) {
            record.put((byte) UNUSED);
        }
        record.put((byte) 0);
        record.putShort((short) picture.size().width())
                .putShort((short) picture.size().height());
        return record.put((byte) picture.coding().code()).put(data).array();
    }

    private static byte[] variable(PrintPicture picture) {
        Size size = picture.size();
        TaggedFields fields = new TaggedFields(PrintPicture.VARIABLE)
                .with(BITS, "8")
                .with(SOURCE, "")
                .with(picture.further())
                .with(TaggedFields.IDC, TransactionFile.twoDigits(picture.idc()))
                .with(IMPRESSION, Integer.toString(picture.impression()))
                .with(WIDTH, Integer.toString(size.width()))
                .with(HEIGHT, Integer.toString(size.height()))
                .with(SCALE_UNITS, Integer.toString(PER_INCH))
                .with(ACROSS, Integer.toString(size.pixelsPerInch()))
                .with(DOWN, Integer.toString(size.pixelsPerInch()))
                .with(CODING, picture.coding().label())
                .with(POSITION, Integer.toString(picture.position()));
        return fields.withData(picture.octets().bytes()).written();
    }

    private static int needed(TaggedFields fields, int number) throws BadRecord {
        return fields.number(number).orElseThrow(() -> new BadRecord("no number in 14.%03d".formatted(number)));
    }

    /** Pixels per inch; where the record says that its numbers are a ratio only, what such records are taken at. */
    private static int sampling(TaggedFields fields) {
        Optional<Integer> across = fields.number(ACROSS);
        return switch (fields.number(SCALE_UNITS).orElse(0)) {
            case PER_INCH -> across.orElse(Size.PIXELS_PER_INCH_USUAL);
            case PER_CENTIMETRE ->
                across.map(value -> (int) Math.round(Math.min(value, Size.MAX) * 2.54))
                        .orElse(Size.PIXELS_PER_INCH_USUAL);
            default -> Size.PIXELS_PER_INCH_USUAL;
        };
    }
}
