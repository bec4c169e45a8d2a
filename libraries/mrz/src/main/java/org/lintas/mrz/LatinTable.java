package org.lintas.mrz;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Doc 9303-3, eighth edition (2021), section 6.A; letters with a choice are in {@link Practice}. */
final class LatinTable {

    /** Each line: a transliteration, then the letters that it stands for. */
    private static final String LINES = """
            A ÀÁÂÃĀĂĄ
            AE Æ
            C ÇĆĈĊČ
            D ÐĎĐ
            E ÈÉÊËĒĔĖĘĚ
            G ĜĞĠĢ
            H ĤĦ
            I ÌÍÎÏĨĪĬĮİı
            IJ Ĳ
            J Ĵ
            K Ķ
            L ĹĻĽĿŁ
            N ŃŅŇŊ
            O ÒÓÔÕŌŎŐ
            OE ØŒ
            R ŔŖŘ
            S ŚŜŞŠ
            SS ẞ
            T ŢŤŦ
            TH Þ
            U ÙÚÛŨŪŬŮŰŲ
            W Ŵ
            Y ÝŶŸ
            Z ŹŻŽ
            """;

    private static final Map<Integer, String> LETTERS = load();

    private LatinTable() {}

    static Optional<String> letter(int c) {
        return Optional.ofNullable(LETTERS.get(c));
    }

    private static Map<Integer, String> load() {
        Map<Integer, String> letters = new HashMap<>();
        LINES.lines().forEach(line -> {
            int space = line.indexOf(' ');
            String latin = line.substring(0, space);
            line.substring(space + 1).codePoints().forEach(letter -> letters.put(letter, latin));
        });
        return letters;
    }
}
