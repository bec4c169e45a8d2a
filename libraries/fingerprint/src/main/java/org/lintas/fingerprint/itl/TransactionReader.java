package org.lintas.fingerprint.itl;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One file from its beginning to its end, record by record, as its own list of content says. */
final class TransactionReader {

    static final int HEADER = 1;
    static final int VERSION = 2;
    static final int CONTENT = 3;
    static final int TYPE = 4;
    static final int DATE = 5;
    static final int DESTINATION = 7;
    static final int ORIGIN = 8;
    static final int CONTROL_NUMBER = 9;

    /** Types 3 to 8 begin with their length in four bytes. */
    private static final int BINARY_FIRST = 3;

    private static final int BINARY_LAST = 8;

    private final byte[] file;
    private final List<String> findings = new ArrayList<>();
    private int at;

    TransactionReader(byte[] file) {
        this.file = file.clone();
    }

    TransactionFile.Reading read() throws UnreadableTransaction {
        if (file.length > TransactionFile.BYTES_MAX) {
            throw new UnreadableTransaction("%d bytes, at most %d".formatted(file.length, TransactionFile.BYTES_MAX));
        }
        if (!TransactionFile.begins(file)) {
            throw new UnreadableTransaction("no Type-1 record at the beginning");
        }
        TaggedFields header = header();
        List<TransactionRecord> records = new ArrayList<>();
        for (Entry entry : content(header)) {
            if (at >= file.length) {
                findings.add("the file ends before record %d of type %d".formatted(records.size() + 1, entry.type()));
                break;
            }
            records.add(record(entry));
        }
        if (at < file.length) {
            findings.add("%d bytes behind the last record that the header names".formatted(file.length - at));
        }
        return new TransactionFile.Reading(new Transaction(headerOf(header), records), findings);
    }

    private TaggedFields header() throws UnreadableTransaction {
        try {
            at = taggedEnd(HEADER);
            return TaggedFields.read(file, 0, at);
        } catch (BadRecord e) {
            throw new UnreadableTransaction("Type-1 record: " + e.getMessage());
        }
    }

    private static Header headerOf(TaggedFields fields) {
        return new Header(
                fields.text(VERSION).orElse(""),
                fields.text(TYPE).orElse(""),
                fields.text(DATE).orElse(""),
                fields.text(DESTINATION).orElse(""),
                fields.text(ORIGIN).orElse(""),
                fields.text(CONTROL_NUMBER).orElse(""),
                fields.except(CONTENT, TYPE, DATE, DESTINATION, ORIGIN, CONTROL_NUMBER));
    }

    /** A line of the header's list of content. */
    private record Entry(int type, int idc) {}

    private List<Entry> content(TaggedFields header) {
        List<String> lines = header.text(CONTENT).map(TaggedFields::subfields).orElse(List.of());
        List<Entry> entries = new ArrayList<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            List<String> items = TaggedFields.items(line);
            Optional<Integer> type = TaggedFields.parsed(items.getFirst());
            Optional<Integer> idc = TaggedFields.parsed(items.getLast());
            if (items.size() == 2 && type.isPresent() && idc.isPresent() && possible(type.get(), idc.get())) {
                entries.add(new Entry(type.get(), idc.get()));
            } else {
                findings.add("1.003 names a record that cannot be: " + line.replace(Separators.ITEM, ' '));
            }
        }
        if (entries.size() > TransactionFile.RECORDS_MAX) {
            findings.add("%d records, %d are read".formatted(entries.size(), TransactionFile.RECORDS_MAX));
            return entries.subList(0, TransactionFile.RECORDS_MAX);
        }
        return entries;
    }

    private static boolean possible(int type, int idc) {
        return type > HEADER && type <= Checks.TYPE_MAX && idc <= TransactionRecord.IDC_MAX;
    }

    private TransactionRecord record(Entry entry) {
        int start = at;
        boolean binary = entry.type() >= BINARY_FIRST && entry.type() <= BINARY_LAST;
        int end = binary ? binaryEnd() : taggedEnd(entry.type());
        at = end;
        try {
            return switch (entry.type()) {
                case Description.TYPE -> description(TaggedFields.read(file, start, end), entry);
                case PrintPicture.FIXED -> PictureFields.fixed(ByteBuffer.wrap(file, start, end - start));
                case PrintMinutiae.TYPE -> MinutiaFields.read(TaggedFields.read(file, start, end), entry.idc());
                case PrintPicture.VARIABLE -> PictureFields.variable(TaggedFields.read(file, start, end), entry.idc());
                default -> further(entry, start, end);
            };
        } catch (BadRecord | IllegalArgumentException e) {
            findings.add("record of type %d at byte %d: %s".formatted(entry.type(), start, e.getMessage()));
            return further(entry, start, end);
        }
    }

    private static Description description(TaggedFields fields, Entry entry) throws BadRecord {
        if (fields.type() != Description.TYPE) {
            throw new BadRecord("it is of type " + fields.type());
        }
        return new Description(fields.number(TaggedFields.IDC).orElse(entry.idc()), fields.except());
    }

    private FurtherRecord further(Entry entry, int start, int end) {
        return new FurtherRecord(entry.type(), entry.idc(), Octets.of(Arrays.copyOfRange(file, start, end)));
    }

    /** Where a binary record ends: as it says itself, if that lies inside the file and past its own length; else the file's end. */
    private int binaryEnd() {
        if (file.length - at >= Integer.BYTES) {
            int length = ByteBuffer.wrap(file, at, Integer.BYTES).getInt();
            if (length > Integer.BYTES && length <= file.length - at) {
                return at + length;
            }
        }
        findings.add("the record at byte %d has no possible length; what follows is not read".formatted(at));
        return file.length;
    }

    /** Where a record of text ends: as it says itself if an FS stands there, else behind the next FS that a record follows. */
    private int taggedEnd(int type) {
        Optional<TaggedFields.Tag> tag = TaggedFields.Tag.at(file, at, file.length);
        if (tag.isPresent() && tag.get().type() == type && tag.get().number() == TaggedFields.LENGTH) {
            int stop = tag.get().value();
            long length = 0;
            while (stop < file.length && Character.isDigit(file[stop]) && length <= file.length) {
                length = 10 * length + file[stop++] - '0';
            }
            if (length > 0 && length <= file.length - at && file[(int) (at + length - 1)] == Separators.RECORD) {
                return (int) (at + length);
            }
        }
        findings.add("the length of the record at byte %d is not its length".formatted(at));
        return nextRecord();
    }

    private int nextRecord() {
        for (int next = at; next < file.length; next++) {
            if (file[next] == Separators.RECORD && beginsRecord(next + 1)) {
                return next + 1;
            }
        }
        return file.length;
    }

    private boolean beginsRecord(int place) {
        return place == file.length
                || TaggedFields.Tag.at(file, place, file.length)
                        .filter(tag -> tag.number() == TaggedFields.LENGTH)
                        .isPresent();
    }
}
