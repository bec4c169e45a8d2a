package org.lintas.inspections.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.crossings.Visitor;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;
import org.lintas.foundation.TravelDirection;
import org.lintas.inspections.InspectionOpening;
import org.lintas.inspections.Inspections;
import org.lintas.inspections.PresentedDocument;
import org.lintas.simulators.authority.Authorities;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.VirtualChip;
import org.lintas.simulators.people.Population;
import org.lintas.simulators.seals.SealOffice;
import org.lintas.simulators.seals.VisaSticker;
import org.lintas.simulators.states.SimulatedState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of one examination over a whole node: its tree, its replay, its logs, its seals. */
@SpringBootTest(properties = {"lintas.roles=node", "lintas.demonstration=true", "lintas.state.code=QMR"})
@AutoConfigureMockMvc
class ExaminationPagesTests {

    private static final Authorities WORLD = Authorities.of(7);
    private static final SimulatedState HOME = SimulatedState.MERANDA;

    @Autowired
    private MockMvc web;

    @Autowired
    private Inspections inspections;

    @Autowired
    private Clock clock;

    private TransactionId transaction = new TransactionId(new java.util.UUID(0, 1));

    @BeforeEach
    void examine() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
        byte[] portrait = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0};
        Passport passport = WORLD.office(HOME)
                .issue(
                        Population.of(HOME, 7, today).person(1, 25, 60),
                        portrait,
                        IssueOptions.usual(today.minusYears(1)));
        VirtualChip chip = new VirtualChip(passport.chip(), 1);
        chip.powerOn();
        VisaSticker sticker = new VisaSticker(
                List.of("VCQMRERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<"),
                passport.number(),
                1,
                30);
        LocalDate issuedOn = today.minusDays(20);
        byte[] seal = new SealOffice(WORLD.authority(HOME).sealSigner(issuedOn)).visa(sticker, issuedOn);
        transaction = inspections.open(new InspectionOpening(new LaneId("PT1"), TravelDirection.ENTRY, "booth-entry"));
        inspections
                .presentDocument(
                        transaction, new PresentedDocument(String.join("\n", passport.mrz()), Optional.empty(), chip))
                .join();
        inspections.presentSeal(transaction, Octets.of(seal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "id", "vi"})
    void theVerdictItsReplayAndItsLogsAreShownInWords(String language) throws Exception {
        Visitor examiner = Visitor.person(web, "EXAMINER").stating("inspections", "case-work");
        examiner.open("/examinations/{id}?language={language}", transaction, language)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("authority-unknown")))
                .andExpect(content().string(containsString("<code>")))
                .andExpect(content().string(not(containsString("signer-chain<"))))
                .andExpect(content().string(not(containsString("??"))));
        examiner.open("/inspections/{id}?language={language}", transaction, language)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("L8988901C")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void bothReplaysAreTheSame() throws Exception {
        Visitor.person(web, "EXAMINER")
                .stating("inspections", "case-work")
                .open("/examinations/{id}", transaction)
                .andExpect(content().string(containsString("the same, byte for byte")))
                .andExpect(content().string(not(containsString("result-undetermined\">different"))));
    }

    @ParameterizedTest
    @CsvSource({
        "EXAMINER, full, 200",
        "EXAMINER, basic, 200",
        "EXAMINER, none, 404",
        "SHIFT_LEADER, standard, 200",
        "SHIFT_LEADER, full, 403",
        "OFFICER, basic, 403"
    })
    void aLogIsHandedOutToWhomItsLevelNames(String role, String level, int wanted) throws Exception {
        String log = Visitor.person(web, role)
                .submit("/examinations/" + transaction + "/logs", Map.of("level", level, "purpose", "case-work"))
                .andExpect(status().is(wanted))
                .andReturn()
                .getResponse()
                .getContentAsString();
        if (wanted == 200) {
            assertThat(log).contains("\"level\" : \"" + level + "\"").contains("passive-authentication");
            assertThat(log.contains("EF.DG2")).isEqualTo(level.equals("full"));
        }
    }

    @Test
    void aLogWithoutAPurposeOfTheListIsRefused() throws Exception {
        Visitor.person(web, "EXAMINER")
                .submit("/examinations/" + transaction + "/logs", Map.of("level", "basic", "purpose", "curiosity"))
                .andExpect(status().isBadRequest());
    }
}
