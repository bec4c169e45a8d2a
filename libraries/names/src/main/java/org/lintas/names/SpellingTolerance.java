package org.lintas.names;

/**
 * How much two spellings of one name may differ, and what that takes away. The weights, in bits, were set by hand on half of the names of the lists
 * of the United Nations and of OFAC (decision 42).
 */
final class SpellingTolerance {

    /** Words of which one at least is not known to be a name: few names are near a long one, so it is likelier a mistake than another name. */
    static final SpellingTolerance GUESSED =
            new SpellingTolerance(true, 0.22, 0.26, 8, 8, 8, 7, 5.5, 4.5, 3.5, 3, 2.7, 2.5);

    /** Words that are both known to be names. */
    static final SpellingTolerance KNOWN = new SpellingTolerance(false, 0.22, 0.26, 8, 8, 8, 7, 5.5, 4.5);

    /** Two words of one side: what differs must not be another word. */
    static final SpellingTolerance JOINED = new SpellingTolerance(false, 0.2, 0.12, 7.5);

    /** Least that is left of a word that is similar. */
    static final double BITS_MIN = 0.8;

    /** Letters that may be wrong in a word, of so many sounds at least, however common the name is that it is mistaken for. */
    private static final double MISTAKE = 1;

    private static final int SOUNDS_OF_A_MISTAKE = 5;

    private final boolean mistakes;
    private final double costAllowed;
    private final double costPerSound;
    private final double[] bitsPerCost;

    /**
     * With weights.
     *
     * @param mistakes whether one mistake is allowed even where it leaves next to nothing of the bits
     * @param costAllowed letters that may be wrong in every word
     * @param costPerSound and for each sound of the shorter word
     * @param bitsPerCost what a whole wrong letter takes away, by the sounds of the shorter word
     */
    private SpellingTolerance(boolean mistakes, double costAllowed, double costPerSound, double... bitsPerCost) {
        this.mistakes = mistakes;
        this.costAllowed = costAllowed;
        this.costPerSound = costPerSound;
        this.bitsPerCost = bitsPerCost;
    }

    static SpellingTolerance of(boolean joined, boolean guessed) {
        return joined ? JOINED : guessed ? GUESSED : KNOWN;
    }

    /**
     * Cost up to which words are similar; negative if they may not differ at all.
     *
     * @param sounds of the shorter word
     * @param own those that are not of a beginning or ending which both words have and many others too
     */
    int costAllowed(double worth, int sounds, int own) {
        double most = (worth - BITS_MIN) / bitsPerCost(own);
        boolean mistake = mistakes && worth > BITS_MIN && sounds >= SOUNDS_OF_A_MISTAKE;
        return SpellingCost.of(Math.min(costAllowed + costPerSound * sounds, mistake ? Math.max(MISTAKE, most) : most));
    }

    /** What is left of the bits of a word whose spelling differs, the shorter one of so many sounds of its own. */
    double left(double worth, int own, int cost) {
        return Math.max(BITS_MIN, worth - bitsPerCost(own) * cost / SpellingCost.LETTER);
    }

    private double bitsPerCost(int sounds) {
        return bitsPerCost[Math.clamp(sounds, 0, bitsPerCost.length - 1)];
    }
}
