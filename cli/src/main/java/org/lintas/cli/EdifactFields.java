package org.lintas.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lintas.edifact.Correspondence;
import org.lintas.edifact.CustomsResponse;
import org.lintas.edifact.Diagnostic;
import org.lintas.edifact.Flight;
import org.lintas.edifact.Message;
import org.lintas.edifact.MessageHeader;
import org.lintas.edifact.OtherMessage;
import org.lintas.edifact.Passenger;
import org.lintas.edifact.PassengerList;
import org.lintas.edifact.PassengerNameRecords;
import org.lintas.edifact.Person;
import org.lintas.edifact.TravelDocumentReference;

/** Messages about passengers as the fields of objects. */
final class EdifactFields {

    private EdifactFields() {}

    static Fields of(Message message) {
        MessageHeader header = message.header();
        Fields fields = new Fields()
                .text("type", header.type())
                .text("directory", header.directory())
                .text("reference", header.reference())
                .text("verdict", message.verdict())
                .objects(
                        "diagnostics",
                        message.diagnostics().stream()
                                .map(EdifactFields::diagnostic)
                                .toList())
                .text("sender", header.sender());
        number(
                fields,
                "part",
                header.part().isPresent() ? Optional.of(header.part().getAsInt()) : Optional.empty());
        fields.truth("lastPart", header.lastPart());
        switch (message) {
            case PassengerList list -> passengerList(fields, list);
            case CustomsResponse response -> customsResponse(fields, response);
            case PassengerNameRecords push -> passengerNameRecords(fields, push);
            case Correspondence about -> CorrespondenceFields.add(fields, about);
            case OtherMessage other -> fields.texts("segments", other.segments());
        }
        return fields;
    }

    private static Fields diagnostic(Diagnostic diagnostic) {
        return new Fields()
                .text("severity", diagnostic.severity())
                .text("code", diagnostic.code())
                .number("segment", diagnostic.span().segment())
                .number("offset", diagnostic.span().offset())
                .number("length", diagnostic.span().length())
                .text("text", diagnostic.text());
    }

    private static void passengerList(Fields fields, PassengerList list) {
        PassengerList.Purpose purpose = list.purpose();
        Fields control = new Fields();
        number(control, "passengers", purpose.control().passengers());
        number(control, "crew", purpose.control().crew());
        fields.text("documentCode", purpose.documentCode())
                .text("function", purpose.function())
                .text("transaction", purpose.transaction());
        purpose.reportingParty()
                .ifPresentOrElse(
                        party -> fields.object(
                                "reportingParty",
                                new Fields().text("name", party.name()).texts("contacts", party.contacts())),
                        () -> fields.absent("reportingParty"));
        fields.object("control", control)
                .object("flight", flight(list.flight()))
                .objects(
                        "passengers",
                        list.passengers().stream().map(EdifactFields::passenger).toList())
                .objects(
                        "crew",
                        list.crew().stream().map(EdifactFields::passenger).toList());
    }

    private static void customsResponse(Fields fields, CustomsResponse response) {
        fields.text("function", response.function())
                .text("transaction", response.transaction())
                .object("flight", flight(response.flight()))
                .objects(
                        "responses",
                        response.responses().stream()
                                .map(each -> new Fields()
                                        .text("level", each.level().name().toLowerCase(Locale.ROOT))
                                        .object("references", references(each.references()))
                                        .text("code", each.code())
                                        .text("text", each.text()))
                                .toList());
    }

    private static void passengerNameRecords(Fields fields, PassengerNameRecords push) {
        fields.text("function", push.function())
                .object("flight", flight(push.flight()))
                .objects(
                        "pnrs",
                        push.records().stream().map(EdifactFields::record).toList());
    }

    private static Fields record(PassengerNameRecords.PassengerNameRecord record) {
        PassengerNameRecords.Details details = record.details();
        return new Fields()
                .text("locator", record.locator())
                .text("created", record.created())
                .objects(
                        "passengers",
                        record.travellers().stream()
                                .map(EdifactFields::traveller)
                                .toList())
                .objects(
                        "itinerary",
                        record.itinerary().stream().map(EdifactFields::flight).toList())
                .texts("contacts", details.contacts())
                .texts("payments", details.payments())
                .texts("remarks", details.remarks())
                .text("split", details.split())
                .texts("history", details.history());
    }

    private static Fields traveller(PassengerNameRecords.Traveller traveller) {
        return person(new Fields(), traveller.person())
                .objects("documents", documents(traveller.documents()))
                .text("seat", traveller.seat())
                .texts("tickets", traveller.tickets())
                .texts("frequentFlyer", traveller.frequentFlyer())
                .texts("bags", traveller.bags());
    }

    static Fields flight(Flight flight) {
        return new Fields()
                .text("carrier", flight.carrier())
                .text("number", flight.number())
                .objects("legs", flight.legs().stream().map(EdifactFields::leg).toList());
    }

    private static Fields leg(Flight.Leg leg) {
        return new Fields()
                .text("from", leg.from())
                .text("to", leg.to())
                .text("departure", leg.departure())
                .text("arrival", leg.arrival());
    }

    private static Fields passenger(Passenger passenger) {
        Fields bags = new Fields();
        number(bags, "pieces", passenger.bags().pieces());
        passenger
                .bags()
                .weightKg()
                .ifPresentOrElse(weight -> bags.number("weightKg", weight), () -> bags.absent("weightKg"));
        bags.texts("tags", passenger.bags().tags());
        return person(new Fields(), passenger.person())
                .objects("documents", documents(passenger.documents()))
                .text("embarkation", passenger.route().embarkation())
                .text("debarkation", passenger.route().debarkation())
                .text("clearance", passenger.route().clearance())
                .object("references", references(passenger.references()))
                .object("bags", bags)
                .truth("transit", passenger.details().transit())
                .truth("verified", passenger.details().verified())
                .text("role", passenger.details().role())
                .text("address", passenger.details().address())
                .texts("contacts", passenger.details().contacts());
    }

    static Fields person(Fields fields, Person person) {
        return fields.text("surname", person.surname())
                .text("givenNames", person.givenNames())
                .text("sex", person.sex())
                .text("dateOfBirth", person.dateOfBirth())
                .text("placeOfBirth", person.placeOfBirth())
                .text("nationality", person.nationality())
                .text("residence", person.residence());
    }

    static List<Fields> documents(List<TravelDocumentReference> documents) {
        return documents.stream()
                .map(document -> new Fields()
                        .text("type", document.type())
                        .text("number", document.number())
                        .text("issuer", document.issuer())
                        .text("expiry", document.expiry())
                        .text("issued", document.issued()))
                .toList();
    }

    private static Fields references(Map<String, String> references) {
        Fields fields = new Fields();
        references.forEach(fields::text);
        return fields;
    }

    static void number(Fields fields, String name, Optional<Integer> value) {
        value.ifPresentOrElse(number -> fields.number(name, number), () -> fields.absent(name));
    }
}
