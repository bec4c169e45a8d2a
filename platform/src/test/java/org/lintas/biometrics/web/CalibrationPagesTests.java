package org.lintas.biometrics.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lintas.biometrics.BiometricModality;
import org.lintas.biometrics.CalibrationRegister;
import org.lintas.crossings.Visitor;
import org.lintas.fingerprint.FingerCalibrations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** A calibration from its proposal by one person to its approval by another, over a whole node. */
@SpringBootTest(properties = {"lintas.roles=node", "lintas.demonstration=true", "lintas.state.code=QMR"})
@AutoConfigureMockMvc
class CalibrationPagesTests {

    private static final Map<String, String> WHY = Map.of("reason", "Measured in the laboratory.");

    @Autowired
    private MockMvc web;

    @Autowired
    private CalibrationRegister register;

    @Test
    void oneProposesAnotherApprovesAndItIsInForceAtOnce() throws Exception {
        String text = FingerCalibrations.scanners().text().replace("name=scanners", "name=laboratory");
        Visitor administrator = Visitor.person(web, "ADMINISTRATOR");
        Visitor examiner = Visitor.person(web, "EXAMINER");
        Map<String, String> form = Map.of("text", text, "reason", "Measured in the laboratory.");
        String page = administrator.follow("/biometrics/calibrations", form);
        administrator.submit("/biometrics/calibrations", form).andExpect(status().isConflict());
        administrator
                .submit("/biometrics/calibrations", Map.of("text", "nothing", "reason", "Measured in the laboratory."))
                .andExpect(status().isBadRequest());
        for (String language : List.of("en", "id", "vi")) {
            for (String path : List.of("/biometrics/calibrations", page)) {
                examiner.open(path + "?language=" + language)
                        .andExpect(status().isOk())
                        .andExpect(content().string(containsString("laboratory")))
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
        administrator.open(page).andExpect(content().string(not(containsString("/approvals"))));
        administrator.submit(page + "/approvals", WHY).andExpect(status().isForbidden());

        examiner.submit(page + "/approvals", WHY).andExpect(redirectedUrl(page));

        assertThat(register.inForce(BiometricModality.FINGER).name()).isEqualTo("laboratory");
        examiner.submit(page + "/rejections", WHY).andExpect(status().isConflict());
        examiner.open("/biometrics/calibrations/4711").andExpect(status().isNotFound());
        Visitor.person(web, "OFFICER").open("/biometrics/calibrations").andExpect(status().isForbidden());
    }
}
