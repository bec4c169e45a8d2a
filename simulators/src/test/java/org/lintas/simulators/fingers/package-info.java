/** Tests of fingers and their prints. */
@NullMarked
package org.lintas.simulators.fingers;

import org.jspecify.annotations.NullMarked;
