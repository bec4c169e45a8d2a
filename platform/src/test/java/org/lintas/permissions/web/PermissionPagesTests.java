package org.lintas.permissions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintas.crossings.RecordPages;
import org.lintas.crossings.Visitor;
import org.lintas.foundation.DocumentKey;
import org.lintas.mrz.StateCode;
import org.lintas.permissions.Permission;
import org.lintas.permissions.PermissionRegister;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@RecordPages
class PermissionPagesTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private PermissionRegister register;

    @Test
    void anAdministratorGivesAndWithdrawsAPermission() throws Exception {
        Visitor administrator = Visitor.person(web, "ADMINISTRATOR");
        administrator
                .submit(
                        "/permissions",
                        Map.of(
                                "kind", "visa-holder",
                                "issuer", "QRH",
                                "number", "page 1",
                                "validFrom", "2026-01-01",
                                "validUntil", "2030-12-31",
                                "daysPerVisit", "30",
                                "entriesAllowed", "2",
                                "reason", "Visa issued in Rahba."))
                .andExpect(redirectedUrl("/permissions"));
        Permission given = register.ofDocument(new DocumentKey(new StateCode("QRH"), "PAGE1"))
                .getFirst();
        assertThat(given.given().person()).isEqualTo("demo-administrator");
        assertThat(given.grant().entriesAllowed()).hasValue(2);
        for (String language : List.of("en", "id", "vi")) {
            administrator
                    .open("/permissions?issuer=QRH&number=PAGE1&language={language}", language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("QRH-PAGE1")))
                    .andExpect(content().string(containsString("Visa issued in Rahba.")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        administrator
                .submit("/permissions/" + given.id() + "/withdrawals", Map.of("reason", "Issued by mistake."))
                .andExpect(redirectedUrl("/permissions"));
        assertThat(register.ofDocument(new DocumentKey(new StateCode("QRH"), "PAGE1"))
                        .getFirst()
                        .withdrawn())
                .isPresent();
    }

    @Test
    void aPermissionOfAPersonIsGivenWithoutADocument() throws Exception {
        Visitor administrator = Visitor.person(web, "ADMINISTRATOR");
        administrator
                .submit(
                        "/permissions",
                        Map.of(
                                "kind", "permanent-resident",
                                "surname", "Suharto",
                                "nationality", "QSN",
                                "dateOfBirth", "1970-05-06",
                                "validFrom", "2026-01-01",
                                "reason", "Residence granted."))
                .andExpect(redirectedUrl("/permissions"));
        administrator.open("/permissions").andExpect(content().string(containsString("Suharto · QSN · 1970-05-06")));
    }

    @Test
    void anOfficerSeesPermissionsAndDoesNotGiveThem() throws Exception {
        Visitor officer = Visitor.person(web, "OFFICER").stating("permissions", "border-check");
        officer.open("/permissions")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"entriesAllowed\""))));
        officer.submit("/permissions", Map.of("kind", "visa-holder", "reason", "I should not do this."))
                .andExpect(status().isForbidden());
    }

    @Test
    void rulesAreAddedAndWithdrawn() throws Exception {
        Visitor administrator = Visitor.person(web, "ADMINISTRATOR");
        administrator
                .submit(
                        "/visa-free-rules",
                        Map.of(
                                "nationality", "XXB",
                                "validFrom", "2026-01-01",
                                "daysPerVisit", "90",
                                "daysInWindow", "90",
                                "windowDays", "180",
                                "reason", "Agreement of 2025."))
                .andExpect(redirectedUrl("/visa-free-rules"));
        var rule = register.visaFreeRules().stream()
                .filter(it -> it.terms().nationality().letters().equals("XXB"))
                .findFirst()
                .orElseThrow();
        administrator
                .submit("/visa-free-rules/" + rule.id() + "/withdrawals", Map.of("reason", "Agreement ended."))
                .andExpect(redirectedUrl("/visa-free-rules"));
        for (String language : List.of("en", "id", "vi")) {
            administrator
                    .open("/visa-free-rules?language={language}", language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Agreement ended.")))
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void wrongFieldsAreRefused() throws Exception {
        Visitor administrator = Visitor.person(web, "ADMINISTRATOR");
        for (Map<String, String> wrong : List.of(
                Map.of("kind", "citizen", "issuer", "QRH", "number", "1", "validFrom", "2026-01-01"),
                Map.of("kind", "visa-holder", "issuer", "QRH", "number", "1", "validFrom", "today"),
                Map.of(
                        "kind",
                        "visa-holder",
                        "issuer",
                        "QRH",
                        "number",
                        "1",
                        "validFrom",
                        "2026-01-01",
                        "daysPerVisit",
                        "x"),
                Map.of("kind", "visa-holder", "surname", "", "nationality", "QRH", "validFrom", "2026-01-01"))) {
            administrator.submit("/permissions", wrong).andExpect(status().isBadRequest());
        }
    }

    @Test
    void theAirportOfTheDemonstrationAppliesOverTheApi() throws Exception {
        Visitor airport = Visitor.airport(web);
        airport.send("/api/permissions", """
                        {"kind": "registered-visitor", "document": {"issuer": "QRH", "number": "API1"},
                         "validFrom": "2026-01-01", "stay": {"daysPerVisit": 30}, "reason": "Registered at the airport."}
                        """)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.kind").value("registered-visitor"))
                .andExpect(jsonPath("$.validUntil").isEmpty())
                .andExpect(jsonPath("$.stay.daysPerVisit").value(30))
                .andExpect(jsonPath("$.givenBy").value("simulated-airport"));
        airport.open("/api/permissions?issuer=QRH&number=API1")
                .andExpect(jsonPath("$.length()").value(1));
        airport.send(
                        "/api/permissions",
                        "{\"kind\": \"visa-holder\", \"validFrom\": \"2026-01-01\", \"reason\": \"Nobody's permission\"}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("LINTAS-1002"));
        airport.send("/api/visa-free-rules", """
                        {"nationality": "XXC", "validFrom": "2026-01-01", "stay": {"daysPerVisit": 14},
                         "reason": "Rule of the simulation."}
                        """)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.nationality").value("XXC"));
        airport.open("/api/visa-free-rules").andExpect(status().isOk());
    }
}
