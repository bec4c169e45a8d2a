/** Fingers of nobody: ridge patterns from a seed, and the prints that they leave on a scanner. */
@NullMarked
package org.lintas.simulators.fingers;

import org.jspecify.annotations.NullMarked;
