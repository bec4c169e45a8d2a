package org.lintas.mrz;

/**
 * Characters that optical reading takes for one another, in OCR-B print and in type of other fonts.
 *
 * <p>Only pairs across the border between letters and digits: within a class nothing forbids the character.
 */
final class OpticalConfusions {

    private OpticalConfusions() {}

    /** The digits that a letter may stand for, likeliest first; empty if none. */
    static String digits(int letter) {
        return switch (letter) {
            case 'O', 'Q', 'D' -> "0";
            case 'I', 'L' -> "1";
            case 'Z' -> "27";
            case 'A' -> "4";
            case 'S' -> "5";
            case 'G' -> "69";
            case 'T' -> "7";
            case 'B' -> "83";
            default -> "";
        };
    }

    /** The letter that a digit stands for, in text that no check digit covers; empty if none. */
    static String letter(int digit) {
        return switch (digit) {
            case '0' -> "O";
            case '1' -> "I";
            case '2' -> "Z";
            case '4' -> "A";
            case '5' -> "S";
            case '6' -> "G";
            case '8' -> "B";
            default -> "";
        };
    }
}
