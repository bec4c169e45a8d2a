package org.lintas.mrz;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Doc 9303-3, eighth edition (2021), section 6.B.
 *
 * <p>The printed table shows Ћ beside the number of Ђ (0402), and has Ғ and Һ where their look-alikes Ѓ and Ћ are meant;
 * both stand here with the same transliteration. The soft sign, which the table leaves out, is not written.
 */
final class CyrillicTable {

    /** Each line: letters, their transliteration, and exceptions by language; {@code ^} marks a component's first letter. */
    private static final String LINES = """
            Ё E BELARUSIAN=IO
            Ђ D
            Є IE UKRAINIAN^=YE
            Ѕ DZ
            І I
            Ї I UKRAINIAN^=YI
            Ј J
            Љ LJ
            Њ NJ
            Ќ K MACEDONIAN=KJ
            Ў U
            Џ DZ MACEDONIAN=DJ
            А A
            Б B
            В V
            Г G BELARUSIAN=H SERBIAN=H UKRAINIAN=H
            Д D
            Е E
            Ж ZH SERBIAN=Z
            З Z
            И I UKRAINIAN=Y
            Й I UKRAINIAN^=Y
            К K
            Л L
            М M
            Н N
            О O
            П P
            Р R
            С S
            Т T
            У U
            Ф F
            Х KH SERBIAN=H MACEDONIAN=H
            Ц TS SERBIAN=C MACEDONIAN=C
            Ч CH SERBIAN=C
            Ш SH SERBIAN=S
            Щ SHCH BULGARIAN=SHT
            Ъ IE
            Ы Y
            Э E
            Ю IU UKRAINIAN^=YU
            Я IA UKRAINIAN^=YA
            Ѫ U
            Ѵ Y
            Ґ G
            ҒЃ G MACEDONIAN=GJ
            ҺЋ C
            """;

    private static final int SOFT_SIGN = 'Ь';
    private static final Map<Integer, Row> ROWS = load();

    private CyrillicTable() {}

    private record Row(String general, Map<String, String> exceptions) {}

    static boolean lists(int c) {
        return ROWS.containsKey(c);
    }

    static Optional<String> letter(int c, CyrillicLanguage language, boolean first) {
        if (c == SOFT_SIGN) {
            return Optional.of("");
        }
        Row row = ROWS.get(c);
        if (row == null) {
            return Optional.empty();
        }
        String always = row.exceptions.getOrDefault(language.name(), row.general);
        return Optional.of(first ? row.exceptions.getOrDefault(language.name() + "^", always) : always);
    }

    private static Map<Integer, Row> load() {
        Map<Integer, Row> rows = new HashMap<>();
        LINES.lines().map(line -> List.of(line.split(" ", -1))).forEach(columns -> {
            Map<String, String> exceptions = new HashMap<>();
            for (String exception : columns.subList(2, columns.size())) {
                int equals = exception.indexOf('=');
                exceptions.put(exception.substring(0, equals), exception.substring(equals + 1));
            }
            Row row = new Row(columns.get(1), exceptions);
            columns.get(0).toUpperCase(Locale.ROOT).codePoints().forEach(letter -> rows.put(letter, row));
        });
        return rows;
    }
}
