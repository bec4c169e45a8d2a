package org.lintas.cli;

import java.util.Locale;
import org.lintas.edifact.Acknowledgement;
import org.lintas.edifact.Correspondence;
import org.lintas.edifact.RecordRequest;
import org.lintas.edifact.SyntaxReport;

/** Messages about messages and records as the fields of objects. */
final class CorrespondenceFields {

    private CorrespondenceFields() {}

    static void add(Fields fields, Correspondence message) {
        switch (message) {
            case SyntaxReport report ->
                fields.objects(
                        "items",
                        report.items().stream().map(CorrespondenceFields::item).toList());
            case Acknowledgement receipt -> acknowledgement(fields, receipt);
            case RecordRequest request ->
                fields.text("function", request.function())
                        .text("originator", request.originator())
                        .objects(
                                "criteria",
                                request.criteria().stream()
                                        .map(CorrespondenceFields::criteria)
                                        .toList());
        }
    }

    private static Fields item(SyntaxReport.Item item) {
        return new Fields()
                .text("level", item.level().name().toLowerCase(Locale.ROOT))
                .text("reference", item.identity().reference())
                .text("sender", item.identity().sender())
                .text("recipient", item.identity().recipient())
                .text("messageType", item.identity().type())
                .text("action", item.action())
                .objects(
                        "faults",
                        item.faults().stream().map(CorrespondenceFields::fault).toList());
    }

    private static Fields fault(SyntaxReport.Fault fault) {
        Fields fields = new Fields();
        EdifactFields.number(fields, "segment", fault.segment());
        fields.text("service", fault.service());
        EdifactFields.number(fields, "element", fault.element());
        EdifactFields.number(fields, "component", fault.component());
        return fields.text("code", fault.code());
    }

    private static void acknowledgement(Fields fields, Acknowledgement receipt) {
        fields.text("answered", receipt.answered()).text("response", receipt.response());
        EdifactFields.number(fields, "records", receipt.records());
        fields.objects(
                "errors",
                receipt.errors().stream()
                        .map(error -> new Fields().text("code", error.code()).texts("texts", error.texts()))
                        .toList());
    }

    private static Fields criteria(RecordRequest.Criteria criteria) {
        return new Fields()
                .texts("locators", criteria.locators())
                .objects(
                        "flights",
                        criteria.flights().stream().map(EdifactFields::flight).toList())
                .objects(
                        "passengers",
                        criteria.travellers().stream()
                                .map(name -> new Fields()
                                        .text("surname", name.surname())
                                        .text("givenNames", name.givenNames()))
                                .toList())
                .texts("texts", criteria.texts());
    }
}
