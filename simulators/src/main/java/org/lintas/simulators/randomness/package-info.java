/** Randomness that a seed makes again, so that a run can be repeated byte for byte. */
@NullMarked
package org.lintas.simulators.randomness;

import org.jspecify.annotations.NullMarked;
