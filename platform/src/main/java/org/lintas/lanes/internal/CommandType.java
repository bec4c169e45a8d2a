package org.lintas.lanes.internal;

import java.util.Locale;

/** Commands of the lane-device protocol ({@code docs/protocols/lane-devices.md}, version 1). */
enum CommandType {
    SHOW,
    OPEN_ENTRY,
    CAPTURE,
    STOP_CAPTURE,
    OPEN_EXIT,
    LET_BACK,
    HOLD,
    EMERGENCY_OPEN,
    CLOSED,
    READY;

    /** As it stands in the protocol. */
    String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
