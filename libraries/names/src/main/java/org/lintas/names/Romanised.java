package org.lintas.names;

/**
 * A word in Latin letters.
 *
 * @param letters A to Z, at most {@link NameParser#WORD_LETTERS_MAX}; empty if it has none
 * @param written as it stood
 * @param vowels whether the script writes vowels
 */
record Romanised(String letters, String written, boolean vowels) {}
