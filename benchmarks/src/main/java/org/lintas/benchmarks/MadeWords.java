package org.lintas.benchmarks;

/** Words for rows that the database makes by itself. */
public final class MadeWords {

    private static final String SYLLABLES =
            "('{BA,RE,MI,SO,TU,KAN,LER,DIN,MOR,SUL,VA,ZE,CHI,PO,NUR,HAL,TEN,GIR,WON,FUR,JA,XI,QUO}'::TEXT[])";

    private MadeWords() {}

    /** SQL of a word of as many syllables as there are primes, chosen by the number in a column; a prime is more than 12. */
    public static String sql(String column, int... primes) {
        StringBuilder word = new StringBuilder();
        for (int prime : primes) {
            word.append(word.isEmpty() ? "" : " || ")
                    .append(SYLLABLES)
                    .append("[%s * %d / %d %% 23 + 1]".formatted(column, prime, prime - 12));
        }
        return word.toString();
    }
}
