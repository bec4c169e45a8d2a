package org.lintas.watchlist;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Reads a list from a stream, record by record, so that memory is bounded whatever comes: XML without document types, entities and references
 * to elsewhere; every text, record and file with a bound.
 */
public final class ListReader {

    private ListReader() {}

    /**
     * Reads a list whose columns, if it is CSV with headers, have names that are known.
     *
     * @param list the name that origins and subjects carry
     * @throws ListRefusedException if it is no list that is known, is broken, or passes a bound: what was handed over is not to be used
     */
    public static ListFormat read(String list, InputStream stream, ListReception reception) throws IOException {
        return read(list, stream, ColumnMapping.usual(), reception);
    }

    /** Reads a list; if it is CSV with headers, by a mapping that somebody declared. */
    public static ListFormat read(String list, InputStream stream, ColumnMapping mapping, ListReception reception)
            throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(stream, ListFormat.BYTES_LOOKED_AT);
        buffered.mark(ListFormat.BYTES_LOOKED_AT);
        byte[] beginning = buffered.readNBytes(ListFormat.BYTES_LOOKED_AT);
        buffered.reset();
        ListFormat format = ListFormat.of(beginning)
                .orElseThrow(() -> new ListRefusedException(list + ": no list of a form that is known"));
        MeteredStream metered = new MeteredStream(buffered);
        try {
            switch (format) {
                case UNITED_NATIONS_XML -> new UnitedNationsReader(list, reception).read(metered);
                case OFAC_ADVANCED_XML -> new OfacAdvancedReader(list, reception).read(metered);
                case OFAC_SDN -> new OfacReader(list, reception).subjects(new CsvRecords(list, metered, ','));
                case OFAC_ALT -> new OfacReader(list, reception).names(new CsvRecords(list, metered, ','));
                case OFAC_ADD -> new OfacReader(list, reception).addresses(new CsvRecords(list, metered, ','));
                case FOLLOW_THE_MONEY -> new FollowTheMoneyReader(list, reception).read(metered);
                case CSV_WITH_HEADERS ->
                    new HeaderedCsvReader(list, mapping, reception)
                            .read(new CsvRecords(list, metered, separator(beginning)));
            }
        } catch (ListRefusedException refused) {
            String message = String.valueOf(refused.getMessage());
            throw message.startsWith(list) ? refused : new ListRefusedException(list + ": " + message, refused);
        }
        return format;
    }

    /** The one that the first lines have most of. */
    static char separator(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.UTF_8);
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        mark -> text.chars().filter(c -> c == mark).count()))
                .orElse(',');
    }
}
