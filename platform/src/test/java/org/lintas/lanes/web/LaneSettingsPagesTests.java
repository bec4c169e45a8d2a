package org.lintas.lanes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditQuery;
import org.lintas.audit.AuditTrail;
import org.lintas.audit.RecordedEvent;
import org.lintas.crossings.Visitor;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.LaneId;
import org.lintas.inspections.LaneProfile;
import org.lintas.inspections.LaneProfiles;
import org.lintas.lanes.Lanes;
import org.lintas.permissions.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of lanes and their profiles over a whole node. */
@SpringBootTest(properties = {"lintas.roles=node", "lintas.demonstration=true", "lintas.state.code=QMR"})
@AutoConfigureMockMvc
class LaneSettingsPagesTests {

    private static final String REASON = "Agreed with the airport on Monday.";

    @Autowired
    private MockMvc web;

    @Autowired
    private Lanes lanes;

    @Autowired
    private LaneProfiles profiles;

    @Autowired
    private AuditTrail trail;

    @Test
    void anAdministratorAddsALaneAndGivesItAnotherProfile() throws Exception {
        Visitor administrator = administrator();
        administrator
                .submit("/settings/lane-profiles", Map.of("like", "gate-entry", "name", "gate-crew", "reason", REASON))
                .andExpect(redirectedUrl("/settings/lane-profiles/gate-crew"));
        administrator
                .submit("/settings/lanes", lane("w1", "GATE", "gate-entry"))
                .andExpect(redirectedUrl("/settings/lanes"));
        assertThat(lanes.view(new LaneId("W1")).lane().profile()).isEqualTo("gate-entry");
        administrator
                .submit("/settings/lanes/W1/profile", Map.of("profile", "gate-crew"))
                .andExpect(redirectedUrl("/settings/lanes"));
        assertThat(lanes.view(new LaneId("W1")).lane().profile()).isEqualTo("gate-crew");
        assertThat(audited(AuditAction.LANE_ADDED, "W1").event().details()).containsEntry("profile", "gate-entry");
        RecordedEvent changed = audited(AuditAction.LANE_CHANGED, "W1");
        assertThat(changed.event().details())
                .containsEntry("from", "gate-entry")
                .containsEntry("to", "gate-crew");
        assertThat(changed.event().actor().id()).isEqualTo("demo-administrator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id", "vi"})
    void lanesAndProfilesAreShownInWords(String language) throws Exception {
        Visitor administrator = administrator();
        administrator
                .open("/settings/lanes?language={language}", language)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("gate-entry")))
                .andExpect(content().string(not(containsString("??"))));
        administrator
                .open("/settings/lane-profiles/booth-exit?language={language}", language)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("installation")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void aLaneThatDoesNotFitIsRefused() throws Exception {
        Visitor administrator = administrator();
        administrator
                .submit("/settings/lanes", lane("W2", "GATE", "booth-entry"))
                .andExpect(status().isBadRequest());
        administrator
                .submit("/settings/lanes", lane("W2", "BOOTH", "gate-entry"))
                .andExpect(status().isBadRequest());
        administrator.submit("/settings/lanes", lane("W2", "BOOTH", "nothing")).andExpect(status().isNotFound());
        administrator
                .submit("/settings/lanes", lane("W_2", "BOOTH", "booth-entry"))
                .andExpect(status().isBadRequest());
        for (String reader : List.of("", "usb", "virtual:0", "virtual:65536", "replay:", "replay:" + "x".repeat(194))) {
            administrator
                    .submit("/settings/lanes", with(lane("W2", "BOOTH", "booth-entry"), "reader", reader))
                    .andExpect(reader.isEmpty() ? status().isFound() : status().isBadRequest());
        }
        administrator
                .submit("/settings/lanes", lane("W2", "BOOTH", "booth-entry"))
                .andExpect(status().isConflict());
        administrator
                .submit("/settings/lanes/W2/profile", Map.of("profile", "gate-entry"))
                .andExpect(status().isBadRequest());
        administrator
                .submit("/settings/lanes/W9/profile", Map.of("profile", "gate-entry"))
                .andExpect(status().isNotFound());
    }

    @Test
    void readersAtTheEndOfTheRangeAreTaken() throws Exception {
        Visitor administrator = administrator();
        List<String> readers = List.of("announced", "virtual:1", "virtual:65535", "replay:" + "x".repeat(193));
        for (int number = 0; number < readers.size(); number++) {
            administrator
                    .submit(
                            "/settings/lanes",
                            with(lane("R" + number, "BOOTH", "booth-exit"), "reader", readers.get(number)))
                    .andExpect(redirectedUrl("/settings/lanes"));
        }
    }

    @Test
    void aNewVersionOfAProfileIsInForceAndTheOldOneStaysVisible() throws Exception {
        Visitor administrator = administrator();
        LaneProfile before = profiles.profile("gate-exit");
        administrator
                .submit("/settings/lane-profiles/gate-exit", form(before))
                .andExpect(redirectedUrl("/settings/lane-profiles/gate-exit"));
        LaneProfile after = profiles.profile("gate-exit");
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.ageMin()).isEqualTo(16);
        assertThat(after.standings()).containsExactly(Standing.Kind.CITIZEN);
        assertThat(after.documentTypes()).containsExactly("P", "PD");
        assertThat(after.mode("chip-genuine")).isEqualTo(CheckMode.OPTIONAL);
        assertThat(after.mode("mrz")).isEqualTo(before.mode("mrz"));
        assertThat(after.checks()).doesNotContainKey("made-up");
        assertThat(after.faceStrict()).isTrue();
        assertThat(after.examinationTimeMax()).hasSeconds(25);
        administrator
                .open("/settings/lane-profiles/gate-exit?language=en")
                .andExpect(content().string(containsString(REASON)))
                .andExpect(content().string(containsString("demo-administrator")))
                .andExpect(content().string(containsString("aged 14 or older")))
                .andExpect(content().string(containsString("aged 16 or older")));
        assertThat(audited(AuditAction.LANE_PROFILE_CHANGED, "gate-exit")
                        .event()
                        .details())
                .containsEntry("version", Integer.toString(after.version()));
        administrator.submit("/settings/lane-profiles/gate-exit", form(before)).andExpect(status().isConflict());
    }

    @Test
    void aProfileThatNobodyCouldUseIsRefused() throws Exception {
        Visitor administrator = administrator();
        Map<String, String> good = form(profiles.profile("booth-exit"));
        String path = "/settings/lane-profiles/booth-exit";
        Map<String, String> nobody = new HashMap<>(good);
        nobody.remove("standings");
        administrator.submit(path, nobody).andExpect(status().isBadRequest());
        administrator.submit(path, with(good, "documentTypes", " ")).andExpect(status().isBadRequest());
        administrator.submit(path, with(good, "documentTypes", "PASSPORT")).andExpect(status().isBadRequest());
        administrator.submit(path, with(good, "ageMin", "121")).andExpect(status().isBadRequest());
        administrator.submit(path, with(good, "examinationSeconds", "61")).andExpect(status().isBadRequest());
        administrator.submit(path, with(good, "reason", "no reason")).andExpect(status().isBadRequest());
        administrator.submit("/settings/lane-profiles/none", good).andExpect(status().isNotFound());
        administrator
                .submit("/settings/lane-profiles", Map.of("like", "gate-entry", "name", "booth-exit", "reason", REASON))
                .andExpect(status().isConflict());
        assertThat(profiles.profile("booth-exit").version()).isEqualTo(1);
    }

    @Test
    void onlyAnAdministratorSetsUpLanes() throws Exception {
        for (String role : List.of("OFFICER", "SHIFT_LEADER", "ANALYST", "DATA_PROTECTION_OFFICER")) {
            Visitor person = Visitor.person(web, role);
            person.open("/settings/lanes").andExpect(status().isForbidden());
            person.submit("/settings/lanes", lane("W3", "GATE", "gate-entry")).andExpect(status().isForbidden());
            person.open("/settings/lane-profiles/gate-entry").andExpect(status().isForbidden());
        }
    }

    @Test
    void theBoardAndItsFiguresSpeakTheTimeOfTheState() throws Exception {
        Visitor leader = Visitor.person(web, "SHIFT_LEADER");
        leader.open("/lanes?language=en")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-figures=\"throughput\"")))
                .andExpect(content().string(containsString("data-figures=\"clearance\"")));
        leader.open("/api/inspections/throughput")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(24))
                .andExpect(jsonPath("$[0].start").value(containsString("+08:00")))
                .andExpect(jsonPath("$[0].medianSeconds").isEmpty());
    }

    private Visitor administrator() {
        return Visitor.person(web, "ADMINISTRATOR");
    }

    private RecordedEvent audited(AuditAction action, String subject) {
        AuditQuery query = new AuditQuery(
                Optional.empty(),
                Optional.of(subject),
                Optional.of(action),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty());
        return trail.search(query, 10).getFirst();
    }

    private static Map<String, String> lane(String id, String kind, String profile) {
        return Map.of("id", id, "kind", kind, "direction", "ENTRY", "profile", profile);
    }

    private static Map<String, String> form(LaneProfile shown) {
        Map<String, String> form = new HashMap<>();
        form.put("version", Integer.toString(shown.version()));
        form.put("standings", "CITIZEN");
        form.put("ageMin", "16");
        form.put("documentTypes", "p, PD");
        form.put("checks[chip-genuine]", "OPTIONAL");
        form.put("checks[made-up]", "MANDATORY");
        form.put("faceRequired", "true");
        form.put("faceStrict", "true");
        form.put("examinationSeconds", "25");
        form.put("reason", REASON);
        return form;
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }
}
