package org.lintas.biometrics;

import java.time.LocalDate;
import java.util.Optional;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.Traveller;

/**
 * Whose face is compared and where, for the figures of lanes and groups of people; nothing that names the traveller is kept with them.
 *
 * @param lane the gate or booth
 * @param day of the inspection
 * @param traveller as the document says; empty while it was not read
 */
public record ComparedTraveller(LaneId lane, LocalDate day, Optional<Traveller> traveller) {}
