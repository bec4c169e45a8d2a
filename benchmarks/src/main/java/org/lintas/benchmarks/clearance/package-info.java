/** Measures how many travellers one node clears in a second, and what each part of a clearance costs. */
@NullMarked
package org.lintas.benchmarks.clearance;

import org.jspecify.annotations.NullMarked;
