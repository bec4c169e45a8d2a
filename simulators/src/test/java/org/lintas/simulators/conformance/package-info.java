/** Does every reader meet every chip as the standards say: both sides, conforming and not. */
@NullMarked
package org.lintas.simulators.conformance;

import org.jspecify.annotations.NullMarked;
