/** People who do not exist, with the region's habits of naming. */
@NullMarked
package org.lintas.simulators.people;

import org.jspecify.annotations.NullMarked;
