package org.lintas.documents.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Fingerprints as people write them: in capitals or not, with colons or blanks, one on each line or after a comma. */
final class Fingerprints {

    private Fingerprints() {}

    /** In lower case without separators; what has another form stays as it is, for the offer to refuse. */
    static List<String> read(String text) {
        return Stream.of(text.split("[\\r\\n,;]+", -1))
                .map(line -> line.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
