/** The simulated airport against the real node. */
@NullMarked
package org.lintas.simulators.airport;

import org.jspecify.annotations.NullMarked;
