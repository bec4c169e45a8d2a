/** Face detection, alignment, quality, embedding and 1:1 comparison. */
@NullMarked
package org.lintas.face;

import org.jspecify.annotations.NullMarked;
