package org.lintas.edifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lintas.edifact.SyntaxReport.Fault;
import org.lintas.edifact.SyntaxReport.Identity;
import org.lintas.edifact.SyntaxReport.Item;
import org.lintas.edifact.SyntaxReport.Level;
import org.lintas.testkit.Gen;
import org.lintas.testkit.Property;

class CorrespondenceTests {

    private static final Envelope ENVELOPE =
            new Envelope("BORDER", "LINTASAIR", LocalDateTime.of(2026, 11, 22, 9, 15), "000044");

    private static final MessageHeader HEADER = new MessageHeader(
            "", Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());

    private static final Gen<String> WORD =
            Gen.text("ABC xyz09+?'/*.-\u00e9\u4e2d", 1, 20).map(String::strip).where(text -> !text.isEmpty());

    @Test
    void aSyntaxReportNamesTheMessageTheSegmentAndTheElementAtFault() {
        SyntaxReport report = (SyntaxReport) Samples.read("""
                UNB+UNOA:4+BORDER+LINTASAIR+261122:0915+9'UNH+1+CONTRL:4:1:UN'UCI+42+LINTASAIR:ZZ+BORDER+7'
                UCM+PAX001+PAXLST:D:05B:UN:IATA+4+13+UNT+2:1'UCS+7+12'UCD+39+3:2'UCM+PAX002+PAXLST:D:05B:UN+7'UNT+7+1'UNZ+1+9'""").getFirst();
        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.items()).hasSize(3);
        assertThat(report.items().getFirst().identity().sender()).contains("LINTASAIR");
        Item message = report.items().get(1);
        assertThat(message.level()).isEqualTo(Level.MESSAGE);
        assertThat(message.identity().type()).contains("PAXLST:D:05B:UN:IATA");
        assertThat(message.action()).contains("4");
        assertThat(message.faults())
                .containsExactly(
                        new Fault(
                                Optional.empty(),
                                Optional.of("UNT"),
                                Optional.of(2),
                                Optional.of(1),
                                Optional.of("13")),
                        fault(7, Optional.empty(), Optional.empty(), "12"),
                        fault(7, Optional.of(3), Optional.of(2), "39"));
        assertThat(report.items().getLast().faults()).isEmpty();
    }

    @Test
    void anOddItemOfASyntaxReportCostsNoOther() {
        SyntaxReport report = (SyntaxReport) Samples.read(
                        "UNH+1+CONTRL:4:1:UN'UCI+42+A+B+8'UCD+12+1'UCM+1+PAXLST'UCS+X+12'UCM+2+PAXLST:D+7'UNT+7+1'")
                .getFirst();
        assertThat(report.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(report.items())
                .extracting(item -> item.identity().reference().orElse(""))
                .containsExactly("42", "1", "2");
        assertThat(report.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("reference-empty", "code-missing", "number-unreadable", "reference-empty");
        assertThat(report.diagnostics().getFirst().span().segment()).isEqualTo(2);
    }

    @Test
    void writtenSyntaxReportsAreReadAgain() {
        Gen<Optional<Integer>> places = Gen.integers(1, 99).optional();
        Gen<Fault> faults = Gen.integers(1, 3)
                .flatMap(segment -> places.flatMap(element -> places.map(
                        component -> fault(segment, element, element.isEmpty() ? Optional.empty() : component, "12"))));
        Gen<Item> items = WORD.flatMap(word -> WORD.optional()
                .flatMap(party -> faults.list(0, 5)
                        .flatMap(found ->
                                Gen.elements(List.of(Level.values())).map(level -> item(level, word, party, found)))));
        Property.forAll(300, items.list(1, 6), written -> {
            SyntaxReport report = new SyntaxReport(HEADER, Verdict.ACCEPTED, List.of(), written);
            SyntaxReport read = (SyntaxReport)
                    Samples.read(SyntaxReportWriter.write(report, ENVELOPE)).getFirst();
            assertThat(read.diagnostics()).isEmpty();
            assertThat(read.items()).isEqualTo(written);
        });
    }

    private static Item item(Level level, String word, Optional<String> party, List<Fault> faults) {
        boolean message = level == Level.MESSAGE;
        Identity identity = new Identity(
                Optional.of(word),
                message ? Optional.empty() : party,
                message ? Optional.empty() : party,
                message ? Optional.of("PAXLST:D:05B") : Optional.empty());
        return new Item(level, identity, Optional.of("4"), faults);
    }

    private static Fault fault(int segment, Optional<Integer> element, Optional<Integer> component, String code) {
        return new Fault(Optional.of(segment), Optional.empty(), element, component, Optional.of(code));
    }

    @Test
    void aReceiptSaysWhatBecameOfAPushAndWhy() {
        Acknowledgement receipt = (Acknowledgement) Samples.read("""
                UNA:+.?*'UNB+IATA:1+BORDER+LT+261122:0915+44'UNH+1+ACKRES:11:1:IA+REF77'MSG+:22+7'EQN+2'IFT+3+SEEN'ERC+118'
                IFT+3+NO FLIGHT OF THIS NUMBER+CALL US'ERC+102'UNT+8+1'UNZ+1+44'""").getFirst();
        assertThat(receipt.diagnostics()).isEmpty();
        assertThat(receipt.answered()).contains("22");
        assertThat(receipt.response()).contains("7");
        assertThat(receipt.records()).contains(2);
        assertThat(receipt.errors())
                .containsExactly(
                        new Acknowledgement.Reason(Optional.empty(), List.of("SEEN")),
                        new Acknowledgement.Reason(Optional.of("118"), List.of("NO FLIGHT OF THIS NUMBER", "CALL US")),
                        new Acknowledgement.Reason(Optional.of("102"), List.of()));
    }

    @Test
    void writtenReceiptsAreReadAgain() {
        Gen<Acknowledgement.Reason> errors = WORD.flatMap(
                code -> WORD.list(0, 3).map(texts -> new Acknowledgement.Reason(Optional.of(code), texts)));
        Property.forAll(300, errors.list(0, 5), written -> {
            Acknowledgement receipt = new Acknowledgement(
                    HEADER,
                    Verdict.ACCEPTED,
                    List.of(),
                    Optional.of("141"),
                    Optional.of("3"),
                    written,
                    Optional.of(written.size()));
            Acknowledgement read = (Acknowledgement)
                    Samples.read(AcknowledgementWriter.write(receipt, ENVELOPE)).getFirst();
            assertThat(read.diagnostics()).isEmpty();
            assertThat(read.said()).isEqualTo(receipt.said());
        });
    }

    @Test
    void aRequestNamesRecordsFlightsAndTravellers() {
        RecordRequest request = (RecordRequest) Samples.read("""
                UNA:+.?*'UNB+IATA:1+BORDER+LT+261122:0915+45'UNH+1+GOVREQ:11:1:IA+REF78'MSG+:43'ORG+UTO:BKK'
                TVL+221126:1000+BKK+SIN+LT+77'SRC'RCI+LT:QWERTY+LT:ASDFGH'TIF+SUHARTO'TIF+ERIKSSON+ANNA'IFT+3+BY FAX'UNT+10+1'UNZ+1+45'""").getFirst();
        assertThat(request.diagnostics()).isEmpty();
        assertThat(request.function()).contains("43");
        assertThat(request.originator()).contains("UTO BKK");
        assertThat(request.criteria()).hasSize(2);
        assertThat(request.criteria().getFirst().flights().getFirst().number()).contains("77");
        RecordRequest.Criteria second = request.criteria().getLast();
        assertThat(second.locators()).containsExactly("QWERTY", "ASDFGH");
        assertThat(second.travellers())
                .containsExactly(
                        new RecordRequest.Name("SUHARTO", Optional.empty()),
                        new RecordRequest.Name("ERIKSSON", Optional.of("ANNA")));
        assertThat(second.texts()).containsExactly("BY FAX");
    }

    @Test
    void aRequestThatAsksForNothingIsRejected() {
        Message request = Samples.read("UNH+1+GOVREQ:11:1:IA'MSG+:43'UNT+3+1'").getFirst();
        assertThat(request.verdict()).isEqualTo(Verdict.REJECTED);
    }

    @Test
    void writtenRequestsAreReadAgain() {
        Gen<Flight> flights = WORD.flatMap(number -> Gen.integers(10, 28)
                .map(day -> new Flight(
                        Optional.of("LT"),
                        Optional.of(number),
                        List.of(new Flight.Leg(
                                Optional.of("BKK"),
                                Optional.of("SIN"),
                                Optional.of("2026-11-" + day + "T10:00"),
                                day % 2 == 0 ? Optional.empty() : Optional.of("2026-12-01"))))));
        Gen<RecordRequest.Name> names =
                WORD.flatMap(surname -> WORD.optional().map(given -> new RecordRequest.Name(surname, given)));
        Gen<RecordRequest.Criteria> criteria = WORD.list(1, 3)
                .flatMap(texts -> flights.list(0, 3)
                        .flatMap(flown ->
                                names.list(0, 3).map(named -> new RecordRequest.Criteria(texts, flown, named, texts))));
        Property.forAll(300, criteria.list(1, 4), written -> {
            RecordRequest request = new RecordRequest(
                    HEADER, Verdict.ACCEPTED, List.of(), Optional.of("43"), Optional.of("UTO"), written);
            RecordRequest read = (RecordRequest)
                    Samples.read(RecordRequestWriter.write(request, ENVELOPE)).getFirst();
            assertThat(read.diagnostics()).isEmpty();
            assertThat(read.said()).isEqualTo(request.said());
        });
    }
}
