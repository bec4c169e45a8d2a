package org.lintas.face;

/**
 * Where a face was found.
 *
 * @param given the picture that was given
 * @param looked the picture that was looked at: the same, or enlarged
 * @param faces in the picture, this one included
 */
record Surroundings(FaceImage given, FaceImage looked, int faces) {

    /** How much larger the picture is that was looked at: 1 if it is the one that was given. */
    int enlargement() {
        return looked.width() / given.width();
    }
}
