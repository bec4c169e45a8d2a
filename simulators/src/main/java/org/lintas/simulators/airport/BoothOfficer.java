package org.lintas.simulators.airport;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The officer at a booth, at the console like a person: clears when nothing refers, else sends to the second line. */
final class BoothOfficer implements Runnable {

    private static final Pattern TRANSACTION = Pattern.compile("name=\"transaction\" value=\"([0-9a-f-]{36})\"");

    /** When nothing more is to be waited for: whoever gives no fingerprints, or what came of them, in English. */
    private static final Pattern FINGERS_SEEN = Pattern.compile(">(citizen|child|not-enrolled)<|Fingerprints, ");

    /** Longest wait for fingerprints: three tries of both hands on a busy machine. */
    private static final Duration FINGERS_MAX = Duration.ofMinutes(2);

    private final PersonSession session;
    private final String booth;
    private final boolean scanner;
    private String waitsFor = "";
    private Instant since = Instant.MIN;
    private final Surroundings around;

    BoothOfficer(PersonSession session, String booth, boolean scanner, Surroundings around) {
        this.session = session;
        this.booth = booth;
        this.scanner = scanner;
        this.around = around;
    }

    @Override
    public void run() {
        while (!around.queue().closed()) {
            try {
                attend();
            } catch (NodeUnreachableException e) {
                around.rhythm().pause(Duration.ofMillis(500));
            }
        }
    }

    private void attend() throws NodeUnreachableException {
        String desk = session.read("/booths/" + booth);
        Matcher transaction = TRANSACTION.matcher(desk);
        if (!desk.contains("data-state=\"AWAITING_OFFICER\"")
                || !transaction.find()
                || fingersLack(desk, transaction.group(1))) {
            around.rhythm().pause(Duration.ofMillis(250));
            return;
        }
        around.rhythm().look();
        boolean refers = desk.contains("result-refer");
        session.submit(
                "/booths/" + booth + "/decisions",
                Map.of(
                        "transaction",
                        transaction.group(1),
                        "decision",
                        refers ? "refer" : "clear",
                        "note",
                        refers ? "Please look at this traveller." : "In order."));
    }

    private boolean fingersLack(String desk, String transaction) {
        if (!scanner || FINGERS_SEEN.matcher(desk).find()) {
            return false;
        }
        if (!transaction.equals(waitsFor)) {
            waitsFor = transaction;
            since = Instant.now();
        }
        return since.plus(FINGERS_MAX).isAfter(Instant.now());
    }
}
