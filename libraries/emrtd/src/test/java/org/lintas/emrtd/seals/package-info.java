/** Tests of visible seals. */
@NullMarked
package org.lintas.emrtd.seals;

import org.jspecify.annotations.NullMarked;
