/** Tests of fingerprint templates, quality and comparison. */
@NullMarked
package org.lintas.fingerprint;

import org.jspecify.annotations.NullMarked;
