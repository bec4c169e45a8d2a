package org.lintas.calibration;

/** Matchers that are not there. */
final class Made {

    static final Matcher FACES = new Matcher("made-faces-1", ScoreScale.COSINE);
    static final Matcher PRINTS = new Matcher("made-prints-1", ScoreScale.EVIDENCE);

    private Made() {}
}
