package org.lintas.foundation;

import java.util.regex.Pattern;

/**
 * A form with files that a module takes, as a bean. All others are refused before a byte of them is read.
 *
 * @param path of the request, the whole of it
 * @param bytesMax longest form, all its files together
 */
public record FormUpload(Pattern path, int bytesMax) {}
