package org.lintas.lanes;

import org.lintas.foundation.LaneId;
import org.lintas.foundation.TravelDirection;

/**
 * One lane as the administrator set it up.
 *
 * @param id short name
 * @param kind gate or booth
 * @param direction entry or exit
 * @param profile name of the lane profile that travellers are checked by
 * @param reader driver and address: {@code announced} (virtual reader on the loopback port that the device announces),
 *     {@code virtual:PORT}, {@code pcsc:NAME} (the reader of PC/SC of that name, {@code *} for any characters, beside the zone that
 *     the device announces), or {@code replay:FILE}
 * @param open false when the shift leader has closed it
 */
public record Lane(LaneId id, LaneKind kind, TravelDirection direction, String profile, String reader, boolean open) {

    /** The same lane with another profile. */
    public Lane withProfile(String other) {
        return new Lane(id, kind, direction, other, reader, open);
    }

    /** The same lane, opened or closed. */
    public Lane withOpen(boolean nowOpen) {
        return new Lane(id, kind, direction, profile, reader, nowOpen);
    }
}
