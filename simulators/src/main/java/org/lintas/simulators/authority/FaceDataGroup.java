package org.lintas.simulators.authority;

import java.nio.ByteBuffer;
import java.util.List;
import org.lintas.mrz.Sex;
import org.lintas.simulators.chip.DataObject;
import org.lintas.simulators.chip.ElementaryFile;

/** Writes DG2: one JPEG portrait in a facial record of ISO/IEC 19794-5:2005 inside CBEFF (Doc 9303-10, 4.7.2). */
final class FaceDataGroup {

    /** "FAC" and "010", each with a zero: what a facial record of 2005 begins with. */
    private static final byte[] FORMAT = {'F', 'A', 'C', 0, '0', '1', '0', 0};

    private static final int RECORD_HEADER_BYTES = 14;
    private static final int FACE_HEADER_BYTES = 20;
    private static final int IMAGE_HEADER_BYTES = 12;

    private FaceDataGroup() {}

    static byte[] write(byte[] jpeg, Sex sex) {
        byte[] template =
                DataObject.encode(0x7F60, List.of(biometricHeader(), DataObject.encode(0x5F2E, record(jpeg, sex))));
        byte[] count = DataObject.encode(0x02, new byte[] {1});
        return DataObject.encode(
                ElementaryFile.DG2.tag(), List.of(DataObject.encode(0x7F61, List.of(count, template))));
    }

    /** Header version 1.1, facial features, format owner ISO/IEC JTC 1/SC 37 (0x0101), format type 8 (Doc 9303-10, table 42). */
    private static byte[] biometricHeader() {
        return DataObject.encode(
                0xA1,
                List.of(
                        DataObject.encode(0x80, new byte[] {1, 1}),
                        DataObject.encode(0x81, new byte[] {2}),
                        DataObject.encode(0x87, new byte[] {1, 1}),
                        DataObject.encode(0x88, new byte[] {0, 8})));
    }

    private static byte[] record(byte[] jpeg, Sex sex) {
        int faceBytes = FACE_HEADER_BYTES + IMAGE_HEADER_BYTES + jpeg.length;
        JpegSize size = JpegSize.of(jpeg);
        ByteBuffer record = ByteBuffer.allocate(RECORD_HEADER_BYTES + faceBytes);
        record.put(FORMAT).putInt(record.capacity()).putShort((short) 1);
        record.putInt(faceBytes).putShort((short) 0).put(sexCode(sex));
        // Eye and hair colour, features, expression, pose and its uncertainty: all unspecified.
        record.put(new byte[FACE_HEADER_BYTES - 7]);
        // Full frontal image, JPEG.
        record.put((byte) 1).put((byte) 0);
        record.putShort((short) size.width()).putShort((short) size.height());
        // Colour space sRGB, source a digital camera, device and quality unspecified.
        record.put((byte) 1).put((byte) 2).putShort((short) 0).putShort((short) 0);
        return record.put(jpeg).array();
    }

    /** ISO/IEC 19794-5:2005, 5.5.3. */
    private static byte sexCode(Sex sex) {
        return switch (sex) {
            case M -> 1;
            case F -> 2;
            case X -> 0;
        };
    }
}
