package org.lintas.names;

/** The most that the name of a row can say, told without reaching the row. */
interface SignatureBound {

    /**
     * Never less than the name says; infinite where the signature does not tell.
     *
     * @param bits of the word by which the row was found, which the signature leaves out
     */
    float most(int posting, long signature, float bits);
}
