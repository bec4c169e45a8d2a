package org.lintas.inspections;

import org.lintas.foundation.LaneId;
import org.lintas.foundation.TravelDirection;

/**
 * Where and how an inspection is made.
 *
 * @param lane the gate or booth
 * @param direction entry or exit
 * @param profile name of the lane profile in force there
 */
public record InspectionOpening(LaneId lane, TravelDirection direction, String profile) {}
