package org.lintas.lanes.web;

import java.util.List;
import java.util.Optional;
import org.lintas.biometrics.FingerPosition;
import org.lintas.lanes.FingerprintStanding;
import org.lintas.lanes.FingerprintStanding.FingerStanding;
import org.lintas.lanes.FingerprintStanding.FingerState;
import org.lintas.lanes.FingerprintStanding.Phase;

/**
 * The fingerprints of the traveller as the booth's page draws them; public because templates may name public types only.
 *
 * @param standing how far they are
 * @param hands left, then right, as they lie on a scanner
 */
public record FingerprintPanel(FingerprintStanding standing, List<Hand> hands) {

    /** From the left: each finger under the key that it would type with. */
    private static final List<FingerPosition> LEFT = List.of(
            FingerPosition.LEFT_LITTLE,
            FingerPosition.LEFT_RING,
            FingerPosition.LEFT_MIDDLE,
            FingerPosition.LEFT_INDEX,
            FingerPosition.LEFT_THUMB);

    private static final List<FingerPosition> RIGHT = List.of(
            FingerPosition.RIGHT_THUMB,
            FingerPosition.RIGHT_INDEX,
            FingerPosition.RIGHT_MIDDLE,
            FingerPosition.RIGHT_RING,
            FingerPosition.RIGHT_LITTLE);

    /** Copies the hands. */
    public FingerprintPanel {
        hands = List.copyOf(hands);
    }

    /**
     * A hand.
     *
     * @param side {@code left} or {@code right}
     * @param fingers five, from the left
     */
    public record Hand(String side, List<Finger> fingers) {

        /** Copies the fingers. */
        public Hand {
            fingers = List.copyOf(fingers);
        }

        /** Whether any of its fingers is owed. */
        public boolean owed() {
            return fingers.stream().anyMatch(finger -> finger.standing().isPresent());
        }
    }

    /**
     * A finger in the drawing of its hand, which is 200 wide and 210 high.
     *
     * @param position which
     * @param key that chooses it
     * @param left its left edge
     * @param top its upper end
     * @param standing how it is; empty when it is not owed
     * @param chosen whether it is the first that an officer would see to
     */
    public record Finger(
            FingerPosition position, String key, int left, int top, Optional<FingerStanding> standing, boolean chosen) {

        /** Class of its colour. */
        public String tone() {
            return standing.map(finger -> switch (finger.state()) {
                        case WAITING -> "neutral";
                        case CAPTURING -> "active";
                        case GOOD -> "successful";
                        case POOR -> "warning";
                        case MISSING -> "aborted";
                    })
                    .orElse("none");
        }

        /** A sign beside the colour. */
        public String sign() {
            return standing.map(finger -> switch (finger.state()) {
                        case WAITING -> "·";
                        case CAPTURING -> "…";
                        case GOOD -> "✓";
                        case POOR -> "!";
                        case MISSING -> "–";
                    })
                    .orElse("");
        }
    }

    static FingerprintPanel of(FingerprintStanding standing) {
        Optional<FingerPosition> chosen = standing.fingers().stream()
                .filter(finger -> finger.state() != FingerState.GOOD && finger.state() != FingerState.MISSING)
                .map(FingerStanding::position)
                .findFirst()
                .or(() -> standing.fingers().stream()
                        .map(FingerStanding::position)
                        .findFirst());
        return new FingerprintPanel(
                standing, List.of(hand("left", LEFT, standing, chosen), hand("right", RIGHT, standing, chosen)));
    }

    private static Hand hand(
            String side,
            List<FingerPosition> positions,
            FingerprintStanding standing,
            Optional<FingerPosition> chosen) {
        return new Hand(
                side,
                positions.stream()
                        .map(position -> finger(position, standing, chosen))
                        .toList());
    }

    private static Finger finger(
            FingerPosition position, FingerprintStanding standing, Optional<FingerPosition> chosen) {
        boolean left = LEFT.contains(position);
        int place = left ? LEFT.indexOf(position) : RIGHT.indexOf(position);
        Optional<FingerStanding> own = standing.fingers().stream()
                .filter(finger -> finger.position() == position)
                .findFirst();
        return new Finger(
                position,
                Integer.toString((place + (left ? 1 : 6)) % 10),
                4 + place * 39,
                top(position),
                own,
                chosen.equals(Optional.of(position)));
    }

    /** As long as fingers are beside each other. */
    private static int top(FingerPosition position) {
        return switch (position) {
            case LEFT_THUMB, RIGHT_THUMB -> 88;
            case LEFT_INDEX, RIGHT_INDEX -> 22;
            case LEFT_MIDDLE, RIGHT_MIDDLE -> 6;
            case LEFT_RING, RIGHT_RING -> 18;
            case LEFT_LITTLE, RIGHT_LITTLE -> 46;
        };
    }

    /** Whether the officer is asked what to do. */
    public boolean asking() {
        return standing.phase() == Phase.ASKING;
    }

    /** How many fingers are good or missing with a reason. */
    public long done() {
        return standing.fingers().stream()
                .filter(finger -> finger.state() == FingerState.GOOD || finger.state() == FingerState.MISSING)
                .count();
    }
}
