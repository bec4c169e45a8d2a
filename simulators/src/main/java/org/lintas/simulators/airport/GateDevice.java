package org.lintas.simulators.airport;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lintas.simulators.airport.Expectation.Outcome;
import org.lintas.simulators.airport.LaneLink.Command;
import org.lintas.simulators.airport.LaneLink.Interrupted;
import org.lintas.simulators.airport.LaneLink.Ports;
import org.lintas.simulators.airport.LaneLink.Sight;

/**
 * An e-gate: doors, sensors, reader and camera, and the traveller in it. Does what the node commands and survives its loss: it
 * attaches again with what it sees.
 */
final class GateDevice implements Runnable {

    /** Presentations of one traveller at most; nobody tries more often. */
    private static final int PRESENTATIONS_MAX = 12;

    /** Presentations in vain after which staff look at the gate: an alarm of before, which they did not see to, keeps it shut. */
    private static final int PRESENTATIONS_UNTIL_STAFF = 4;

    /** Empty answers to requests for commands in a row before the traveller gives up and presents the document again. */
    private static final int PATIENCE = 30;

    /** How long a passport that is torn away lies on the reader: a slow chip is not read by then. */
    private static final Duration TEAR_AFTER = Duration.ofMillis(300);

    /** Pictures of one traveller at most. */
    private static final int PICTURES_MAX = 8;

    private final LaneLink link;
    private final ReaderStand reader;
    private final Walkway walkway;
    private final Staff staff;
    private final Journal journal;
    private final Rhythm rhythm;

    private int persons;
    private boolean objectLeft;
    private Optional<String> transaction = Optional.empty();
    private Optional<Boolean> passed = Optional.empty();
    private @Nullable SimulatedTraveller inWork;
    private int presentations;
    private boolean attached;
    private boolean othersCommands;

    GateDevice(LaneLink link, ReaderStand reader, Surroundings around) {
        this.link = link;
        this.reader = reader;
        this.walkway = around.queue();
        this.staff = around.staff();
        this.journal = around.journal();
        this.rhythm = around.rhythm();
    }

    @Override
    public void run() {
        while (!walkway.closed()) {
            try {
                work();
            } catch (NodeUnreachableException e) {
                attached = false;
                rhythm.pause(Duration.ofMillis(300));
            } catch (NodeRefusalException e) {
                journal.note(link.lane(), String.valueOf(e.getMessage()));
                attached = false;
                rhythm.pause(Duration.ofMillis(300));
            }
        }
    }

    private void work() throws NodeUnreachableException, NodeRefusalException {
        if (!attached) {
            attach();
        }
        SimulatedTraveller traveller = inWork;
        if (traveller == null) {
            Optional<SimulatedTraveller> next = walkway.next(Duration.ofSeconds(1));
            if (next.isEmpty()) {
                link.heartbeat(sight(), walkway.length());
                link.next();
                return;
            }
            traveller = next.get();
            inWork = traveller;
            presentations = 0;
        }
        serve(traveller);
    }

    private void attach() throws NodeUnreachableException, NodeRefusalException {
        reader.remove();
        Optional<Outcome> decided = link.attach(
                new Ports(reader.port(), OptionalInt.empty()), sight(), new Interrupted(transaction, passed));
        attached = true;
        othersCommands = false;
        boolean wasInWork = transaction.isPresent();
        boolean hadPassed = passed.orElse(false);
        if (wasInWork && hadPassed) {
            finish(Outcome.CLEARED);
        } else if (wasInWork && persons > 0) {
            followInside();
        } else if (decided.equals(Optional.of(Outcome.REFERRED))) {
            finish(Outcome.REFERRED);
        } else {
            transaction = Optional.empty();
        }
    }

    private void serve(SimulatedTraveller traveller) throws NodeUnreachableException, NodeRefusalException {
        if (presentations >= PRESENTATIONS_MAX) {
            journal.note(link.lane(), "Traveller %d gave up.".formatted(traveller.number()));
            inWork = null;
            return;
        }
        rhythm.walk();
        reader.present(traveller, presentations);
        presentations++;
        passed = Optional.empty();
        transaction = link.event("document-presented", sight(), null);
        if (transaction.isEmpty()) {
            reader.remove();
            link.heartbeat(sight(), walkway.length());
            if (presentations == PRESENTATIONS_UNTIL_STAFF) {
                staff.reset(link.lane());
            }
            return;
        }
        othersCommands = true;
        if (traveller.kind() == TravellerKind.TORN_AWAY && presentations == 1) {
            rhythm.pause(TEAR_AFTER);
            link.event("document-removed", sight(), null);
            reader.remove();
        }
        followInside();
    }

    /** Does what the node commands until the traveller is through, referred, or has to start again. */
    private void followInside() throws NodeUnreachableException, NodeRefusalException {
        int empty = 0;
        while (inWork != null && transaction.isPresent() && empty < PATIENCE) {
            Optional<Command> command = link.next();
            if (command.isEmpty()) {
                empty++;
                link.heartbeat(sight(), walkway.length());
                continue;
            }
            empty = 0;
            if (isForThisInspection(command.get())) {
                obey(command.get(), inWork);
            }
        }
        transaction = inWork == null ? Optional.empty() : transaction;
    }

    /** What the node said to the traveller before comes first out of the queue; it ends with the first word to this one. */
    private boolean isForThisInspection(Command command) {
        if (othersCommands && command.transaction().equals(transaction)) {
            othersCommands = false;
        }
        return !othersCommands;
    }

    private void obey(Command command, SimulatedTraveller traveller)
            throws NodeUnreachableException, NodeRefusalException {
        switch (command.type()) {
            case "show" -> shown(command);
            case "open-entry" -> enter(traveller);
            case "capture" -> look(traveller);
            case "open-exit" -> leave(command, traveller);
            case "let-back" -> goBack(command);
            case "hold" -> {
                if (inWork != null) {
                    staff.attend(link.lane());
                }
            }
            case "emergency-open" -> persons = 0;
            case "ready", "closed" -> startAgain();
            case "stop-capture" -> {}
            default -> journal.note(link.lane(), "Unknown command " + command.type());
        }
    }

    private void shown(Command command) throws NodeUnreachableException, NodeRefusalException {
        if (command.message().equals("gate.again")) {
            reader.remove();
            startAgain();
        } else if (command.message().equals("gate.officer")) {
            reader.remove();
            link.event("document-removed", sight(), null);
            finish(Outcome.REFERRED);
        }
    }

    private void enter(SimulatedTraveller traveller) throws NodeUnreachableException, NodeRefusalException {
        rhythm.walk();
        reader.remove();
        link.event("document-removed", sight(), null);
        persons = traveller.kind() == TravellerKind.TAILGATED ? 2 : 1;
        link.event("entry-passed", sight(), null);
    }

    private void look(SimulatedTraveller traveller) throws NodeUnreachableException, NodeRefusalException {
        for (int take = 0; take < PICTURES_MAX; take++) {
            rhythm.look();
            String advice = link.picture(transaction.orElseThrow(), TravellerSource.livePicture(traveller, take));
            if (advice.equals("GOOD")) {
                return;
            }
        }
    }

    private void leave(Command command, SimulatedTraveller traveller)
            throws NodeUnreachableException, NodeRefusalException {
        if (!link.permits(command, transaction.orElseThrow())) {
            link.event("alarm", sight(), "forced-exit");
            journal.note(link.lane(), "A permit did not verify.");
            return;
        }
        rhythm.walk();
        persons = 0;
        objectLeft = traveller.kind() == TravellerKind.BAG_LEFT;
        passed = Optional.of(true);
        link.event("exit-passed", sight(), null);
        finish(Outcome.CLEARED);
        if (objectLeft) {
            objectLeft = false;
            link.event("persons", sight(), null);
            staff.reset(link.lane());
        }
    }

    private void goBack(Command command) throws NodeUnreachableException, NodeRefusalException {
        rhythm.walk();
        persons = 0;
        link.event("backed-out", sight(), null);
        if (command.message().equals("gate.again")) {
            startAgain();
        } else {
            finish(Outcome.REFERRED);
        }
    }

    private void startAgain() {
        transaction = Optional.empty();
    }

    private void finish(Outcome outcome) {
        SimulatedTraveller traveller = inWork;
        if (traveller != null) {
            journal.ended(traveller, link.lane(), transaction.orElse(""), outcome);
        }
        inWork = null;
        transaction = Optional.empty();
        passed = Optional.empty();
        reader.remove();
    }

    private Sight sight() {
        return new Sight(persons, objectLeft);
    }
}
