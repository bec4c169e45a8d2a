/** A chip of an electronic travel document that speaks ISO/IEC 7816-4 with the protocols of Doc 9303-11, and fails on demand. */
@NullMarked
package org.lintas.simulators.chip;

import org.jspecify.annotations.NullMarked;
