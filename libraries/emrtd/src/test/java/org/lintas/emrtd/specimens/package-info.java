/** A chip and an issuing authority of the tests' own, written from the standards and not from the code under test. */
@NullMarked
package org.lintas.emrtd.specimens;

import org.jspecify.annotations.NullMarked;
