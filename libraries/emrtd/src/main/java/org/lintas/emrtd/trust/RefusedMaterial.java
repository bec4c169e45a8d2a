package org.lintas.emrtd.trust;

/**
 * Something offered to a trust store that did not come in.
 *
 * @param source where it came from, in the words of who loaded it, with its place there
 * @param code why, in lower case with dashes: see the table in this library's README
 * @param detail the same for a person
 */
public record RefusedMaterial(String source, String code, String detail) {}
