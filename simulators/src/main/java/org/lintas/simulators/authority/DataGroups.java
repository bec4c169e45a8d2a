package org.lintas.simulators.authority;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.lintas.simulators.chip.DataObject;
import org.lintas.simulators.chip.ElementaryFile;
import org.lintas.simulators.people.Person;
import org.lintas.simulators.randomness.SeededRandom;

/** Writes EF.COM and the data groups that hold text (Doc 9303-10, 4.6 and 4.7). */
final class DataGroups {

    private static final int TAG_LIST = 0x5C;
    private static final DateTimeFormatter EIGHT_DIGITS = DateTimeFormatter.BASIC_ISO_DATE;

    /** Length of a compressed fingerprint in bytes: 10 kB is usual (Doc 9303-10, table 27). */
    private static final int FINGER_BYTES = 10_000;

    private DataGroups() {}

    /** EF.COM: LDS version 1.7, Unicode version 4.0.0, the data groups there are. */
    static byte[] common(Set<ElementaryFile> present) {
        ByteArrayOutputStream tags = new ByteArrayOutputStream();
        present.stream().filter(file -> file.dataGroup().isPresent()).sorted().forEach(file -> tags.write(file.tag()));
        return DataObject.encode(
                ElementaryFile.COM.tag(),
                List.of(text(0x5F01, "0107"), text(0x5F36, "040000"), DataObject.encode(TAG_LIST, tags.toByteArray())));
    }

    /** DG1: the machine readable zone. */
    static byte[] zone(List<String> lines) {
        return DataObject.encode(ElementaryFile.DG1.tag(), List.of(text(0x5F1F, String.join("", lines))));
    }

    /** DG11: full name, date and place of birth. */
    static byte[] personalDetails(Person holder) {
        String name = holder.name().primary().replace(' ', '<')
                + holder.name()
                        .secondary()
                        .map(given -> "<<" + given.replace(' ', '<'))
                        .orElse("");
        return DataObject.encode(
                ElementaryFile.DG11.tag(),
                List.of(
                        tagList(0x5F0E, 0x5F2B, 0x5F11),
                        text(0x5F0E, name),
                        text(0x5F2B, EIGHT_DIGITS.format(holder.dateOfBirth())),
                        text(0x5F11, holder.placeOfBirth())));
    }

    /** DG12: who issued the document and when. */
    static byte[] documentDetails(Person holder, Passport.Validity validity) {
        return DataObject.encode(
                ElementaryFile.DG12.tag(),
                List.of(
                        tagList(0x5F19, 0x5F26),
                        text(
                                0x5F19,
                                "PASSPORT OFFICE OF " + holder.nationality().name()),
                        text(0x5F26, EIGHT_DIGITS.format(validity.issuedOn()))));
    }

    /** DG3: one finger, its picture noise; what can be tested without a real finger is that it comes through unharmed. */
    static byte[] fingerprints(SeededRandom random) {
        byte[] record = DataObject.encode(0x5F2E, random.bytes(FINGER_BYTES));
        byte[] header = DataObject.encode(
                0xA1,
                List.of(
                        DataObject.encode(0x81, new byte[] {0x08}),
                        DataObject.encode(0x87, new byte[] {0x01, 0x01}),
                        DataObject.encode(0x88, new byte[] {0x00, 0x07})));
        byte[] template = DataObject.encode(0x7F60, List.of(header, record));
        byte[] count = DataObject.encode(0x02, new byte[] {1});
        return DataObject.encode(
                ElementaryFile.DG3.tag(), List.of(DataObject.encode(0x7F61, List.of(count, template))));
    }

    private static byte[] tagList(int... tags) {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        for (int tag : tags) {
            list.write(tag >> 8);
            list.write(tag);
        }
        return DataObject.encode(TAG_LIST, list.toByteArray());
    }

    private static byte[] text(int tag, String text) {
        return DataObject.encode(tag, text.getBytes(StandardCharsets.UTF_8));
    }
}
