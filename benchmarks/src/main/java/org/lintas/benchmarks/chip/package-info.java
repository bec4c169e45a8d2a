/** What a chip session costs the processor, on both sides, beside plain JMRTD reading the same chip. */
@NullMarked
package org.lintas.benchmarks.chip;

import org.jspecify.annotations.NullMarked;
