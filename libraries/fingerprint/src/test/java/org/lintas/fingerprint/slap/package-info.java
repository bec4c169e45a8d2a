/** Tests of the exchange with police systems. */
@NullMarked
package org.lintas.fingerprint.slap;

import org.jspecify.annotations.NullMarked;
