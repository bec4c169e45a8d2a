/** Tests of trust, passive authentication and clone detection, with an authority of the tests' own. */
@NullMarked
package org.lintas.emrtd.trust;

import org.jspecify.annotations.NullMarked;
