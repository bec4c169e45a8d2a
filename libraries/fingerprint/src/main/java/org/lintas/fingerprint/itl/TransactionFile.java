package org.lintas.fingerprint.itl;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/** Transactions as files of the traditional encoding (ANSI/NIST-ITL 1-2011, clause 5 and annex B). */
public final class TransactionFile {

    /** Largest file in bytes: ten rolled prints of 1,000 per inch without compression are 25 MB. */
    public static final int BYTES_MAX = 64 << 20;

    /** Most records behind the header; a ten-print card with palms has 20. */
    public static final int RECORDS_MAX = 256;

    /**
     * What a file holds.
     *
     * @param transaction with every record, those that could not be understood as {@link FurtherRecord}
     * @param findings what is not as the standard says, in the order of the file; nothing of it kept a neighbour from being read
     */
    public record Reading(Transaction transaction, List<String> findings) {

        /** Keeps a copy of the findings. */
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    private TransactionFile() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableTransaction if it is larger than {@link #BYTES_MAX} or does not begin with a Type-1 record
     */
    public static Reading read(byte[] file) throws UnreadableTransaction {
        return new TransactionReader(file).read();
    }

    /** Whether bytes begin like a transaction. */
    public static boolean begins(byte[] file) {
        return TaggedFields.Tag.at(file, 0, file.length)
                .filter(tag -> tag.type() == TransactionReader.HEADER && tag.number() == TaggedFields.LENGTH)
                .isPresent();
    }

    /** Writes a file; lengths and the list of records are made. */
    public static byte[] write(Transaction transaction) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(header(transaction));
        for (TransactionRecord record : transaction.records()) {
            file.writeBytes(
                    switch (record) {
                        case Description description ->
                            new TaggedFields(Description.TYPE)
                                    .with(TaggedFields.IDC, twoDigits(description.idc()))
                                    .with(description.fields())
                                    .written();
                        case PrintPicture picture -> PictureFields.written(picture);
                        case PrintMinutiae minutiae -> MinutiaFields.written(minutiae);
                        case FurtherRecord further -> further.octets().bytes();
                    });
        }
        return file.toByteArray();
    }

    static String twoDigits(int value) {
        return "%02d".formatted(value);
    }

    private static byte[] header(Transaction transaction) {
        Header header = transaction.header();
        TaggedFields fields = new TaggedFields(TransactionReader.HEADER)
                .with(TransactionReader.VERSION, header.version())
                .with(TransactionReader.CONTENT, content(transaction.records()))
                .with(header.further());
        Map<Integer, String> stated = Map.of(
                TransactionReader.TYPE, header.type(),
                TransactionReader.DATE, header.date(),
                TransactionReader.DESTINATION, header.destination(),
                TransactionReader.ORIGIN, header.origin(),
                TransactionReader.CONTROL_NUMBER, header.controlNumber());
        stated.forEach((number, text) -> {
            if (!text.isEmpty()) {
                fields.with(number, text);
            }
        });
        return fields.written();
    }

    /** 1.003 CNT: the header and how many follow, then type and character of each. */
    private static String content(List<TransactionRecord> records) {
        StringBuilder content = new StringBuilder()
                .append(TransactionReader.HEADER)
                .append(Separators.ITEM)
                .append(records.size());
        for (TransactionRecord record : records) {
            content.append(Separators.SUBFIELD)
                    .append(record.type())
                    .append(Separators.ITEM)
                    .append(twoDigits(record.idc()));
        }
        return content.toString();
    }
}
