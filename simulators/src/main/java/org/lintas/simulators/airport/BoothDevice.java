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

/** A booth: reader, camera, a fingerprint scanner where there is one, and the traveller who stands before the officer. */
final class BoothDevice implements Runnable {

    /** Empty answers to requests for commands in a row before the traveller asks again. */
    private static final int PATIENCE = 300;

    private static final Sight ONE_PERSON = new Sight(1, false);

    private final LaneLink link;
    private final ReaderStand reader;
    private final Optional<FingerStand> scanner;
    private final Walkway walkway;
    private final Journal journal;
    private final Rhythm rhythm;

    private Optional<String> transaction = Optional.empty();
    private @Nullable SimulatedTraveller inWork;
    private boolean attached;
    private int pictures;

    BoothDevice(LaneLink link, ReaderStand reader, Optional<FingerStand> scanner, Surroundings around) {
        this.link = link;
        this.reader = reader;
        this.scanner = scanner;
        this.walkway = around.queue();
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
            reader.remove();
            Optional<Outcome> decided =
                    link.attach(ports(), ONE_PERSON, new Interrupted(transaction, Optional.empty()));
            attached = true;
            if (decided.isPresent() && inWork != null) {
                finish(inWork, decided.get());
            }
            transaction = Optional.empty();
        }
        SimulatedTraveller traveller = inWork;
        if (traveller == null) {
            Optional<SimulatedTraveller> next = walkway.next(Duration.ofSeconds(1));
            if (next.isEmpty()) {
                link.heartbeat(ONE_PERSON, walkway.length());
                link.next();
                return;
            }
            traveller = next.get();
            inWork = traveller;
        }
        serve(traveller);
    }

    private Ports ports() {
        return new Ports(
                reader.port(),
                scanner.map(stand -> OptionalInt.of(stand.port())).orElseGet(OptionalInt::empty));
    }

    private void serve(SimulatedTraveller traveller) throws NodeUnreachableException, NodeRefusalException {
        rhythm.walk();
        reader.present(traveller, 0);
        scanner.ifPresent(stand -> stand.stand(traveller));
        if (traveller.seal().isPresent()) {
            link.seal(traveller.seal().get().toByteArray());
        }
        transaction = link.event("document-presented", ONE_PERSON, null);
        pictures = 0;
        int empty = 0;
        while (inWork != null && transaction.isPresent() && empty < PATIENCE) {
            Optional<Command> command = link.next();
            if (command.isEmpty()) {
                empty++;
                link.heartbeat(ONE_PERSON, walkway.length());
            } else {
                obey(command.get(), traveller);
            }
        }
        reader.remove();
    }

    private void obey(Command command, SimulatedTraveller traveller)
            throws NodeUnreachableException, NodeRefusalException {
        boolean ofThisInspection = command.transaction().equals(transaction);
        switch (command.type()) {
            case "capture" -> {
                if (ofThisInspection || command.transaction().isEmpty()) {
                    rhythm.look();
                    link.picture(transaction.orElseThrow(), TravellerSource.livePicture(traveller, pictures));
                    pictures++;
                }
            }
            case "stop-capture" -> {
                if (ofThisInspection) {
                    finish(traveller, command.message().equals("booth.cleared") ? Outcome.CLEARED : Outcome.REFERRED);
                }
            }
            default -> {}
        }
    }

    private void finish(SimulatedTraveller traveller, Outcome outcome)
            throws NodeUnreachableException, NodeRefusalException {
        journal.ended(traveller, link.lane(), transaction.orElse(""), outcome);
        inWork = null;
        scanner.ifPresent(FingerStand::leave);
        transaction = Optional.empty();
        reader.remove();
        link.event("document-removed", ONE_PERSON, null);
    }
}
