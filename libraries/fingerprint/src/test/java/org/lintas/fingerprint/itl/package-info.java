/** Tests of the exchange with police systems. */
@NullMarked
package org.lintas.fingerprint.itl;

import org.jspecify.annotations.NullMarked;
