package org.lintas.lanes.web;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.crossings.Visitor;
import org.lintas.documents.SealRequest;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TravelDirection;
import org.lintas.lanes.Lane;
import org.lintas.lanes.LaneKind;
import org.lintas.lanes.Lanes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** What a reader at a booth may send of a visible seal, over a whole node. */
@SpringBootTest(properties = {"lintas.roles=node", "lintas.demonstration=true", "lintas.state.code=QMR"})
@AutoConfigureMockMvc
class SealUploadTests {

    private static final LaneId BOOTH = new LaneId("SEALS");

    @Autowired
    private MockMvc web;

    @Autowired
    private Lanes lanes;

    private Visitor device;
    private String seals = "";

    @BeforeEach
    void attach() throws Exception {
        device = Visitor.airport(web);
        if (lanes.all().stream().noneMatch(view -> view.lane().id().equals(BOOTH))) {
            lanes.add(new Lane(BOOTH, LaneKind.BOOTH, TravelDirection.ENTRY, "booth-entry", "announced", true));
        }
        String attached = device.send("/api/lanes/SEALS/attachments", """
                        {"controller": "test", "readerPort": 0, "persons": 0, "objectLeft": false, "documentPresent": false}""")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        seals = "/api/lanes/SEALS/seals?epoch=" + JsonPath.<Integer>read(attached, "$.epoch");
    }

    @Test
    void aSealBeforeItsDocumentWaitsForIt() throws Exception {
        device.send(seals, new byte[] {(byte) 0xDC, 3})
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.transaction").isEmpty());
    }

    @Test
    void aSealIsTakenUpToItsBound() throws Exception {
        device.send(seals, new byte[SealRequest.CONTENT_BYTES_MAX]).andExpect(status().isOk());
        device.send(seals, new byte[SealRequest.CONTENT_BYTES_MAX + 1])
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("LINTAS-1006"));
    }

    @Test
    void noMoreSealsWaitThanADocumentMayHave() throws Exception {
        for (int seal = 0; seal < SealRequest.NUMBER_MAX; seal++) {
            device.send(seals, new byte[] {1}).andExpect(status().isOk());
        }
        device.send(seals, new byte[] {1})
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("LINTAS-1006"));
    }

    @Test
    void onlyTheDeviceInItsPresentEpochSendsSeals() throws Exception {
        device.send("/api/lanes/SEALS/seals?epoch=0", new byte[] {1})
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("LINTAS-1004"));
        Visitor.person(web, "OFFICER").send(seals, new byte[] {1}).andExpect(status().isForbidden());
    }
}
