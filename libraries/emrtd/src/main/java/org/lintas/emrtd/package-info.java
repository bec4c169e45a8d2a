/** The conversation with the chip of an electronic travel document: access, files, chip and active authentication. */
@NullMarked
package org.lintas.emrtd;

import org.jspecify.annotations.NullMarked;
