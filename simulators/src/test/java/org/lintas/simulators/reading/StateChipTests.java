package org.lintas.simulators.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.emrtd.CheckResult;
import org.lintas.simulators.authority.ChipHabits;
import org.lintas.simulators.authority.IssueOptions;
import org.lintas.simulators.authority.Passport;
import org.lintas.simulators.chip.ChipFault.CloneAnswer;
import org.lintas.simulators.chip.ChipFault.ClonedChip;
import org.lintas.simulators.reading.Border.Findings;
import org.lintas.simulators.states.SimulatedState;

/** The chips that each State gives out, as the airport meets them. */
class StateChipTests {

    private static final IssueOptions USUAL = IssueOptions.usual(Border.TODAY.minusYears(3));

    @ParameterizedTest
    @EnumSource(SimulatedState.class)
    void theChipOfEachStateIsGenuine(SimulatedState state) {
        Findings found = Border.examine(Border.issue(state, ChipHabits.of(state, USUAL)));

        assertThat(found.reading().result()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(found.dataResult()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(found.cloneResult()).isEqualTo(CheckResult.SUCCESSFUL);
        assertThat(found.reading().findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(SimulatedState.class)
    void aCopyOfTheChipOfEachStateIsFoundOut(SimulatedState state) {
        Passport copied = Border.issue(state, ChipHabits.of(state, USUAL));

        assertThat(Border.examine(copied, new ClonedChip(CloneAnswer.WRONG_KEY)).cloneResult())
                .isEqualTo(CheckResult.FAILED);
    }
}
