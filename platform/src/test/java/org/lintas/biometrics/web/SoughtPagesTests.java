package org.lintas.biometrics.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintas.crossings.Visitor;
import org.lintas.fingerprint.itl.Header;
import org.lintas.fingerprint.itl.Octets;
import org.lintas.fingerprint.itl.PictureCoding;
import org.lintas.fingerprint.itl.PrintPicture;
import org.lintas.fingerprint.itl.PrintPicture.Size;
import org.lintas.fingerprint.itl.Transaction;
import org.lintas.fingerprint.itl.TransactionFile;
import org.lintas.simulators.fingers.Finger;
import org.lintas.simulators.fingers.FingerPicture;
import org.lintas.simulators.fingers.Pressing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** People who are sought by their fingers, as an analyst keeps them, over a whole node. */
@SpringBootTest(properties = {"lintas.roles=node", "lintas.demonstration=true", "lintas.state.code=QMR"})
@AutoConfigureMockMvc
class SoughtPagesTests {

    private static final String REASON = "Warrant of the district court.";

    @Autowired
    private MockMvc web;

    @Test
    void anAnalystAddsThePersonOfAPoliceFileAndRemovesTheCase() throws Exception {
        Visitor analyst = Visitor.person(web, "ANALYST").stating("watchlist", "case-work");
        Map<String, String> fields = Map.of("caseNumber", "K-21/2026", "reason", REASON);

        analyst.upload("/sought-fingerprints", fields, "file", new byte[] {1, 2})
                .andExpect(status().isBadRequest());
        analyst.upload("/sought-fingerprints", fields, "file", policeFile())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("K-21/2026")));

        for (String language : List.of("en", "id", "vi")) {
            analyst.open("/sought-fingerprints?language={language}", language)
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("K-21/2026")))
                    .andExpect(content().string(not(containsString("??"))));
        }
        analyst.follow("/sought-fingerprints/removals", fields);
        analyst.open("/sought-fingerprints").andExpect(content().string(not(containsString("K-21/2026"))));
    }

    @Test
    void othersDoNotSeeThem() throws Exception {
        Visitor.person(web, "OFFICER").open("/sought-fingerprints").andExpect(status().isForbidden());
    }

    private static byte[] policeFile() {
        FingerPicture picture = Finger.of(977).print(Pressing.WELL, 1);
        PrintPicture record = new PrintPicture(
                14,
                1,
                0,
                2,
                new Size(picture.width(), picture.height(), 500),
                PictureCoding.NONE,
                Octets.of(picture.levels()),
                Map.of());
        Header header =
                new Header(Header.VERSION_2011, "CRM", "20261122", "QMRPOLICE", "QMRBORDER", "QMR-0000043", Map.of());
        return TransactionFile.write(new Transaction(header, List.of(record)));
    }
}
