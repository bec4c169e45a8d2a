/** The files of the logical data structure (ICAO Doc 9303-10, 8th edition), read with a bound on everything. */
@NullMarked
package org.lintas.emrtd.lds;

import org.jspecify.annotations.NullMarked;
