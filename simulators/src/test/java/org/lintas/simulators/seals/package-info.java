/** Tests of the seals that States issue. */
@NullMarked
package org.lintas.simulators.seals;

import org.jspecify.annotations.NullMarked;
