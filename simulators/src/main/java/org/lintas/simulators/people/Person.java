package org.lintas.simulators.people;

import java.time.LocalDate;
import org.lintas.mrz.Sex;
import org.lintas.simulators.states.SimulatedState;

/**
 * Somebody who does not exist.
 *
 * @param name the name
 * @param sex as documents say
 * @param dateOfBirth the whole date
 * @param placeOfBirth a town of the State of nationality
 * @param nationality one State
 */
public record Person(FullName name, Sex sex, LocalDate dateOfBirth, String placeOfBirth, SimulatedState nationality) {}
