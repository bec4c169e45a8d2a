package org.lintas.names;

/**
 * How far apart two spellings are: a weighted edit distance in which what writers of names confuse costs less than what they do not. Costs are
 * counted in twentieths of a whole wrong letter, so that sums are exact. The costs are choices of ours.
 */
final class SpellingCost {

    /** Cost of a whole letter that is wrong. */
    static final int LETTER = 20;

    /** More than any cost that is allowed. */
    static final int OVER = 1 << 20;

    static final int TRANSPOSED = 14;

    /** Words begin alike more often than they end alike. */
    static final int FIRST_DIFFERS = 6;

    private static final int LETTERS = 26;
    private static final int VOWEL_FOR_VOWEL = 7;
    private static final int VOWEL_MORE = 9;
    private static final int BREATH_MORE = 8;

    /** What a letter more or fewer costs at least. */
    static final int LEAST_MORE = BREATH_MORE;

    private static final int[] SUBSTITUTION = substitutions();
    private static final int[] MORE = insertions();

    private SpellingCost() {}

    static boolean vowel(char letter) {
        return letter == 'A' || letter == 'E' || letter == 'I' || letter == 'O' || letter == 'U';
    }

    /** What it costs to write one letter, A to Z, for another. */
    static int substitution(int letter, int other) {
        return SUBSTITUTION[(letter - 'A') * LETTERS + other - 'A'];
    }

    /** What a letter more or fewer costs. */
    static int more(int letter) {
        return MORE[letter - 'A'];
    }

    /** A share of a letter as a cost, rounded down; a hair above it for shares that a double cannot say. */
    static int of(double letters) {
        return (int) Math.floor(letters * LETTER + 1e-9);
    }

    /** The cost, or {@link #OVER} once it is over a bound. */
    static int between(String one, String two, int costMax) {
        if (Math.abs(one.length() - two.length()) * BREATH_MORE > costMax) {
            return OVER;
        }
        int width = two.length() + 1;
        int[] before = new int[width];
        int[] above = new int[width];
        int[] row = new int[width];
        for (int j = 1; j < width; j++) {
            above[j] = above[j - 1] + more(two.charAt(j - 1));
        }
        for (int i = 1; i <= one.length(); i++) {
            char letter = one.charAt(i - 1);
            row[0] = above[0] + more(letter);
            int least = row[0];
            for (int j = 1; j < width; j++) {
                char other = two.charAt(j - 1);
                int cost = Math.min(
                        above[j - 1] + substitution(letter, other),
                        Math.min(above[j] + more(letter), row[j - 1] + more(other)));
                if (i > 1 && j > 1 && letter == two.charAt(j - 2) && one.charAt(i - 2) == other && letter != other) {
                    cost = Math.min(cost, before[j - 2] + TRANSPOSED);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > costMax) {
                return OVER;
            }
            int[] free = before;
            before = above;
            above = row;
            row = free;
        }
        int cost = above[width - 1];
        boolean begin = !one.isEmpty() && !two.isEmpty() && one.charAt(0) != two.charAt(0);
        int whole = begin ? cost + FIRST_DIFFERS : cost;
        return whole > costMax ? OVER : whole;
    }

    private static int[] insertions() {
        int[] costs = new int[LETTERS];
        for (int i = 0; i < LETTERS; i++) {
            costs[i] = vowel((char) ('A' + i)) ? VOWEL_MORE : LETTER;
        }
        costs['H' - 'A'] = BREATH_MORE;
        costs['Y' - 'A'] = VOWEL_MORE;
        costs['W' - 'A'] = VOWEL_MORE;
        return costs;
    }

    private static int[] substitutions() {
        int[] costs = new int[LETTERS * LETTERS];
        for (int i = 0; i < LETTERS; i++) {
            for (int j = 0; j < LETTERS; j++) {
                boolean vowels = vowel((char) ('A' + i)) && vowel((char) ('A' + j));
                costs[i * LETTERS + j] = i == j ? 0 : vowels ? VOWEL_FOR_VOWEL : LETTER;
            }
        }
        String[] near =
                ("BV5 VF4 BP5 PF5 DT5 GK5 GJ4 GH5 KH5 KC5 CS4 SZ3 ZJ5 CJ5 JI4 YI2 YJ4 JY4 LR7 MN6 UV6 UW4 WV2 QK2 XK5 XH4 CX5"
                                + " IE2 OU2 DZ6 TS6 CK4 SC4 WU3 JH5")
                        .split(" ", -1);
        for (String pair : near) {
            int one = pair.charAt(0) - 'A';
            int two = pair.charAt(1) - 'A';
            int cost = (pair.charAt(2) - '0') * LETTER / 10;
            costs[one * LETTERS + two] = cost;
            costs[two * LETTERS + one] = cost;
        }
        return costs;
    }
}
