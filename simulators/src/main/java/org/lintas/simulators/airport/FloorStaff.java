package org.lintas.simulators.airport;

import java.util.Map;

/** The shift leader on the floor, acting at the console's lane board. */
final class FloorStaff implements Staff {

    private final PersonSession session;
    private final Journal journal;

    FloorStaff(PersonSession session, Journal journal) {
        this.session = session;
        this.journal = journal;
    }

    @Override
    public void attend(String lane) {
        act(lane, "LET_BACK");
    }

    @Override
    public void reset(String lane) {
        act(lane, "RESET");
    }

    private synchronized void act(String lane, String action) {
        try {
            int status = session.submit("/lanes/" + lane + "/actions", Map.of("action", action));
            if (status >= 400) {
                journal.note(lane, "%s was answered with %d.".formatted(action, status));
            }
        } catch (NodeUnreachableException e) {
            journal.note(lane, "%s could not be sent: %s".formatted(action, e.getMessage()));
        }
    }
}
