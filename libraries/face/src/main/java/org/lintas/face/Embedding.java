package org.lintas.face;

/**
 * What the network makes of an aligned face.
 *
 * @param template direction of its output
 * @param length of its output: the longer, the surer it is of the face
 */
record Embedding(FaceTemplate template, double length) {

    static Embedding of(float[] output) {
        return new Embedding(FaceTemplate.normalised(output), FaceTemplate.length(output));
    }
}
