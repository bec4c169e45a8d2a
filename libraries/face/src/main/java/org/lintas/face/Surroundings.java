package org.lintas.face;

/**
 * Where a face was found.
 *
 * @param faces in the picture, this one included
 * @param enlargement of the picture that was looked at, 1 if it is the one that was given
 */
record Surroundings(int faces, int enlargement) {}
