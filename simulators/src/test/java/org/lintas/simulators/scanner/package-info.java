/** Tests of the simulated scanners. */
@NullMarked
package org.lintas.simulators.scanner;

import org.jspecify.annotations.NullMarked;
