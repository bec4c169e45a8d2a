package org.lintas.edifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class XmlRecordsReaderTests {

    static final String PUSH = """
            <?xml version="1.0" encoding="UTF-8"?>
            <IATA_PNRGOV_NotifRQ xmlns="http://www.iata.org/IATA/2007/00" Version="3.000" TransactionIdentifier="T77">
              <Originator AirlineCode="LT" SystemCode="RES"/>
              <FlightLeg CarrierCode="LT" FlightNumber="77" DepartureDateTime="2026-11-22T10:00:00" ArrivalDateTime="2026-11-22T13:20:00">
                <DepartureAirport LocationCode="BKK"/><ArrivalAirport LocationCode="SIN"/>
              </FlightLeg>
              <PNRs NumberOfPnrs="2">
                <PNR NumberOfPassengers="2" PNR_CreationDate="2026-10-01T10:15:00">
                  <BookingRefID ID="QWERTY"><CompanyName Code="LT"/></BookingRefID>
                  <ContactInfo PhoneNumber="0123" EmailAddress="a@b.example"><AddressLine>1 QUAY</AddressLine><CityName>UTOPOLIS</CityName></ContactInfo>
                  <Passenger RPH="1"><GivenName>JAN MR</GivenName><Surname>SM\u00c9D</Surname>
                    <CustLoyalty ProgramID="LT" MembershipID="123456"/>
                    <SSR SSR_Code="VGML"><TEXT>NO NUTS</TEXT></SSR>
                  </Passenger>
                  <Passenger RPH="2"><GivenName>ANNA</GivenName><Surname>ERIKSSON</Surname>
                    <TicketDocument TicketDocumentNbr="9991234567890">
                      <PaymentInfo PaymentType="CC" VendorCode="VI" AccountNbr="4111111111111111" ExpiryDate="0928"/>
                    </TicketDocument>
                    <DOC_SSR SSR_Code="DOCS"><DOCS TravelDocType="P" IssuingLoc="UTO" TravelDocNbr="L898902C3" PaxNationality="UTO"
                      DateOfBirth="1974-08-12" Gender="F" ExpiryDate="2032-04-15" Surname="ERIKSSON" FirstGivenName="ANNA" SecondGivenName="MARIA"/></DOC_SSR>
                    <DOC_SSR SSR_Code="DOCO"><DOCO BirthLocation="UTOPOLIS" TravelDocType="V" TravelDocNbr="8/Q" DateOfIssue="2025-12-22" CountryState="SGP"/></DOC_SSR>
                    <DOC_SSR SSR_Code="DOCA"><DOCA AddressType="R" Country="UTO" Address="1 QUAY"/></DOC_SSR>
                  </Passenger>
                  <Flight FlightNumber="77" DepartureDateTime="2026-11-22T10:00:00" ArrivalDateTime="2026-11-22T13:20:00">
                    <DepartureAirport LocationCode="BKK"/><ArrivalAirport LocationCode="SIN"/><MarketingAirline Code="LT"/>
                    <CheckIn PassengerRPH="2" SeatNumber="12C"><Bag BagTagNumber="0123456789"/></CheckIn>
                  </Flight>
                  <SplitPNR><BookingRefID ID="ASDFGH"/></SplitPNR>
                </PNR>
                <PNR><BookingRefID ID="ZXCVBN"/><Passenger><Surname>SUHARTO</Surname></Passenger></PNR>
              </PNRs>
            </IATA_PNRGOV_NotifRQ>
            """;

    private static final String SAME_IN_EDIFACT = """
            UNA:+.?*'UNB+IATA:1+LT+BORDER+261122:0900+77'UNH+1+PNRGOV:13:1:IA'MSG+:22'TVL+221126:1000:221126:1320+BKK+SIN+LT+77'
            SRC'RCI+LT:QWERTY::011026:1015'ADD++0123'ADD++a@b.example'ADD++1 QUAY, UTOPOLIS'TIF+SM\u00c9D+JAN MR:A:1'FTI+LT:123456'
            SSR+VGML:HK:1:LT:::::NO NUTS++::1'TIF+ERIKSSON+ANNA:A:2'TKT+9991234567890:T'FOP+CC:VI:4111111111111111:0928'
            SSR+DOCS:HK:1:LT:::::/P/UTO/L898902C3/UTO/12AUG74/F/15APR32/ERIKSSON/ANNA/MARIA++::2'
            SSR+DOCO:HK:1:LT:::::/UTOPOLIS/V/8 Q//22DEC25/SGP++::2'SSR+DOCA:HK:1:LT:::::/R/UTO/1 QUAY++::2'
            TVL+221126:1000:221126:1320+BKK+SIN+LT+77'TIF+ERIKSSON+ANNA:A:2'SSD+12C'TBD++1+LT:0123456789'EQN+1'RCI+LT:ASDFGH'
            SRC'RCI+LT:ZXCVBN'TIF+SUHARTO'UNT+28+1'UNZ+1+77'""";

    @Test
    void aPushInXmlHasTheSameRecordsAsThatInEdifact() {
        PassengerNameRecords push = push(PUSH);
        PassengerNameRecords same =
                (PassengerNameRecords) Samples.read(SAME_IN_EDIFACT).getFirst();
        assertThat(push.diagnostics()).isEmpty();
        assertThat(push.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(push.header().type()).isEqualTo("PNRGOV");
        assertThat(push.header().reference()).contains("T77");
        assertThat(push.header().sender()).contains("LT");
        assertThat(push.flight()).isEqualTo(same.flight());
        assertThat(push.records()).isEqualTo(same.records());
    }

    @Test
    void anOddTravellerCostsNoOtherAndIsFoundByItsBytes() {
        String odd = PUSH.replace("<GivenName>ANNA</GivenName><Surname>ERIKSSON</Surname>", "");
        PassengerNameRecords push = push(odd);
        assertThat(push.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(push.records()).hasSize(2);
        assertThat(push.records().getFirst().travellers()).hasSize(2);
        Diagnostic diagnostic = push.diagnostics().getFirst();
        assertThat(diagnostic.code()).isEqualTo("name-missing");
        byte[] bytes = odd.getBytes(StandardCharsets.UTF_8);
        assertThat(new String(
                        bytes, diagnostic.span().offset(), diagnostic.span().length(), StandardCharsets.UTF_8))
                .isEqualTo("<Passenger RPH=\"2\">");
    }

    @Test
    void recordsBeforeAFaultStand() {
        PassengerNameRecords push = push(PUSH.substring(0, PUSH.indexOf("<PNR><BookingRefID")) + "<PNR><<");
        assertThat(push.verdict()).isEqualTo(Verdict.PARTIAL);
        assertThat(push.records()).hasSize(1);
        assertThat(push.diagnostics()).extracting(Diagnostic::code).containsExactly("xml-unreadable");
    }

    @Test
    void nothingOutsideIsOpenedAndNoEntityIsExpanded() {
        String hostile = PUSH.replace(
                        "<IATA_PNRGOV_NotifRQ ",
                        "<!DOCTYPE x [<!ENTITY a \"AAAA\"><!ENTITY b SYSTEM \"file:///etc/hostname\">]><IATA_PNRGOV_NotifRQ ")
                .replace("<Surname>SUHARTO", "<Surname>SUHARTO&a;&b;");
        PassengerNameRecords push = push(hostile);
        assertThat(push.diagnostics()).isNotEmpty();
        assertThat(push.records().getFirst().locator()).contains("QWERTY");
        assertThat(push.records().toString()).doesNotContain("AAAA");
    }

    @Test
    void otherXmlIsRejectedAndTooDeepXmlRefused() {
        assertThat(Samples.read("<html/>").getFirst().verdict()).isEqualTo(Verdict.REJECTED);
        byte[] deepest = "<a>".repeat(XmlRecordsReader.DEPTH_MAX).getBytes(StandardCharsets.UTF_8);
        byte[] deeper = "<a>".repeat(XmlRecordsReader.DEPTH_MAX + 1).getBytes(StandardCharsets.UTF_8);
        assertThat(Samples.read(deepest).getFirst().verdict()).isEqualTo(Verdict.REJECTED);
        assertThatThrownBy(() -> EdifactReader.read(deeper, Samples.REFERENCE))
                .isInstanceOf(EdifactRefusedException.class);
    }

    private static PassengerNameRecords push(String text) {
        return (PassengerNameRecords) Samples.read(text).getFirst();
    }
}
