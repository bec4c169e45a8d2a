/** Pictures of several fingers that lie on one scanner together, taken apart into single fingers with their names. */
@NullMarked
package org.lintas.fingerprint.slap;

import org.jspecify.annotations.NullMarked;
