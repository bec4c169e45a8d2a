package org.lintas.edifact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes PAXLST as the guide of WCO, IATA and ICAO has it (D.05B). */
public final class PassengerListWriter {

    private static final String TYPE = "PAXLST:D:05B:UN:IATA";

    private static final Map<String, String> FUNCTIONS = Map.of(
            "full", "",
            "change", "CP",
            "cancel", "XR",
            "reduction", "RP",
            "close", "CL",
            "close-not-on-board", "CLNB",
            "close-on-board", "CLOB",
            "cancel-flight", "XF",
            "flight-change", "CF");

    private final SegmentWriter writer;
    private final WrittenDates dates;

    private PassengerListWriter(SegmentWriter writer, WrittenDates dates) {
        this.writer = writer;
        this.dates = dates;
    }

    /**
     * Writes a passenger list as an interchange of its own.
     *
     * @param list of which all is written but directory, verdict and diagnostics; a function that is not known is written in capitals
     * @param envelope around it
     * @return UTF-8
     */
    public static byte[] write(PassengerList list, Envelope envelope) {
        SegmentWriter segments = list.header().part().isPresent()
                ? SegmentWriter.begin(envelope, TYPE, "", part(list.header()))
                : SegmentWriter.begin(envelope, TYPE);
        PassengerListWriter writer =
                new PassengerListWriter(segments, new WrittenDates(envelope.at().toLocalDate()));
        writer.head(list.purpose());
        FlightWriter.write(segments, list.flight());
        list.passengers().forEach(each -> writer.person(each, each.details().transit() ? "DDU" : "FL"));
        list.crew().forEach(each -> writer.person(each, each.details().transit() ? "DDT" : "FM"));
        writer.total("42", list.purpose().control().passengers());
        writer.total("41", list.purpose().control().crew());
        return segments.end();
    }

    private static String part(MessageHeader header) {
        boolean last = header.lastPart().orElse(true);
        return "%02d:%s".formatted(header.part().orElse(1), last ? "F" : "C");
    }

    private void head(PassengerList.Purpose purpose) {
        String function = Optional.ofNullable(FUNCTIONS.get(purpose.function()))
                .orElseGet(() -> SegmentWriter.released(purpose.function().toUpperCase(Locale.ROOT)));
        writer.segment("BGM", purpose.documentCode().orElse("745"), function);
        purpose.transaction()
                .ifPresent(transaction -> writer.segment("RFF", SegmentWriter.composite("TN", transaction)));
        purpose.reportingParty().ifPresent(party -> {
            writer.segment("NAD", "MS", "", "", SegmentWriter.released(party.name()));
            contacts(party.contacts());
        });
    }

    private void contacts(List<String> contacts) {
        contacts.forEach(contact -> writer.segment("COM", SegmentWriter.composite(contact, "TE")));
    }

    private void total(String qualifier, Optional<Integer> total) {
        total.ifPresent(count -> writer.segment("CNT", SegmentWriter.composite(qualifier, count.toString())));
    }

    private void person(Passenger passenger, String party) {
        Person person = passenger.person();
        String name = SegmentWriter.composite(
                person.surname().orElse(""), person.givenNames().orElse(""));
        String address = SegmentWriter.released(passenger.details().address().orElse(""));
        writer.segment("NAD", party, "", "", name, address);
        person.sex().ifPresent(sex -> writer.segment("ATT", "2", "", SegmentWriter.released(sex)));
        person.dateOfBirth().ifPresent(born -> writer.segment("DTM", dates.birth(born)));
        baggage(passenger.bags());
        passenger.details().verified().ifPresent(verified -> writer.segment("GEI", "4", verified ? "173" : "174"));
        place("22", passenger.route().clearance());
        place("174", person.residence());
        place("178", passenger.route().embarkation());
        place("179", passenger.route().debarkation());
        person.placeOfBirth()
                .ifPresent(place -> writer.segment("LOC", "180", SegmentWriter.composite("", "", "", place)));
        contacts(passenger.details().contacts());
        passenger.details().role().ifPresent(role -> writer.segment("EMP", "1", SegmentWriter.released(role)));
        person.nationality().ifPresent(code -> writer.segment("NAT", "2", SegmentWriter.released(code)));
        passenger
                .references()
                .forEach((qualifier, value) -> writer.segment("RFF", SegmentWriter.composite(qualifier, value)));
        passenger.documents().forEach(this::document);
    }

    private void baggage(Passenger.Bags bags) {
        bags.pieces()
                .ifPresent(pieces -> writer.segment("MEA", "CT", "", SegmentWriter.composite("", pieces.toString())));
        bags.weightKg()
                .ifPresent(weight -> writer.segment("MEA", "WT", "", SegmentWriter.composite("KGM", plain(weight))));
        bags.tags().forEach(tag -> writer.segment("FTX", "BAG", "", "", SegmentWriter.composite(tag, "1")));
    }

    private static String plain(double weight) {
        String text = Double.toString(weight);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private void place(String qualifier, Optional<String> code) {
        code.ifPresent(place -> writer.segment("LOC", qualifier, SegmentWriter.released(place)));
    }

    private void document(TravelDocumentReference document) {
        String type = SegmentWriter.composite(document.type().orElse(""), "110", "111");
        writer.segment("DOC", type, SegmentWriter.released(document.number().orElse("")));
        document.expiry().ifPresent(expiry -> writer.segment("DTM", dates.validity("36", expiry)));
        document.issued().ifPresent(issued -> writer.segment("DTM", dates.validity("182", issued)));
        place("91", document.issuer());
    }
}
