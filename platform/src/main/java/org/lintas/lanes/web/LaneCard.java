package org.lintas.lanes.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.lintas.lanes.LaneKind;
import org.lintas.lanes.LaneState;
import org.lintas.lanes.LaneView;
import org.lintas.lanes.StaffAction;

/**
 * A lane as its card on the board shows it; public because templates may name public types only.
 *
 * @param view the lane
 * @param tone class of the card's colour: neutral, active, clear, refer or alarm
 * @param seconds since the lane came to its state
 * @param actions that make sense now
 */
public record LaneCard(LaneView view, String tone, long seconds, List<StaffAction> actions) {

    /** Copies the actions. */
    public LaneCard {
        actions = List.copyOf(actions);
    }

    static LaneCard of(LaneView view, Instant now) {
        return new LaneCard(
                view,
                tone(view.state()),
                Math.max(0, Duration.between(view.since(), now).toSeconds()),
                actions(view));
    }

    /** Key of the state's words. */
    public String stateKey() {
        return "lanes.state." + view.state().name().toLowerCase(Locale.ROOT);
    }

    /** Whether an officer works there. */
    public boolean booth() {
        return view.lane().kind() == LaneKind.BOOTH;
    }

    private static String tone(LaneState state) {
        return switch (state) {
            case OUT_OF_SERVICE, CLOSED, IDLE -> "neutral";
            case READING, ENTRY_OPEN, CAPTURING, DECIDING, FINGERPRINTS, AWAITING_OFFICER -> "active";
            case EXIT_OPEN -> "clear";
            case REFERRED, LETTING_BACK, HELD -> "refer";
            case ALARM, EMERGENCY_OPEN -> "alarm";
        };
    }

    private static List<StaffAction> actions(LaneView view) {
        boolean gate = view.lane().kind() == LaneKind.GATE;
        return switch (view.state()) {
            case CLOSED -> List.of(StaffAction.OPEN);
            case IDLE -> gate ? List.of(StaffAction.CLOSE, StaffAction.EMERGENCY_OPEN) : List.of(StaffAction.CLOSE);
            case HELD, ALARM ->
                gate
                        ? List.of(StaffAction.LET_BACK, StaffAction.RESET, StaffAction.EMERGENCY_OPEN)
                        : List.of(StaffAction.RESET);
            case EMERGENCY_OPEN, OUT_OF_SERVICE -> List.of(StaffAction.RESET);
            case READING,
                    ENTRY_OPEN,
                    CAPTURING,
                    DECIDING,
                    EXIT_OPEN,
                    REFERRED,
                    LETTING_BACK,
                    FINGERPRINTS,
                    AWAITING_OFFICER -> gate ? List.of(StaffAction.EMERGENCY_OPEN) : List.of();
        };
    }
}
