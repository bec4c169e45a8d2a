package org.lintas.passengers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lintas.access.DeviceScope;
import org.lintas.crossings.RecordPages;
import org.lintas.crossings.Visitor;
import org.lintas.foundation.storage.Eventually;
import org.lintas.passengers.CarrierMessage;
import org.lintas.passengers.Delivery;
import org.lintas.passengers.Journey;
import org.lintas.passengers.Journeys;
import org.lintas.passengers.PassengerMessages;
import org.lintas.passengers.Unmaskings;
import org.lintas.passengers.internal.Masking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@RecordPages
class PassengerPagesTests {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 5);

    private static final String REASON = "Looked at with the shift leader.";

    @Autowired
    private MockMvc web;

    @Autowired
    private Journeys journeys;

    @Autowired
    private PassengerMessages messages;

    @Autowired
    private Unmaskings unmaskings;

    @Autowired
    private ApplicationContext context;

    @Test
    void aCarrierAsksAndAnOfficerDecides() throws Exception {
        Visitor carrier = Visitor.device(web, "carrier-zq", DeviceScope.carrier("ZQ"));
        carrier.send("/api/carrier-messages/interactive", list("ZQ", "41", "TRXA", "QUILLFEATHER"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/EDIFACT"))
                .andExpect(content().string(containsString("BGM+962'RFF+TN:TRXA'RFF+AF:ZQ41'")))
                .andExpect(content().string(containsString("ERP+2'RFF+ABO:00A1'ERC+0Z'")));
        carrier.open("/api/carrier-messages/unsolicited").andExpect(status().isNoContent());
        Journey journey = journey("ZQ");

        Visitor analyst = Visitor.person(web, "ANALYST").stating("passengers", "case-work");
        String page = "/journeys/" + journey.id();
        analyst.open("/flights?day={day}", DAY)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("ZQ 41")));
        for (String language : List.of("en", "id", "vi")) {
            for (String each : List.of(
                    "/flights", "/flights/" + journey.flight(), page, "/carrier-messages", "/passenger-retention")) {
                analyst.open(each + "?language={language}", language)
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
        analyst.submit(page + "/decisions", Map.of("choice", "no-board", "reason", REASON, "seen", "9-9"))
                .andExpect(status().isConflict());
        analyst.submit(page + "/decisions", Map.of("choice", "no-board", "reason", REASON, "seen", "nonsense"))
                .andExpect(status().isBadRequest());
        analyst.submit(page + "/decisions", Map.of("choice", "no-board", "reason", REASON, "seen", "1-0"))
                .andExpect(redirectedUrl(page));
        carrier.open("/api/carrier-messages/unsolicited")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("BGM+132'")))
                .andExpect(content().string(containsString("ERC+1Z'")))
                .andExpect(content().string(not(containsString("shift leader"))));
        for (String language : List.of("en", "id", "vi")) {
            analyst.open(page + "?language={language}", language)
                    .andExpect(content().string(containsString(REASON)))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void whatIsHandedInIsReceiptedAndItsOutcomeToldToItsSenderAlone() throws Exception {
        Visitor carrier = Visitor.device(web, "carrier-zr", DeviceScope.carrier("ZR"));
        carrier.send("/api/carrier-messages", list("ZR", "42", "TRXB", "PENNIFEATHER"))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.sha256").isString());
        carrier.send("/api/carrier-messages", list("ZR", "42", "TRXB", "PENNIFEATHER"))
                .andExpect(jsonPath("$.repeats").value(1));
        Journey journey = journey("ZR");
        UUID delivery = messages.ofFlight(journey.flight()).getFirst().delivery();
        carrier.open("/api/carrier-messages/" + delivery)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.messages[0].verdict").value("ACCEPTED"))
                .andExpect(jsonPath("$.messages[0].state").value("APPLIED"));
        Visitor other = Visitor.device(web, "carrier-zs", DeviceScope.carrier("ZS"));
        other.open("/api/carrier-messages/" + delivery).andExpect(status().isNotFound());
        carrier.send("/api/carrier-messages", new byte[0]).andExpect(status().isBadRequest());
        carrier.send("/api/carrier-messages/trial", list("ZX", "9", "TRXC", "NOBODY"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].verdict").value("ACCEPTED"));
        assertThat(journeys.flights(DAY, DAY))
                .extracting(figures -> figures.flight().key().carrier())
                .doesNotContain("ZX");
    }

    @Test
    void aFileHandedInThatCannotBeUsedIsRepairedByHand() throws Exception {
        Visitor analyst = Visitor.person(web, "ANALYST").stating("passengers", "case-work");
        byte[] lost = new String(list("ZT", "43", "TRXD", "LOST"), StandardCharsets.UTF_8)
                .replaceAll("DTM\\+(189|232)[^']*'", "")
                .getBytes(StandardCharsets.UTF_8);
        analyst.upload("/carrier-messages", Map.of(), "file", lost).andExpect(status().isFound());
        Eventually.until(Duration.ofSeconds(20), () -> waiting().size() == 1);
        CarrierMessage message = waiting().getFirst();
        String page = "/carrier-messages/" + message.delivery();
        for (String language : List.of("en", "id", "vi")) {
            analyst.open(page + "?language={language}", language)
                    .andExpect(content().string(containsString("LOST")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        analyst.submit(page + "/readings", Map.of("reason", REASON)).andExpect(redirectedUrl(page));
        analyst.submit(page + "/settlements/" + message.id(), Map.of("reason", REASON))
                .andExpect(redirectedUrl(page));
        analyst.submit(page + "/settlements/" + message.id(), Map.of("reason", REASON))
                .andExpect(status().isConflict());
        Visitor.person(web, "DATA_PROTECTION_OFFICER")
                .stating("passengers", "data-protection")
                .submit(page + "/readings", Map.of("reason", REASON))
                .andExpect(status().isForbidden());
    }

    @Test
    void aMaskedPassengerIsSeenByTheWordOfTwoAndTheProtectionOfficerTakesNote() throws Exception {
        Visitor.device(web, "carrier-zu", DeviceScope.carrier("ZU"))
                .send("/api/carrier-messages/interactive", list("ZU", "44", "TRXE", "THISTLEWOOD"))
                .andExpect(status().isOk());
        Journey journey = journey("ZU");
        Visitor analyst = Visitor.person(web, "ANALYST").stating("passengers", "case-work");
        analyst.submit(
                        "/journeys/" + journey.id() + "/decisions",
                        Map.of("choice", "no-board", "reason", REASON, "seen", "1-0"))
                .andExpect(status().isFound());
        Masking.age(context, journey.id(), DAY.plusDays(181));
        Visitor leader = Visitor.person(web, "SHIFT_LEADER").stating("passengers", "supervision");
        Visitor officer = Visitor.person(web, "DATA_PROTECTION_OFFICER").stating("passengers", "data-protection");
        String page = "/passenger-retention/unmaskings";
        Map<String, String> request = Map.of(
                "journey",
                journey.id().toString(),
                "purpose",
                REASON,
                "legalBasis",
                "art. 12",
                "caseReference",
                "C-77");
        inEachLanguage(analyst, "/journeys/" + journey.id(), "C-77", "THISTLEWOOD");
        analyst.submit(page, request).andExpect(redirectedUrl(page));
        UUID id = unmaskings.ofJourney(journey.id()).getFirst().id();
        analyst.open(page + "/" + id).andExpect(status().isForbidden());
        analyst.submit(page + "/" + id + "/decisions", Map.of("choice", "granted", "reason", REASON))
                .andExpect(status().isForbidden());
        inEachLanguage(leader, page, "THISTLEWOOD");
        leader.submit(page + "/" + id + "/decisions", Map.of("choice", "granted", "reason", REASON))
                .andExpect(redirectedUrl(page));
        for (String language : List.of("en", "id", "vi")) {
            analyst.open(page + "/" + id + "?language={language}", language)
                    .andExpect(content().string(containsString("THISTLEWOOD")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        leader.open(page + "/" + id).andExpect(status().isForbidden());
        analyst.submit(page + "/" + id + "/notes", Map.of()).andExpect(status().isForbidden());
        inEachLanguage(officer, page, "THISTLEWOOD");
        officer.submit(page + "/" + id + "/notes", Map.of()).andExpect(redirectedUrl(page));
        officer.open(page).andExpect(content().string(containsString("C-77")));
    }

    private static void inEachLanguage(Visitor visitor, String page, String... hidden) throws Exception {
        for (String language : List.of("en", "id", "vi")) {
            for (String text : hidden) {
                visitor.open(page + "?language={language}", language)
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))))
                        .andExpect(content().string(not(containsString(text))));
            }
        }
    }

    @Test
    void noOneElseSeesPassengers() throws Exception {
        Visitor.person(web, "OFFICER").open("/flights").andExpect(status().isForbidden());
        Visitor analyst = Visitor.person(web, "ANALYST").stating("passengers", "case-work");
        analyst.open("/flights/" + UUID.randomUUID()).andExpect(status().isNotFound());
        analyst.open("/journeys/" + UUID.randomUUID()).andExpect(status().isNotFound());
        analyst.open("/carrier-messages/" + UUID.randomUUID()).andExpect(status().isNotFound());
        analyst.send("/api/carrier-messages", new byte[] {1}).andExpect(status().isForbidden());
    }

    private List<CarrierMessage> waiting() {
        return messages.waiting().stream()
                .filter(message -> messages.find(message.delivery())
                        .map(Delivery::origin)
                        .filter(origin -> origin.channel() == Delivery.Channel.FORM)
                        .isPresent())
                .toList();
    }

    private Journey journey(String carrier) {
        Eventually.until(Duration.ofSeconds(20), () -> !people(carrier).isEmpty());
        return people(carrier).getFirst();
    }

    private List<Journey> people(String carrier) {
        return journeys.flights(DAY, DAY).stream()
                .filter(figures -> figures.flight().key().carrier().equals(carrier))
                .flatMap(figures -> journeys.onFlight(figures.flight().id()).stream())
                .toList();
    }

    private static byte[] list(String carrier, String number, String transaction, String surname) {
        return """
                UNB+UNOA:4+AIRLINE+BORDER+310305:0915+%3$s'
                UNH+%3$s+PAXLST:D:05B:UN:IATA'
                BGM+745'
                RFF+TN:%3$s'
                TDT+20+%1$s%2$s+++%1$s'
                LOC+125+BKK'
                DTM+189:3103051000:201'
                LOC+87+QMA'
                DTM+232:3103051320:201'
                NAD+FL+++%4$s:OTTOLINE'
                ATT+2++F'
                DTM+329:710304'
                NAT+2+QVL'
                RFF+ABO:00A1'
                DOC+P:110:111+P%1$s000%2$s'
                DTM+36:340415'
                LOC+91+QVL'
                CNT+42:1'
                UNT+18+%3$s'
                UNZ+1+%3$s'
                """.formatted(carrier, number, transaction, surname).getBytes(StandardCharsets.UTF_8);
    }
}
