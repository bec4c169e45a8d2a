/** Issuing authorities of States that do not exist: country signers, document signers, revocation lists and passports. */
@NullMarked
package org.lintas.simulators.authority;

import org.jspecify.annotations.NullMarked;
