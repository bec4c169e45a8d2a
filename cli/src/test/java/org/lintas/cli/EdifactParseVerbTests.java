package org.lintas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EdifactParseVerbTests {

    private static final String LIST =
            "UNB+UNOA:4+LINTASAIR+BORDER+261122:0915+42'UNH+1+PAXLST:D:05B:UN'BGM+745'TDT+20+LT77'"
                    + "LOC+125+BKK'DTM+189:2611221000:201'LOC+87+SIN'NAD+FL+++ERIKSSON:ANNA'DTM+329:720000'RFF+AVF:QWERTY'"
                    + "CNT+42:1'UNT+11+1'UNZ+1+42'";

    @Test
    void aMessageIsOneObject() {
        Run run = Run.with(LIST, "edifact", "parse", "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out()).isEqualTo("""
                {"input":"-:1","type":"PAXLST","directory":"D.05B","reference":"1","verdict":"ACCEPTED","diagnostics":[],\
                "sender":"LINTASAIR","part":null,"lastPart":null,"documentCode":"745","function":"full","transaction":null,\
                "reportingParty":null,"control":{"passengers":1,"crew":null},"flight":{"carrier":"LT","number":"77",\
                "legs":[{"from":"BKK","to":"SIN","departure":"2026-11-22T10:00","arrival":null}]},\
                "passengers":[{"surname":"ERIKSSON","givenNames":"ANNA","sex":null,"dateOfBirth":"1972","placeOfBirth":null,\
                "nationality":null,"residence":null,"documents":[],"embarkation":null,"debarkation":null,"clearance":null,\
                "references":{"AVF":"QWERTY"},"bags":{"pieces":null,"weightKg":null,"tags":[]},"transit":false,\
                "verified":null,"role":null,"address":null,"contacts":[]}],"crew":[]}
                """);
    }

    @Test
    void aPartialMessageIsBadAndTextIsUnreadable() {
        assertThat(Run.with(LIST.replace("ERIKSSON:ANNA", ""), "edifact", "parse", "-")
                        .exitCode())
                .isEqualTo(ExitCode.BAD);
        assertThat(Run.with("hello", "edifact", "parse", "-").exitCode()).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void reportsReceiptsAndRequestsAreObjectsOfTheirOwn() {
        Run run = Run.with(
                "UNB+UNOA:4+B+A+261122:0915+9'UNH+1+CONTRL:4:1:UN'UCI+42+A+B+7'UCM+1+PAXLST:D+4'UCS+7+12'UNT+5+1'"
                        + "UNH+2+ACKRES:11:1:IA'MSG+:22+7'ERC+118'IFT+3+LATE'UNT+5+2'"
                        + "UNH+3+GOVREQ:11:1:IA'MSG+:43'SRC'RCI+LT:QWERTY'TIF+ERIKSSON+ANNA'UNT+6+3'UNZ+3+9'",
                "edifact",
                "parse",
                "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out().lines())
                .satisfiesExactly(
                        report -> assertThat(report)
                                .contains("\"type\":\"CONTRL\"")
                                .contains(
                                        "{\"level\":\"message\",\"reference\":\"1\",\"sender\":null,\"recipient\":null,"
                                                + "\"messageType\":\"PAXLST:D\",\"action\":\"4\",\"faults\":[{\"segment\":7,"
                                                + "\"service\":null,\"element\":null,\"component\":null,\"code\":\"12\"}]}"),
                        receipt -> assertThat(receipt)
                                .contains("\"answered\":\"22\",\"response\":\"7\",\"records\":null,"
                                        + "\"errors\":[{\"code\":\"118\",\"texts\":[\"LATE\"]}]"),
                        request -> assertThat(request)
                                .contains(
                                        "\"criteria\":[{\"locators\":[\"QWERTY\"],\"flights\":[],"
                                                + "\"passengers\":[{\"surname\":\"ERIKSSON\",\"givenNames\":\"ANNA\"}],\"texts\":[]}]"));
    }

    @Test
    void aPushInXmlIsTheSameObjectAsOneInEdifact() {
        Run run = Run.with(
                "<IATA_PNRGOV_NotifRQ><FlightLeg CarrierCode=\"LT\" FlightNumber=\"77\"/><PNRs><PNR><BookingRefID ID=\"QWERTY\"/>"
                        + "<Passenger><Surname>SUHARTO</Surname></Passenger></PNR></PNRs></IATA_PNRGOV_NotifRQ>",
                "edifact",
                "parse",
                "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out())
                .contains("\"type\":\"PNRGOV\"")
                .contains(
                        "\"pnrs\":[{\"locator\":\"QWERTY\",\"created\":null,\"passengers\":[{\"surname\":\"SUHARTO\"");
    }

    @Test
    void aListWithNamedColumnsIsTheSameObjectAsAPassengerList() {
        Run run = Run.with("surname;carrier;number\nSUHARTO;LT;77\nSHORT\n", "edifact", "parse", "-");
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD);
        assertThat(run.out())
                .contains("\"type\":\"CSV\"")
                .contains("\"verdict\":\"PARTIAL\"")
                .contains("\"code\":\"row-unreadable\",\"segment\":2,\"offset\":37,\"length\":5")
                .contains("\"passengers\":[{\"surname\":\"SUHARTO\"");
    }
}
