/** Carriers that fly into the simulated airport, and the messages they send about their passengers. */
@NullMarked
package org.lintas.simulators.carriers;

import org.jspecify.annotations.NullMarked;
