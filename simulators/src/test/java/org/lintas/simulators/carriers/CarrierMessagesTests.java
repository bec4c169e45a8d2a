package org.lintas.simulators.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lintas.edifact.EdifactReader;
import org.lintas.edifact.EdifactRefusedException;
import org.lintas.edifact.Message;
import org.lintas.edifact.PassengerNameRecords;
import org.lintas.edifact.PassengerNameRecords.PassengerNameRecord;
import org.lintas.edifact.Verdict;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.states.SimulatedState;

class CarrierMessagesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final Sector SECTOR = new Sector(
            SimulatedState.SUVANTA,
            SimulatedState.MERANDA,
            101,
            LocalDateTime.of(2026, 11, 26, 8, 30),
            LocalDateTime.of(2026, 11, 26, 11, 30));

    @Test
    void aPushSaysOfTheBookingWhatTheCarrierKnows() throws IOException, EdifactRefusedException {
        Population people = Population.of(SimulatedState.SUVANTA, 7, TODAY);
        Booked one = new Booked(people.person(1, 18, 80), "S1234567", TODAY.plusYears(3), "R00001", "001001", "12C");
        Booked two = new Booked(people.person(2, 18, 80), "S1234568", TODAY.plusYears(3), "R00001", "001002", "12D");
        Reservation booking = new Reservation(
                List.of(one, two),
                LocalDateTime.of(2026, 11, 25, 9, 15),
                "CC VI 4242424242424242 1229",
                List.of("CTCM 999123456", "CTCE traveller//mail.example"),
                Optional.of(SimulatedState.PALMERA),
                2);
        List<Message> messages = EdifactReader.read(CarrierMessages.records(SECTOR, List.of(booking), "P1"), TODAY);
        PassengerNameRecords push = (PassengerNameRecords) messages.getFirst();
        assertThat(push.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(push.flight()).isEqualTo(SECTOR.flight());
        PassengerNameRecord record = push.records().getFirst();
        assertThat(record.locator()).contains("R00001");
        assertThat(record.created()).contains("2026-11-25T09:15");
        assertThat(record.itinerary()).hasSize(2);
        assertThat(record.details().payments()).containsExactly("CC VI XXXXXXXXXXXX4242 1229");
        assertThat(record.travellers()).hasSize(2).allSatisfy(traveller -> {
            assertThat(traveller.bags()).hasSize(2);
            assertThat(traveller.documents()).isNotEmpty();
            assertThat(traveller.tickets()).hasSize(1);
        });
        assertThat(record.travellers().getFirst().seat()).contains("12C");
    }
}
