package org.lintas.edifact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads PAXLST (UN/EDIFACT D.02B to D.15B, the subset of the WCO, IATA and ICAO guide), in any order of segments. */
final class PassengerListReader {

    private final Frame frame;
    private final Segments segments;
    private final MessageHeader header;
    private final FlightDraft flight = new FlightDraft();
    private final List<Passenger> passengers = new ArrayList<>();
    private final List<Passenger> crew = new ArrayList<>();
    private final List<String> contacts = new ArrayList<>();
    private Optional<String> documentCode = Optional.empty();
    private String function = "full";
    private Optional<String> transaction = Optional.empty();
    private Optional<String> reportingParty = Optional.empty();
    private Optional<Integer> controlPassengers = Optional.empty();
    private Optional<Integer> controlCrew = Optional.empty();
    private boolean begun;
    private @Nullable PassengerDraft person;

    private PassengerListReader(Frame frame, MessageHeader header) {
        this.frame = frame;
        this.segments = frame.segments;
        this.header = header;
    }

    static PassengerList read(Frame frame, MessageHeader header) {
        PassengerListReader reader = new PassengerListReader(frame, header);
        for (int segment = frame.from + 1; segment < frame.to; segment++) {
            reader.take(segment, frame.segments.tag(segment));
        }
        return reader.finish();
    }

    private void take(int segment, String tag) {
        switch (tag) {
            case "NAD" -> nameAndAddress(segment);
            case "CNT" -> control(segment);
            case "BGM" -> begin(segment);
            default -> {
                if (person != null ? !person.take(segment, tag) : !takeOfFlight(segment, tag)) {
                    frame.warn(segment, "segment-unknown", "segment " + tag + " is not read");
                }
            }
        }
    }

    private boolean takeOfFlight(int segment, String tag) {
        switch (tag) {
            case "TDT" -> flight.name(segments.text(segment, 2), carrier(segment));
            case "LOC" -> flight.place(segments.text(segment, 1), segments.text(segment, 2));
            case "DTM" -> time(segment);
            case "RFF" -> transaction = transaction.or(() -> frame.present(segment, 1, 1));
            case "COM" -> {
                for (int element = 1; element <= segments.elements(segment); element++) {
                    frame.present(segment, element, 0).ifPresent(contacts::add);
                }
            }
            case "CTA" -> frame.present(segment, 2, 1).ifPresent(contacts::add);
            case "GEI", "FTX", "AUT", "UNS", "GIS" -> {
                // Nothing that is kept of them.
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private String carrier(int segment) {
        String carrier = segments.text(segment, 5);
        return carrier.isEmpty() ? segments.text(segment, 6) : carrier;
    }

    private void time(int segment) {
        String time = Dates.time(segments.text(segment, 1, 1));
        String qualifier = segments.text(segment, 1, 0);
        switch (qualifier) {
            case "189" -> flight.departure(time);
            case "232" -> flight.arrival(time);
            default -> frame.info(segment, "code-unknown", "time " + qualifier + " is not read");
        }
    }

    private void begin(int segment) {
        begun = true;
        documentCode = frame.present(segment, 1, 0);
        String code = segments.text(segment, 2);
        function = function(segment, code.isEmpty() ? segments.text(segment, 3) : code);
    }

    private String function(int segment, String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "", "9", "A", "B", "C" -> "full";
            case "CP", "AC", "BC", "CC", "4" -> "change";
            case "XR" -> "cancel";
            case "RP" -> "reduction";
            case "CL" -> "close";
            case "CLNB" -> "close-not-on-board";
            case "CLOB" -> "close-on-board";
            case "XF" -> "cancel-flight";
            case "CF" -> "flight-change";
            case "G" -> "add";
            case "H" -> "delete";
            case "I" -> "change";
            default -> {
                frame.info(segment, "code-unknown", "message function " + code + " is kept as it stands");
                yield code.toLowerCase(Locale.ROOT);
            }
        };
    }

    private void nameAndAddress(int segment) {
        endPerson();
        switch (segments.text(segment, 1)) {
            case "MS", "MR" ->
                reportingParty = reportingParty
                        .or(() -> frame.present(segment, 4, 0))
                        .or(() -> frame.present(segment, 3, 0))
                        .or(() -> frame.present(segment, 2, 0));
            case "FL", "FM", "DDU", "DDT", "ZZZ" -> person = new PassengerDraft(frame, segment);
            default -> {
                frame.warn(segment, "party-unknown", "party " + segments.text(segment, 1) + " is read as a passenger");
                person = new PassengerDraft(frame, segment);
            }
        }
    }

    private void endPerson() {
        PassengerDraft ended = person;
        person = null;
        if (ended == null || (byReference() && !ended.isSomebody())) {
            return;
        }
        Passenger passenger = ended.finish(!byReference());
        boolean ofCrew = ended.isCrew() || documentCode.equals(Optional.of("336"));
        (ofCrew ? crew : passengers).add(passenger);
    }

    /** Whether a message may name people by their references alone. */
    private boolean byReference() {
        return !function.equals("full") || documentCode.equals(Optional.of("266"));
    }

    private void control(int segment) {
        endPerson();
        switch (segments.text(segment, 1, 0)) {
            case "42" -> controlPassengers = frame.count(segment, 1, 1);
            case "41" -> controlCrew = frame.count(segment, 1, 1);
            default ->
                frame.info(segment, "code-unknown", "control total " + segments.text(segment, 1, 0) + " is not read");
        }
    }

    private PassengerList finish() {
        endPerson();
        if (!begun) {
            frame.error(frame.from, "begin-missing", "the message has no BGM");
        }
        if (header.part().isEmpty() && !byReference()) {
            check("passengers", controlPassengers, passengers.size());
            check("crew", controlCrew, crew.size());
        }
        Flight named = flight.flight();
        boolean usable = (begun && named.number().isPresent()) || !passengers.isEmpty() || !crew.isEmpty();
        return new PassengerList(
                header,
                frame.verdict(usable),
                frame.diagnostics(),
                new PassengerList.Purpose(
                        documentCode,
                        function,
                        transaction,
                        reportingParty.map(name -> new PassengerList.ReportingParty(name, contacts)),
                        new PassengerList.Control(controlPassengers, controlCrew)),
                named,
                passengers,
                crew);
    }

    private void check(String what, Optional<Integer> declared, int found) {
        if (declared.isPresent() && declared.get() != found) {
            frame.warn(frame.from, "control-total", "%d %s declared, %d found".formatted(declared.get(), what, found));
        }
    }
}
