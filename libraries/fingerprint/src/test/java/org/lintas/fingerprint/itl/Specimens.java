package org.lintas.fingerprint.itl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lintas.fingerprint.FingerTemplate;
import org.lintas.fingerprint.Minutia;
import org.lintas.fingerprint.Minutia.Kind;
import org.lintas.fingerprint.itl.PrintPicture.Size;

/** A transaction about nobody, with a record of every kind. */
final class Specimens {

    static final Header HEADER = new Header(
            Header.VERSION_2011,
            "CRM",
            "20261122",
            "QMRPOLICE",
            "QMRBORDER",
            "QMR-0000042",
            Map.of(11, "19.69", 12, "19.69"));

    private Specimens() {}

    static Transaction transaction() {
        return new Transaction(
                HEADER,
                List.of(
                        new Description(0, Map.of(18, "Nguyễn, An", 22, "19800229")),
                        picture(PrintPicture.FIXED, Map.of()),
                        new PrintMinutiae(1, 0, 2, template(40), Map.of()),
                        picture(PrintPicture.VARIABLE, Map.of(4, "QMRBORDER", 5, "20261122", 12, "8")),
                        new FurtherRecord(10, 3, Octets.of(text("10.001:20\u001D10.002:03\u001C")))));
    }

    /** A picture of which the octets hold every separator. */
    static PrintPicture picture(int type, Map<Integer, String> further) {
        byte[] octets = new byte[600];
        new Random(type).nextBytes(octets);
        octets[10] = Separators.RECORD;
        octets[11] = Separators.FIELD;
        return new PrintPicture(type, 1, 0, 2, new Size(388, 374, 500), PictureCoding.WSQ, Octets.of(octets), further);
    }

    static FingerTemplate template(int count) {
        Random random = new Random(count);
        List<Minutia> minutiae = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            minutiae.add(new Minutia(
                    random.nextInt(388),
                    random.nextInt(374),
                    Math.toRadians(random.nextInt(360)),
                    random.nextBoolean() ? Kind.ENDING : Kind.BIFURCATION));
        }
        return new FingerTemplate(388, 374, minutiae);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A file of a header and of one record, with right lengths; a bar stands for a GS. */
    static byte[] file(int type, String fields) {
        String record = lengthened(type, fields);
        return text(lengthened(1, "1.002:0500|1.003:1\u001F1\u001E" + type + "\u001F01|1.004:CRM") + record);
    }

    private static String lengthened(int type, String fields) {
        String body = "\u001D" + fields.replace('|', Separators.FIELD) + Separators.RECORD;
        int length = body.length() + (type + ".001:").length() + 3;
        return "%d.001:%03d%s".formatted(type, length, body);
    }
}
