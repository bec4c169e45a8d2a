/** A simulated airport: travellers with passports, gates, booths and their staff, in front of a real node over real connections. */
@NullMarked
package org.lintas.simulators.airport;

import org.jspecify.annotations.NullMarked;
