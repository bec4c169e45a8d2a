/** Tests of keys, signature algorithms and signed objects. */
@NullMarked
package org.lintas.emrtd.signatures;

import org.jspecify.annotations.NullMarked;
