package org.lintas.edifact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One PNR in XML. Names of elements and attributes are those of IATA_PNRGOV_NotifRQ as public examples have them; those of seats, tags, remarks and division are from
 * memory of the guide, where several are tried.
 */
final class XmlRecord {

    private final XmlRecordsReader reader;
    private final XmlElement record;
    private final Flight push;
    private final LocalDate today;
    private final List<TravellerDraft> travellers = new ArrayList<>();
    private final List<Flight> itinerary = new ArrayList<>();
    private final List<String> contacts = new ArrayList<>();
    private final List<String> payments = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> history = new ArrayList<>();
    private Optional<String> split = Optional.empty();

    XmlRecord(XmlRecordsReader reader, XmlElement record, Flight push, LocalDate today) {
        this.reader = reader;
        this.record = record;
        this.push = push;
        this.today = today;
    }

    PassengerNameRecords.PassengerNameRecord read() {
        Optional<String> locator = record.child("BookingRefID").flatMap(element -> element.said("ID"));
        if (locator.isEmpty()) {
            reader.warn(record, "reference-empty", "a record without its locator");
        }
        record.children.forEach(this::take);
        record.children.stream().filter(each -> each.name.equals("Flight")).forEach(this::boarding);
        Optional<String> created =
                record.said("PNR_CreationDate", "PNR_TransDate").map(XmlRecord::time);
        return new PassengerNameRecords.PassengerNameRecord(
                locator,
                created,
                travellers.stream().map(traveller -> traveller.finish(push)).toList(),
                itinerary,
                new PassengerNameRecords.Details(contacts, payments, remarks, split, history));
    }

    private void take(XmlElement element) {
        switch (element.name) {
            case "Passenger" -> passenger(element);
            case "Flight" -> itinerary.add(flight(element));
            case "ContactInfo" -> contact(element);
            case "FOP", "FormOfPayment", "PaymentInfo" -> payment(element);
            case "SSR", "OSI", "OtherServiceInfo", "Remark", "GeneralRemark", "GenRemark" -> remark(element);
            case "DOC_SSR" -> documents(element, Optional.empty());
            case "SplitPNR", "Split", "DividedPNR" ->
                split = element.all("BookingRefID").stream()
                        .findFirst()
                        .flatMap(each -> each.said("ID"))
                        .or(element::words);
            case "History", "PNR_History", "PNRHistory" -> history.add(CardNumbers.masked(element.everything()));
            case "BookingRefID", "POS", "PrepaidBag", "FareInfo", "TicketDocument" -> {
                // Nothing that is kept of them here.
            }
            default -> reader.info(element, "segment-unread", "element " + element.name + " is not read");
        }
    }

    static Flight flight(XmlElement element) {
        Optional<XmlElement> marketing = element.child("MarketingAirline");
        Optional<XmlElement> operating = element.child("OperatingAirline");
        Optional<String> carrier = element.said("CarrierCode")
                .or(() -> marketing.flatMap(each -> each.said("Code")))
                .or(() -> operating.flatMap(each -> each.said("Code")));
        Optional<String> number =
                element.said("FlightNumber").or(() -> operating.flatMap(each -> each.said("FlightNumber")));
        Flight.Leg leg = new Flight.Leg(
                place(element, "DepartureAirport"),
                place(element, "ArrivalAirport"),
                element.said("DepartureDateTime").map(XmlRecord::time),
                element.said("ArrivalDateTime").map(XmlRecord::time));
        return new Flight(carrier, number, List.of(leg));
    }

    private static Optional<String> place(XmlElement flight, String name) {
        return flight.child(name).flatMap(each -> each.said("LocationCode"));
    }

    /** The minutes of an instant as it was sent, or a date; the text itself if it is neither. */
    private static String time(String stated) {
        String plain = stated.replace(' ', 'T');
        boolean clock = plain.length() >= 16 && plain.charAt(10) == 'T' && plain.charAt(13) == ':';
        return clock ? plain.substring(0, 16) : stated;
    }

    private void passenger(XmlElement element) {
        String surname = element.said("Surname").orElse("");
        String given = element.said("GivenName").orElse("");
        if (surname.isEmpty() && given.isEmpty()) {
            reader.error(element, "name-missing", "a traveller without a name");
        }
        TravellerDraft traveller = new TravellerDraft(
                surname.isEmpty() ? given : surname,
                surname.isEmpty() ? "" : given,
                element.said("RPH").orElse(""),
                element.said("PassengerTypeCode", "PTC").orElse(""));
        travellers.add(traveller);
        for (XmlElement each : element.children) {
            said(each, traveller);
        }
    }

    private void said(XmlElement element, TravellerDraft traveller) {
        switch (element.name) {
            case "CustLoyalty" ->
                element.said("MembershipID")
                        .ifPresent(number -> traveller.frequentFlyer.add(
                                element.said("ProgramID").orElse("") + number));
            case "TicketDocument" -> {
                element.said("TicketDocumentNbr").ifPresent(traveller.tickets::add);
                element.all("PaymentInfo").forEach(this::payment);
            }
            case "DOC_SSR" -> documents(element, Optional.of(traveller));
            case "SSR" -> remark(element);
            case "GivenName", "Surname", "MiddleName", "NamePrefix", "ExcessBaggage", "FareInfo" -> {
                // Read already, or nothing that is kept of them.
            }
            default -> checkIn(element, Optional.of(traveller));
        }
    }

    private void documents(XmlElement element, Optional<TravellerDraft> holder) {
        Optional<TravellerDraft> whose = holder.or(() -> referred(element));
        for (XmlElement each : element.children) {
            boolean known = each.name.equals("DOCS") || each.name.equals("DOCO") || each.name.equals("DOCA");
            if (known && whose.isEmpty()) {
                reader.warn(each, "traveller-unknown", "a document of no traveller");
            }
            whose.filter(traveller -> known).ifPresent(traveller -> document(each, traveller));
        }
    }

    private void document(XmlElement element, TravellerDraft traveller) {
        switch (element.name) {
            case "DOCS" ->
                traveller.document(
                        DocumentText.of(values(
                                element,
                                "TravelDocType",
                                "IssuingLoc",
                                "TravelDocNbr",
                                "PaxNationality",
                                "DateOfBirth",
                                "Gender",
                                "ExpiryDate",
                                "Surname",
                                "FirstGivenName",
                                "SecondGivenName")),
                        today);
            case "DOCO" ->
                traveller.visa(
                        slashed(
                                element,
                                "BirthLocation",
                                "TravelDocType",
                                "TravelDocNbr",
                                "PlaceOfIssue",
                                "DateOfIssue",
                                "CountryState"),
                        today);
            default -> traveller.address(slashed(element, "AddressType", "Country", "Address"));
        }
    }

    /** Values in the order in which a special service has them; a slash would end one. */
    private static String slashed(XmlElement element, String... names) {
        List<String> values = values(element, names);
        values.replaceAll(value -> value.replace('/', ' '));
        return "/" + String.join("/", values);
    }

    private static List<String> values(XmlElement element, String... names) {
        List<String> values = new ArrayList<>();
        for (String each : names) {
            values.add(element.said(each).orElse(""));
        }
        return values;
    }

    private void boarding(XmlElement flight) {
        flight.children.forEach(each -> checkIn(each, referred(each)));
    }

    /** Seats and tags of bags wherever they stand. */
    private void checkIn(XmlElement element, Optional<TravellerDraft> holder) {
        Optional<TravellerDraft> whose = referred(element).or(() -> holder);
        element.said("SeatNumber", "SeatNbr")
                .ifPresent(seat -> whose.ifPresent(traveller -> {
                    String from = push.legs().isEmpty()
                            ? ""
                            : push.legs().getFirst().from().orElse("");
                    String to = push.legs().isEmpty()
                            ? ""
                            : push.legs().getFirst().to().orElse("");
                    traveller.seat(new TravellerDraft.Seat(seat, from, to, true));
                }));
        element.said("BagTagNumber", "TagNumber", "BagTagNbr")
                .ifPresent(tag -> whose.ifPresent(traveller -> traveller.bags.add(tag)));
        element.children.forEach(each -> checkIn(each, whose));
    }

    private Optional<TravellerDraft> referred(XmlElement element) {
        Optional<String> reference = element.said("RPH", "PassengerRPH");
        return travellers.stream()
                .filter(each -> !each.reference.isEmpty() && reference.equals(Optional.of(each.reference)))
                .findFirst();
    }

    private void contact(XmlElement element) {
        element.said("PhoneNumber").ifPresent(contacts::add);
        element.said("EmailAddress").ifPresent(contacts::add);
        StringBuilder address = new StringBuilder();
        for (XmlElement each : element.children) {
            each.words()
                    .ifPresent(words ->
                            address.append(address.isEmpty() ? "" : ", ").append(words));
        }
        if (!address.isEmpty()) {
            contacts.add(address.toString());
        }
    }

    private void payment(XmlElement element) {
        StringBuilder words = new StringBuilder();
        for (String name : List.of("PaymentType", "VendorCode", "AccountNbr", "ExpiryDate")) {
            String value = element.said(name).orElse("");
            String shown = name.equals("AccountNbr") ? CardNumbers.account(value) : value;
            words.append(words.isEmpty() || shown.isEmpty() ? "" : " ").append(shown);
        }
        if (!words.isEmpty()) {
            payments.add(words.toString());
        }
    }

    private void remark(XmlElement element) {
        String code = element.said("SSR_Code").orElse("");
        String said = element.said("TEXT", "Text").or(element::words).orElse("");
        String words = (code + " " + said).strip();
        if (!words.isEmpty()) {
            remarks.add(CardNumbers.masked(words));
        }
    }
}
