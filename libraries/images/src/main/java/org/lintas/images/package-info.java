/** Pictures from outside, decoded within bounds of bytes, pixels and time, in this process or in one that can be killed. */
@NullMarked
package org.lintas.images;

import org.jspecify.annotations.NullMarked;
