package org.lintas.mrz;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Doc 9303-3, eighth edition (2021), section 6.C and appendix B.5.4 (06A4, 06A5), by Unicode number.
 *
 * <p>Letters with a choice are in {@link Practice}. A dash marks a letter that is not encoded; vowel signs and the
 * tatweel are not encoded either, as marks.
 */
final class ArabicTable {

    private static final String ROWS = """
            0621 XE  0622 XAA 0623 XAE 0624 U   0625 I   0626 XI  0627 A   0628 B   062A T   062B XTH 062C J
            062D XH  062E XKH 062F D   0630 XDH 0631 R   0632 Z   0633 S   0634 XSH 0635 XSS 0636 XDZ 0637 XTT
            0638 XZZ 0639 E   063A G   0641 F   0642 Q   0643 K   0644 L   0645 M   0646 N   0647 H   0648 W
            0649 XAY 064A Y   0671 XXA 0679 XXT 067C XRT 067E P   0681 XKE 0685 XXH 0686 XC  0688 XXD 0689 XDR
            0691 XXR 0693 XRR 0696 XRX 0698 XJ  069A XXS 06A4 V   06A5 XF  06A9 XKK 06AB XXK 06AD XNG 06AF XGG
            06BA XNN 06BC XXN 06BE XDO 06C0 XYH 06C1 XXG 06C2 XGE 06C3 XTG 06CD XXY 06D0 Y   06D2 XYB 06D3 XBE
            069C -   06A2 -   06A7 -   06A8 -
            """;

    private static final Map<Integer, String> LETTERS = load();

    private ArabicTable() {}

    static Optional<String> letter(int c) {
        return Optional.ofNullable(LETTERS.get(c));
    }

    private static Map<Integer, String> load() {
        Map<Integer, String> letters = new HashMap<>();
        String[] words = ROWS.strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i += 2) {
            letters.put(Integer.parseInt(words[i], 16), words[i + 1].equals("-") ? "" : words[i + 1]);
        }
        return letters;
    }
}
