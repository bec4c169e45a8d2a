package org.lintas.names;

/** What a name can say at most beside the word by which it is found. */
final class Expected {

    private final float[] others;
    private final float most;
    private final SignatureBound all;

    /** From what the other words can say by the shape of the name, and a bound on what all words say. */
    Expected(Others others, SignatureBound all) {
        this.others = others.most();
        this.all = all;
        float highest = Float.NEGATIVE_INFINITY;
        for (float bits : this.others) {
            highest = Math.max(highest, bits);
        }
        this.most = highest;
    }

    /** The most that the other words of any name say. */
    float most() {
        return most;
    }

    /** The most that the other words of the name of a posting say, by its shape. */
    float others(int posting) {
        return others[Postings.shape(posting)];
    }

    /** The most that all words of the name of a posting say; infinite if its signature does not tell. */
    float all(int posting, long signature, float bits) {
        return all.most(posting, signature, bits);
    }
}
