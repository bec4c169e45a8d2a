package org.lintas.documents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lintas.crossings.RecordPages;
import org.lintas.crossings.Visitor;
import org.lintas.documents.TrustContents;
import org.lintas.documents.TrustProposals;
import org.lintas.emrtd.lds.Octets;
import org.lintas.simulators.authority.Authorities;
import org.lintas.simulators.authority.IssuingAuthority;
import org.lintas.simulators.states.SimulatedState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@RecordPages
class TrustPagesTests {

    private static final long SEED = 77;
    private static final Map<String, String> WHY = Map.of("reason", "Received from the embassy");

    @Autowired
    private MockMvc web;

    @Autowired
    private TrustContents contents;

    @Autowired
    private TrustProposals proposals;

    @Autowired
    private Clock clock;

    private IssuingAuthority authority(SimulatedState state) {
        return Authorities.of(SEED).authority(state);
    }

    private byte[] certificate(SimulatedState state) {
        return authority(state).countrySigners(LocalDate.now(clock)).getLast();
    }

    private static String follow(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    @Test
    void oneImportsAnotherApprovesAndEverybodyFindsIt() throws Exception {
        Visitor examiner = Visitor.person(web, "EXAMINER");
        Visitor administrator = Visitor.person(web, "ADMINISTRATOR");
        String page = follow(examiner.upload(
                        "/trust/import",
                        WHY,
                        Map.of("state.cer", certificate(SimulatedState.SUVANTA), "notes.txt", new byte[] {1, 2, 3}))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse());
        examiner.open(page).andExpect(content().string(not(containsString("/approvals"))));
        examiner.submit(page + "/approvals", WHY).andExpect(status().isForbidden());
        administrator.open("/trust").andExpect(content().string(containsString(page)));
        for (String language : List.of("en", "id", "vi")) {
            administrator
                    .open(page + "?language={language}", language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("/approvals")))
                    .andExpect(content().string(containsString("notes.txt")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        administrator.submit(page + "/approvals", WHY).andExpect(redirectedUrl(page));
        administrator.submit(page + "/approvals", WHY).andExpect(status().isConflict());
        TrustContents.Entry entry = contents.search(
                        new TrustSearchForm("QS", null, null, null, null, null, null, null).search())
                .entries()
                .getFirst();
        for (String language : List.of("en", "id", "vi")) {
            for (String path : List.of(
                    "/trust?words=" + entry.serialNumber(),
                    "/trust/certificates/" + entry.sha256(),
                    "/trust/countries?show=held",
                    "/trust/countries?show=missing",
                    "/trust/snapshots",
                    "/trust/import")) {
                examiner.open(path + (path.contains("?") ? "&" : "?") + "language=" + language)
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
        examiner.open("/trust?words=" + entry.keyIdentifier())
                .andExpect(content().string(containsString(entry.sha256())));
        examiner.open("/trust/countries?show=revocation-missing")
                .andExpect(content().string(containsString("(QS)")));
        examiner.open("/trust/countries?show=missing").andExpect(content().string(containsString("Germany (DE)")));
        examiner.open("/trust?page=0").andExpect(status().isBadRequest());
        examiner.open("/trust/certificates/none").andExpect(status().isNotFound());
        examiner.open("/trust/snapshots/999").andExpect(status().isNotFound());
    }

    @Test
    void filesThatHoldNothingNewAreReportedAtOnce() throws Exception {
        Visitor.person(web, "EXAMINER")
                .upload("/trust/import", WHY, Map.of("poem.txt", "no list".getBytes(StandardCharsets.US_ASCII)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("poem.txt")))
                .andExpect(content().string(containsString("No proposal")));
    }

    @Test
    void anOfficerDoesNotSeeTheTrustStore() throws Exception {
        Visitor officer = Visitor.person(web, "OFFICER");
        officer.open("/trust").andExpect(status().isForbidden());
        officer.upload("/trust/import", WHY, Map.of("a", new byte[1])).andExpect(status().isForbidden());
    }

    @Test
    void theApiProposesAndDecides() throws Exception {
        Visitor examiner = Visitor.person(web, "EXAMINER");
        Visitor administrator = Visitor.person(web, "ADMINISTRATOR");
        String proposal = "/api/trust/snapshots?source=gazette&reason=Printed in the gazette";
        examiner.send(proposal, certificate(SimulatedState.VALINH))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.snapshot.state").value("PROPOSED"))
                .andExpect(jsonPath("$.files[0].added").value(1));
        long number = proposals.recent().getFirst().number();
        String path = "/api/trust/snapshots/" + number;
        examiner.open(path)
                .andExpect(jsonPath("$.change.authoritiesAdded").value(1))
                .andExpect(jsonPath("$.files[0].file").value("gazette"));
        String reason = "{\"reason\": \"Seen in the gazette\"}";
        examiner.send(path + "/approval", reason).andExpect(status().isForbidden());
        administrator
                .send(path + "/approval", reason)
                .andExpect(jsonPath("$.snapshot.state").value("LIVE"));
        administrator.send(path + "/rejection", reason).andExpect(status().isConflict());
        administrator
                .open("/api/trust/certificates?country=QV&fresh=true")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.certificates[0].sources[0]").value("gazette"));
        administrator.open("/api/trust/countries").andExpect(status().isOk());
        administrator.open("/api/trust/snapshots").andExpect(status().isOk());
        administrator.open("/api/trust").andExpect(jsonPath("$.authorities").isNumber());
    }

    @Test
    void theAirportOfTheDemonstrationPublishesOnceWithoutPeople() throws Exception {
        Visitor airport = Visitor.airport(web);
        byte[] published = certificate(SimulatedState.RAHBA);
        airport.send("/api/trust/demonstration?source=Rahba", published).andExpect(status().isOk());
        long live = proposals.live().orElseThrow();
        assertThat(proposals.find(live).decided().orElseThrow().reason().person())
                .isEqualTo("demonstration");
        airport.send("/api/trust/demonstration?source=Rahba", published).andExpect(status().isOk());
        assertThat(proposals.live()).contains(live);
        airport.send("/api/trust/snapshots?source=Rahba&reason=As a machine", published)
                .andExpect(status().isForbidden());
        Visitor.person(web, "ADMINISTRATOR")
                .send("/api/trust/demonstration?source=Rahba", published)
                .andExpect(status().isForbidden());
    }

    @Test
    void aFormWithFilesIsForTheImportOnly() throws Exception {
        Visitor examiner = Visitor.person(web, "EXAMINER");
        examiner.upload("/purpose", Map.of(), Map.of("a", new byte[1]))
                .andExpect(status().isContentTooLarge())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.code").value("LINTAS-1006"));
    }

    /** Made with OpenSSL 3.0 for this test: a list of two authorities, signed under the first; valid 2020 to 2070, keys thrown away. */
    private static byte[] specimen(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(TrustPagesTests.class.getResourceAsStream(name))) {
            return file.readAllBytes();
        }
    }

    @Test
    void aListComesInWithTheFingerprintOfTheAuthorityThatItBringsAlong() throws Exception {
        Visitor examiner = Visitor.person(web, "EXAMINER");
        byte[] list = specimen("specimen-master-list.der");
        byte[] root = specimen("specimen-authority.der");
        String path = "/api/trust/snapshots?source=list&reason=Compared with the gazette&fingerprint=";
        examiner.send(path, list)
                .andExpect(jsonPath("$.files[0].code").value("authority-unknown"))
                .andExpect(jsonPath("$.files[0].added").value(0));
        examiner.send(path + "0".repeat(64), list)
                .andExpect(jsonPath("$.files[0].code").value("authority-unknown"));
        examiner.send(path + Octets.of(root).sha256(), list)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.snapshot.state").value("PROPOSED"))
                .andExpect(jsonPath("$.files[0].signature").value("SUCCESSFUL"));
    }
}
