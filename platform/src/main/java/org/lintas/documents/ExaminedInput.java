package org.lintas.documents;

import org.lintas.emrtd.lds.Octets;

/**
 * One raw input of an examination, as it was read. Personal data.
 *
 * @param part of which examination: {@code document}, or {@code seal} with its number
 * @param name of the input: {@code mrz}, {@code EF.DG1}, {@code active-authentication-challenge}, {@code seal}
 * @param group of checks that it is the input of, a name in the tree of results: {@code optical}, {@code electronic}, {@code seal}
 * @param content as it was read; text in UTF-8
 */
public record ExaminedInput(String part, String name, String group, Octets content) {}
