package org.lintas.simulators.airport;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The officer at a booth, at the console like a person: clears when nothing refers, else sends to the second line. */
final class BoothOfficer implements Runnable {

    private static final Pattern TRANSACTION = Pattern.compile("name=\"transaction\" value=\"([0-9a-f-]{36})\"");

    private final PersonSession session;
    private final String booth;
    private final Surroundings around;

    BoothOfficer(PersonSession session, String booth, Surroundings around) {
        this.session = session;
        this.booth = booth;
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
        boolean known = transaction.find();
        if (known && desk.contains("data-phase=\"ASKING\"")) {
            takeFingersAsTheyAre(transaction.group(1));
            return;
        }
        if (!known || !desk.contains("data-state=\"AWAITING_OFFICER\"")) {
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

    /** What the scanner gave after its tries is good enough, and so is nothing when it does not work. */
    private void takeFingersAsTheyAre(String transaction) throws NodeUnreachableException {
        String page = "/booths/" + booth + "/fingerprints";
        if (session.submit(page, Map.of("transaction", transaction, "act", "AS_THEY_ARE")) >= 400) {
            session.submit(page, Map.of("transaction", transaction, "act", "WITHOUT", "without", "SCANNER_FAULT"));
        }
    }
}
