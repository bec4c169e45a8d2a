/** Machine readable zones of travel documents: parse, make, check digits, transliteration, codes. */
@NullMarked
package org.lintas.mrz;

import org.jspecify.annotations.NullMarked;
