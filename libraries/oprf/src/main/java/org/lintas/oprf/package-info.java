/** Oblivious pseudorandom functions of RFC 9497 over P-256 with SHA-256: one side has the key, the other the input, and neither learns the other's. */
@NullMarked
package org.lintas.oprf;

import org.jspecify.annotations.NullMarked;
