/** Tests of the chip's files, each bound at it and one past it. */
@NullMarked
package org.lintas.emrtd.lds;

import org.jspecify.annotations.NullMarked;
