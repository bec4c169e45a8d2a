/** Simulated documents read and judged by the library that reads real ones. */
@NullMarked
package org.lintas.simulators.reading;

import org.jspecify.annotations.NullMarked;
