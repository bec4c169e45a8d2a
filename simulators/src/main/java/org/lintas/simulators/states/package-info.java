/** The States of the simulation: their codes and what they sign with. */
@NullMarked
package org.lintas.simulators.states;

import org.jspecify.annotations.NullMarked;
