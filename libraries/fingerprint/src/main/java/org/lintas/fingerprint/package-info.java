/** Says what is in a fingerprint, how good it is, and whether two prints are of one finger. */
@NullMarked
package org.lintas.fingerprint;

import org.jspecify.annotations.NullMarked;
