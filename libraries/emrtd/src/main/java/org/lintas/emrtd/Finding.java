package org.lintas.emrtd;

/**
 * Something that a reader of the log must see although it stops nothing, such as a weaker protocol being used.
 *
 * @param code in lower case with dashes: see the table in this library's README
 * @param detail the same for a person, in English, without personal data
 */
public record Finding(String code, String detail) {}
