/** Tests of the conversation with the chip, against a chip of the tests' own. */
@NullMarked
package org.lintas.emrtd;

import org.jspecify.annotations.NullMarked;
