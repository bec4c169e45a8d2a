/** How long rules take on what was recorded, and how long a carrier waits for an answer. */
@NullMarked
package org.lintas.benchmarks.targeting;

import org.jspecify.annotations.NullMarked;
