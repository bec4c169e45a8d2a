/** Passports with chips, issuing authorities, travellers, gates: the outside world, speaking the real protocols. */
@NullMarked
package org.lintas.simulators;

import org.jspecify.annotations.NullMarked;
