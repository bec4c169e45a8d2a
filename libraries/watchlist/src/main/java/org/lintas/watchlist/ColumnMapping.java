package org.lintas.watchlist;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the columns of a list in CSV say, by their headers; case, spaces and marks in headers make no difference. */
public final class ColumnMapping {

    private final Map<String, ListColumn> declared;

    private ColumnMapping(Map<String, ListColumn> declared) {
        this.declared = Map.copyOf(declared);
    }

    /** By names that are usual in English, with those of the lists of the European Union and the United Kingdom. */
    public static ColumnMapping usual() {
        return new ColumnMapping(Map.of());
    }

    /**
     * By headers that somebody declared, and by the usual names for all others.
     *
     * @param columns header to the name of a {@link ListColumn} in any case, with dashes or spaces for underscores; it may repeat
     * @throws IllegalArgumentException if a name is none
     */
    public static ColumnMapping of(Map<String, String> columns) {
        Map<String, ListColumn> declared = new HashMap<>();
        columns.forEach((header, column) -> declared.put(key(header), named(column)));
        return new ColumnMapping(declared);
    }

    private static ListColumn named(String column) {
        String name = column.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (ListColumn each : ListColumn.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no column of a list: " + column);
    }

    Optional<ListColumn> column(String header) {
        ListColumn column = declared.get(key(header));
        return column != null ? Optional.of(column) : ListColumn.of(header);
    }

    static String key(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
