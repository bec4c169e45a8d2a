package org.lintas.inspections.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.documents.DocumentChecks;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.LintasException;
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
                        .containsEntry(DocumentChecks.MRZ, Need.REQUIRED)
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
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'profile gate'; line 1",
                "'version 1\nrequired mrz'; line 2",
                "'version 1\nprofile gate\nrequired mrz'; does not say what undetermined leads to",
                "'version 1\nprofile gate\nundetermined perhaps'; refer or officer",
                "'version 1\nprofile gate\nundetermined refer\nrequired mrz\noptional mrz'; line 5",
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
