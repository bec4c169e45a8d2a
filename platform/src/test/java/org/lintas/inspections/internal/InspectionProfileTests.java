package org.lintas.inspections.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.documents.DocumentChecks;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.LintasException;
import org.lintas.inspections.InspectionFacts;
import org.lintas.inspections.InspectionProfile;
import org.lintas.inspections.InspectionProfile.Need;
import org.lintas.inspections.InspectionProfile.Undetermined;

/** What each kind of place asks, as the file says it. */
class InspectionProfileTests {

    private final InspectionProfileFile file = new InspectionProfileFile();

    @Test
    void threeKindsOfPlaceAreDelivered() {
        assertThat(file.all()).extracting(InspectionProfile::name).containsExactly("gate", "booth", "mobile");
        assertThat(file.all())
                .extracting(InspectionProfile::undetermined)
                .containsExactly(Undetermined.REFER, Undetermined.OFFICER, Undetermined.OFFICER);
        assertThat(file.all())
                .allSatisfy(profile -> assertThat(profile.needs())
                        .containsEntry(DocumentChecks.MRZ, Need.MANDATORY)
                        .hasSize(12));
    }

    @Test
    void aLaneIsMeasuredByItsKindAndALaneThatAsksLessIsSeen() {
        FactsDraft draft = new FactsDraft();
        InspectionProfile gate = file.of(draft.profile());
        assertThat(gate.name()).isEqualTo("gate");
        assertThat(gate.asksMore(DocumentChecks.MRZ, draft.profile())).isFalse();
        draft.modes.put(DocumentChecks.MRZ, CheckMode.OPTIONAL);
        assertThat(gate.asksMore(DocumentChecks.MRZ, draft.profile())).isTrue();
        assertThat(gate.asksMore(DocumentChecks.SEAL_GENUINE, draft.profile())).isFalse();
        draft.attended = true;
        assertThat(file.of(draft.profile()).name()).isEqualTo("booth");
        draft.lane = "mobile-harbour";
        assertThat(file.of(draft.profile()).name()).isEqualTo("mobile");
        draft.lane = "mobiles";
        assertThat(file.of(draft.profile()).name()).isEqualTo("booth");
        draft.attended = false;
        assertThat(file.of(draft.profile()).name()).isEqualTo("gate");
    }

    @ParameterizedTest
    @CsvSource({
        "mandatory, FAILED, true",
        "mandatory, UNDETERMINED, true",
        "mandatory, SUCCESSFUL, false",
        "optional, FAILED, true",
        "optional, UNDETERMINED, false",
        "optional, SUCCESSFUL, false",
        "evaluatory, FAILED, false",
        "evaluatory, UNDETERMINED, false",
        "not-supported, FAILED, false",
        "not-supported, ABORTED, false"
    })
    void theDataDecideWhatAResultLeadsTo(String need, CheckResult result, boolean refers) {
        FactsDraft draft = new FactsDraft();
        draft.modes.remove(DocumentChecks.CHIP_GENUINE);
        draft.results.put(DocumentChecks.CHIP_GENUINE, result);
        Verdict verdict = DocumentPolicies.chipGenuine(facts(draft, need, DocumentChecks.CHIP_GENUINE));
        assertThat(verdict instanceof Verdict.Referred).isEqualTo(refers);
    }

    @ParameterizedTest
    @CsvSource({
        "mandatory, FAILED, true",
        "mandatory, UNDETERMINED, true",
        "optional, FAILED, true",
        "optional, UNDETERMINED, false",
        "evaluatory, FAILED, false",
        "not-supported, FAILED, true"
    })
    void theDataDecideOnSealsToo(String need, CheckResult result, boolean refers) {
        FactsDraft draft = new FactsDraft();
        draft.results.put(DocumentChecks.SEAL_GENUINE, result);
        Verdict verdict = DocumentPolicies.sealGenuine(facts(draft, need, DocumentChecks.SEAL_GENUINE));
        assertThat(verdict instanceof Verdict.Referred).isEqualTo(refers);
    }

    @Test
    void aLaneMayAskMoreThanItsPlaceAndNeverLess() {
        FactsDraft draft = new FactsDraft();
        draft.results.put(DocumentChecks.CHIP_GENUINE, CheckResult.UNDETERMINED);
        assertThat(DocumentPolicies.chipGenuine(facts(draft, "evaluatory", DocumentChecks.CHIP_GENUINE)))
                .isInstanceOf(Verdict.Referred.class);
        draft.modes.put(DocumentChecks.CHIP_GENUINE, CheckMode.EVALUATORY);
        assertThat(DocumentPolicies.chipGenuine(facts(draft, "mandatory", DocumentChecks.CHIP_GENUINE)))
                .isInstanceOf(Verdict.Referred.class);
        draft.modes.put(DocumentChecks.CHIP_GENUINE, CheckMode.EVALUATORY);
        assertThat(DocumentPolicies.chipGenuine(facts(draft, "optional", DocumentChecks.CHIP_GENUINE)))
                .isEqualTo(Verdict.ALLOWED);
    }

    /** Facts of a lane whose kind of place asks this of one check. */
    private static InspectionFacts facts(FactsDraft draft, String need, String check) {
        InspectionProfileFile places = new InspectionProfileFile(
                "version 1\nprofile gate\nundetermined refer\n%s %s\n".formatted(need, check));
        draft.modes.putAll(places.of(draft.profile()).over(draft.profile()).checks());
        return draft.facts();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'profile gate'; line 1",
                "'version 1\nmandatory mrz'; line 2",
                "'version 1\nprofile gate\nmandatory mrz'; does not say what undetermined leads to",
                "'version 1\nprofile gate\nundetermined perhaps'; refer or officer",
                "'version 1\nprofile gate\nundetermined refer\nmandatory mrz\noptional mrz'; line 5",
                "'version 1\nprofile gate\nundetermined refer\nwanted mrz'; line 4"
            })
    void aFileThatIsWrongIsRefusedWithWhatAndWhere(String text, String words) {
        assertThatThrownBy(() -> InspectionProfileFile.parse(text))
                .isInstanceOf(LintasException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aFileHasABound() {
        String free = "\n".repeat(InspectionProfileFile.LINES_MAX - 1);
        assertThat(InspectionProfileFile.parse("version 1" + free)).isEqualTo(List.of());
        assertThatThrownBy(() -> InspectionProfileFile.parse("version 1\n\n#" + free))
                .isInstanceOf(LintasException.class);
    }
}
