package org.lintas.crossings.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.lintas.foundation.TravelDirection;

/**
 * A crossing as the stay rules see it.
 *
 * @param crossing its identifier
 * @param direction entry or exit
 * @param day the State's calendar day
 */
record Passage(UUID crossing, TravelDirection direction, LocalDate day) {}
