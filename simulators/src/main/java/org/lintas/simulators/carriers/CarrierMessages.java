package org.lintas.simulators.carriers;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lintas.edifact.Envelope;
import org.lintas.edifact.MessageHeader;
import org.lintas.edifact.PassengerList;
import org.lintas.edifact.PassengerListWriter;
import org.lintas.edifact.PassengerNameRecords;
import org.lintas.edifact.PassengerNameRecordsWriter;
import org.lintas.edifact.Verdict;

/** Writes passenger lists and passenger name records of simulated carriers. */
public final class CarrierMessages {

    private static final int HOURS_BEFORE = 72;

    private CarrierMessages() {}

    /**
     * A passenger list (PAXLST).
     *
     * @param sector on which flight
     * @param people who is booked
     * @param function such as {@code full} or {@code close-on-board}
     * @param reference of interchange, message and transaction, at most 14 characters
     * @return UTF-8
     */
    public static byte[] list(Sector sector, List<Booked> people, String function, String reference) {
        String sender = Sector.carrier(sector.from()) + "AIRWAYS";
        LocalDateTime written = sector.departs().minusHours(2);
        PassengerList list = new PassengerList(
                header("PAXLST", sender, reference),
                Verdict.ACCEPTED,
                List.of(),
                new PassengerList.Purpose(
                        Optional.of(function.startsWith("close") ? "266" : "745"),
                        function,
                        Optional.of(reference),
                        Optional.of(new PassengerList.ReportingParty("FLIGHT DESK", List.of("000 111 222"))),
                        new PassengerList.Control(Optional.of(people.size()), Optional.empty())),
                sector.flight(),
                people.stream()
                        .map(booked -> booked.passenger(sector.from(), sector.to()))
                        .toList(),
                List.of());
        return PassengerListWriter.write(list, new Envelope(sender, "BORDER", written, reference));
    }

    /**
     * A push of passenger name records (PNRGOV), as 72 hours before departure.
     *
     * @param sector of which flight
     * @param bookings with somebody on it
     * @param reference of interchange and message, at most 14 characters
     * @return UTF-8
     */
    public static byte[] records(Sector sector, List<Reservation> bookings, String reference) {
        String sender = Sector.carrier(sector.from()) + "AIRWAYS";
        PassengerNameRecords push = new PassengerNameRecords(
                header("PNRGOV", sender, reference),
                Verdict.ACCEPTED,
                List.of(),
                "full",
                sector.flight(),
                bookings.stream().map(booking -> booking.record(sector)).toList());
        LocalDateTime written = sector.departs().minusHours(HOURS_BEFORE);
        return PassengerNameRecordsWriter.write(push, new Envelope(sender, "BORDER", written, reference));
    }

    private static MessageHeader header(String type, String sender, String reference) {
        return new MessageHeader(
                type,
                Optional.empty(),
                Optional.of(reference),
                Optional.of(sender),
                OptionalInt.empty(),
                Optional.empty());
    }
}
