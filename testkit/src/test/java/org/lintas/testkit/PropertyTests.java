package org.lintas.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertyTests {

    @Test
    void aStatementThatHoldsIsCheckedAsOftenAsAsked() {
        List<Integer> seen = new ArrayList<>();
        Property.forAll(50, Gen.integers(-3, 3), seen::add);
        assertThat(seen).hasSize(50).allMatch(value -> value >= -3 && value <= 3);
    }

    @Test
    void aFailureNamesTheSeedAndTheSmallestFailingValue() {
        assertThatThrownBy(() -> Property.forAll(
                        Gen.integers(0, 1_000_000), value -> assertThat(value).isLessThan(4_321)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed for 4321 ")
                .hasMessageContaining("-Dtests.seed=")
                .hasCauseInstanceOf(AssertionError.class);
    }

    @Test
    void aFailingListShrinksToTheElementThatMatters() {
        Gen<List<Integer>> lists = Gen.integers(0, 1_000).list(0, 40);
        assertThatThrownBy(() -> Property.forAll(lists, list -> assertThat(list).allMatch(value -> value < 500)))
                .hasMessageContaining("failed for [500] ");
    }

    @Test
    void theSameSeedGivesTheSameValues() {
        Gen<String> words = Gen.text("ABC", 0, 20);
        assertThat(words.from(Choices.of(7))).isEqualTo(words.from(Choices.of(7)));
    }

    @Test
    void aRecordingPlayedAgainGivesTheSameValue() {
        Gen<List<LocalDate>> dates =
                Gen.dates(LocalDate.of(1900, 1, 1), LocalDate.of(2100, 12, 31)).list(1, 5);
        Choices first = Choices.of(42);
        List<LocalDate> value = dates.from(first);
        assertThat(dates.from(Choices.replay(first.drawn()))).isEqualTo(value);
    }

    @Test
    void numbersShrinkTowardsTheOneNearestToZero() {
        assertThat(Gen.integers(-9, 9).from(Choices.replay(List.of()))).isZero();
        assertThat(Gen.integers(5, 9).from(Choices.replay(List.of()))).isEqualTo(5);
        assertThat(Gen.integers(-9, -5).from(Choices.replay(List.of()))).isEqualTo(-5);
    }

    @Test
    void aConditionThatNothingMeetsEnds() {
        Gen<Integer> never = Gen.integers(0, 9).where(value -> value > 9);
        assertThatThrownBy(() -> never.from(Choices.of(1))).isInstanceOf(IllegalStateException.class);
    }
}
