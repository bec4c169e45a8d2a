package org.lintas.simulators.scanner;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import org.lintas.emrtd.lds.Octets;

/** Writes finger and face image records with one representation each (ISO/IEC 19794-4:2011 and 19794-5:2011). */
final class ImageRecords {

    private static final int FINGER_HEADER_BYTES = 16;
    private static final int FACE_HEADER_BYTES = 17;

    /** Bytes of a representation's header with one quality block and no certificate, its image's length included. */
    private static final int FINGER_REPRESENTATION_BYTES = 4 + 14 + 1 + 5 + 1 + 1 + 1 + 8 + 3 + 4 + 4;

    private static final int FACE_REPRESENTATION_BYTES = 4 + 14 + 1 + 5 + 17 + 11 + 4;

    /** White light, optical, total internal reflection (19794-4:2011, table 5). */
    private static final int OPTICAL = 2;

    /** Pixels per inch, the unit of scale (19794-4:2011, 8.3.8). */
    private static final int PER_INCH = 1;

    private static final int PIXELS_PER_INCH = 500;

    /** PNG among the compression algorithms (19794-4:2011, table 12). */
    private static final int PNG = 6;

    /** Live-scan plain (19794-4:2011, table 9). */
    private static final int LIVE_PLAIN = 0;

    /** Basic face image (19794-5:2011, table 12). */
    private static final int BASIC = 1;

    private ImageRecords() {}

    /** An encoded picture with its size in pixels. */
    record Picture(Octets data, int width, int height) {}

    static Octets finger(int position, Picture png, int quality, Instant at) {
        int length = FINGER_REPRESENTATION_BYTES + png.data().length();
        ByteBuffer record = ByteBuffer.allocate(FINGER_HEADER_BYTES + length);
        begin(record, "FIR\0", "020\0");
        record.put((byte) 0).put((byte) 1).putInt(length);
        capture(record, OPTICAL, quality, at);
        record.put((byte) position).put((byte) 1).put((byte) PER_INCH);
        for (int i = 0; i < 4; i++) {
            record.putShort((short) PIXELS_PER_INCH);
        }
        record.put((byte) Byte.SIZE).put((byte) PNG).put((byte) LIVE_PLAIN);
        record.putShort((short) png.width()).putShort((short) png.height());
        return ended(record, png);
    }

    static Octets face(Picture jpeg, int quality, Instant at) {
        int length = FACE_REPRESENTATION_BYTES + jpeg.data().length();
        ByteBuffer record = ByteBuffer.allocate(FACE_HEADER_BYTES + length);
        begin(record, "FAC\0", "030\0");
        record.put((byte) 0).putShort((short) 0).putInt(length);
        capture(record, 0, quality, at);
        // No landmarks; sex, eyes, hair, height, properties, expression, pose unspecified.
        record.putShort((short) 0).put(new byte[15]);
        record.put((byte) BASIC).put((byte) 0);
        record.putShort((short) jpeg.width()).putShort((short) jpeg.height());
        // Sampling rate, processing, cross reference and colour space unspecified.
        record.put(new byte[5]);
        return ended(record, jpeg);
    }

    private static Octets ended(ByteBuffer record, Picture picture) {
        record.putInt(picture.data().length()).put(picture.data().toByteArray());
        byte[] bytes = new byte[record.position()];
        record.rewind().get(bytes);
        return Octets.of(bytes);
    }

    private static void begin(ByteBuffer record, String format, String version) {
        record.put(format.getBytes(StandardCharsets.US_ASCII)).put(version.getBytes(StandardCharsets.US_ASCII));
        record.putInt(record.capacity()).putShort((short) 1);
    }

    /** When, with what technology, by an unknown vendor's unknown device, and one quality block of unknown origin. */
    private static void capture(ByteBuffer record, int technology, int quality, Instant at) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        record.putShort((short) time.getYear())
                .put((byte) time.getMonthValue())
                .put((byte) time.getDayOfMonth())
                .put((byte) time.getHour())
                .put((byte) time.getMinute())
                .put((byte) time.getSecond())
                .putShort((short) TimeUnit.NANOSECONDS.toMillis(time.getNano()));
        record.put((byte) technology).putShort((short) 0).putShort((short) 0);
        record.put((byte) 1).put((byte) quality).putShort((short) 0).putShort((short) 0);
    }
}
