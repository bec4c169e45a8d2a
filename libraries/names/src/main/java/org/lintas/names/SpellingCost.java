package org.lintas.names;

/**
 * How far apart two spellings are: a weighted edit distance in which what writers of names confuse costs less than what they do not. A
 * whole letter that is wrong costs 1. The costs are choices of ours.
 */
final class SpellingCost {

    private static final int LETTERS = 26;
    private static final double OTHER = 1;
    private static final double TRANSPOSED = 0.7;
    private static final double VOWEL_FOR_VOWEL = 0.35;
    private static final double VOWEL_MORE = 0.45;
    private static final double BREATH_MORE = 0.4;

    /** Words begin alike more often than they end alike. */
    private static final double FIRST_DIFFERS = 0.3;

    private static final double[] SUBSTITUTION = substitutions();
    private static final double[] MORE = insertions();

    private SpellingCost() {}

    static boolean vowel(char letter) {
        return letter == 'A' || letter == 'E' || letter == 'I' || letter == 'O' || letter == 'U';
    }

    /** The cost, or infinity once it is over a bound. */
    static double between(String one, String two, double costMax) {
        if (Math.abs(one.length() - two.length()) * BREATH_MORE > costMax) {
            return Double.POSITIVE_INFINITY;
        }
        int width = two.length() + 1;
        double[] before = new double[width];
        double[] above = new double[width];
        double[] row = new double[width];
        for (int j = 1; j < width; j++) {
            above[j] = above[j - 1] + MORE[two.charAt(j - 1) - 'A'];
        }
        for (int i = 1; i <= one.length(); i++) {
            char letter = one.charAt(i - 1);
            row[0] = above[0] + MORE[letter - 'A'];
            double least = row[0];
            for (int j = 1; j < width; j++) {
                char other = two.charAt(j - 1);
                double cost = Math.min(
                        above[j - 1] + SUBSTITUTION[(letter - 'A') * LETTERS + other - 'A'],
                        Math.min(above[j] + MORE[letter - 'A'], row[j - 1] + MORE[other - 'A']));
                if (i > 1 && j > 1 && letter == two.charAt(j - 2) && one.charAt(i - 2) == other && letter != other) {
                    cost = Math.min(cost, before[j - 2] + TRANSPOSED);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > costMax) {
                return Double.POSITIVE_INFINITY;
            }
            double[] free = before;
            before = above;
            above = row;
            row = free;
        }
        double cost = above[width - 1];
        boolean begin = !one.isEmpty() && !two.isEmpty() && one.charAt(0) != two.charAt(0);
        double whole = begin ? cost + FIRST_DIFFERS : cost;
        return whole > costMax ? Double.POSITIVE_INFINITY : whole;
    }

    private static double[] insertions() {
        double[] costs = new double[LETTERS];
        for (int i = 0; i < LETTERS; i++) {
            costs[i] = vowel((char) ('A' + i)) ? VOWEL_MORE : OTHER;
        }
        costs['H' - 'A'] = BREATH_MORE;
        costs['Y' - 'A'] = VOWEL_MORE;
        costs['W' - 'A'] = VOWEL_MORE;
        return costs;
    }

    private static double[] substitutions() {
        double[] costs = new double[LETTERS * LETTERS];
        for (int i = 0; i < LETTERS; i++) {
            for (int j = 0; j < LETTERS; j++) {
                boolean vowels = vowel((char) ('A' + i)) && vowel((char) ('A' + j));
                costs[i * LETTERS + j] = i == j ? 0 : vowels ? VOWEL_FOR_VOWEL : OTHER;
            }
        }
        String[] near =
                ("BV5 VF4 BP5 PF5 DT5 GK5 GJ4 GH5 KH5 KC5 CS4 SZ3 ZJ5 CJ5 JI4 YI2 YJ4 JY4 LR7 MN6 UV6 UW4 WV2 QK2 XK5 XH4 CX5"
                                + " IE2 OU2 DZ6 TS6 CK4 SC4 WU3 JH5")
                        .split(" ", -1);
        for (String pair : near) {
            int one = pair.charAt(0) - 'A';
            int two = pair.charAt(1) - 'A';
            double cost = (pair.charAt(2) - '0') / 10.0;
            costs[one * LETTERS + two] = cost;
            costs[two * LETTERS + one] = cost;
        }
        return costs;
    }
}
