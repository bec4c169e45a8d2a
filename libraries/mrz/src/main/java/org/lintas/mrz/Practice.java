package org.lintas.mrz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an issuer writes the letters for which Doc 9303-3 section 6 leaves a choice.
 *
 * @param chosen the transliteration chosen for each such letter of a name
 * @param language the Cyrillic alphabet whose exceptions apply
 */
record Practice(Map<Integer, String> chosen, CyrillicLanguage language) {

    /** The mark that doubles an Arabic letter. */
    static final int SHADDA = 0x0651;

    /** What the tables put first, for every letter. */
    static final Practice PREFERRED = new Practice(Map.of(), CyrillicLanguage.GENERAL);

    private static final int TEH_MARBUTA = 0x0629;
    private static final int FARSI_YEH = 0x06CC;

    /** Stands for XAH at the end of a component and XTA elsewhere (section 6.C, note 2). */
    private static final String BY_PLACE = "XTA or XAH";

    /** Letters with more than one transliteration: sections 6.A and 6.C, appendix B.5.5.6, B.5.5.11 and B.5.6 note 4. */
    private static final Map<Integer, List<String>> CHOICES = Map.of(
            (int) 'Ä',
            List.of("AE", "A"),
            (int) 'Å',
            List.of("AA", "A"),
            (int) 'Ñ',
            List.of("N", "NXX"),
            (int) 'Ö',
            List.of("OE", "O"),
            (int) 'Ü',
            List.of("UE", "UXX", "U"),
            TEH_MARBUTA,
            List.of(BY_PLACE, "XTA", "XAH"),
            FARSI_YEH,
            List.of("XYA", "Y", "XAY"),
            SHADDA,
            List.of("doubled", ""));

    /** Every practice that could make a difference for a name in composed upper case, the preferred first. */
    static List<Practice> all(String name) {
        List<Map<Integer, String>> choices = new ArrayList<>();
        choices.add(Map.of());
        name.codePoints().distinct().filter(CHOICES::containsKey).forEach(letter -> multiply(choices, letter));
        List<CyrillicLanguage> languages = name.codePoints().anyMatch(CyrillicTable::lists)
                ? List.of(CyrillicLanguage.values())
                : List.of(CyrillicLanguage.GENERAL);
        return languages.stream()
                .flatMap(language -> choices.stream().map(choice -> new Practice(choice, language)))
                .toList();
    }

    boolean shaddaDoubles() {
        return !chosen.getOrDefault(SHADDA, "doubled").isEmpty();
    }

    Optional<String> letter(int c, boolean starts, boolean ends) {
        List<String> choices = CHOICES.get(c);
        if (choices != null) {
            String choice = chosen.getOrDefault(c, choices.getFirst());
            return Optional.of(choice.equals(BY_PLACE) ? tehMarbuta(ends) : choice);
        }
        return LatinTable.letter(c)
                .or(() -> CyrillicTable.letter(c, language, starts))
                .or(() -> ArabicTable.letter(c));
    }

    private static String tehMarbuta(boolean ends) {
        return ends ? "XAH" : "XTA";
    }

    private static void multiply(List<Map<Integer, String>> practices, int letter) {
        List<Map<Integer, String>> before = List.copyOf(practices);
        practices.clear();
        for (String choice : CHOICES.getOrDefault(letter, List.of())) {
            for (Map<Integer, String> each : before) {
                Map<Integer, String> more = new LinkedHashMap<>(each);
                more.put(letter, choice);
                practices.add(more);
            }
        }
    }
}
