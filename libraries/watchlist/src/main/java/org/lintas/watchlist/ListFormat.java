package org.lintas.watchlist;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms of lists that are read, told by content. */
public enum ListFormat {
    /** Consolidated List of the United Nations Security Council, XML of sc-sanctions.xsd. */
    UNITED_NATIONS_XML,
    /** OFAC's lists in its advanced XML: sdn_advanced.xml, cons_advanced.xml. */
    OFAC_ADVANCED_XML,
    /** OFAC's legacy sdn.csv. */
    OFAC_SDN,
    /** OFAC's legacy alt.csv: further names of the subjects of sdn.csv. */
    OFAC_ALT,
    /** OFAC's legacy add.csv: addresses of the subjects of sdn.csv. */
    OFAC_ADD,
    /** Entities of FollowTheMoney, a JSON object a line. */
    FOLLOW_THE_MONEY,
    /** CSV whose first line names the columns: national lists, the European Union's and the United Kingdom's. */
    CSV_WITH_HEADERS;

    /** Bytes at the beginning of a file that tell what it is. */
    static final int BYTES_LOOKED_AT = 1 << 14;

    private static final Pattern ADVANCED = Pattern.compile("<(?:\\w+:)?" + OfacAdvancedReader.ROOT + "[\\s>]");
    private static final Pattern SDN = Pattern.compile("(?s)\\s*\"?\\d+\"?\\s*,.*");
    private static final Pattern ALT =
            Pattern.compile("(?s)\\s*\"?\\d+\"?\\s*,\\s*\"?\\d+\"?\\s*,\\s*\"?(aka|fka|nka)\\b.*");
    private static final Pattern ADD = Pattern.compile("(?s)\\s*\"?\\d+\"?\\s*,\\s*\"?\\d+\"?\\s*,.*");

    /** What begins so; empty if it is none of these. */
    static Optional<ListFormat> of(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        if (text.isEmpty() || text.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        if (text.startsWith("<")) {
            return xml(text);
        }
        if (text.startsWith("{")) {
            return Optional.of(FOLLOW_THE_MONEY);
        }
        if (ALT.matcher(text).matches()) {
            return Optional.of(OFAC_ALT);
        }
        if (ADD.matcher(text).matches()) {
            return Optional.of(OFAC_ADD);
        }
        return Optional.of(SDN.matcher(text).matches() ? OFAC_SDN : CSV_WITH_HEADERS);
    }

    private static Optional<ListFormat> xml(String text) {
        if (text.contains("<" + UnitedNationsReader.ROOT)) {
            return Optional.of(UNITED_NATIONS_XML);
        }
        return ADVANCED.matcher(text).find() ? Optional.of(OFAC_ADVANCED_XML) : Optional.empty();
    }
}
