package org.lintas.simulators.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lintas.mrz.Sex;
import org.lintas.simulators.states.SimulatedState;

class PopulationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @EnumSource(SimulatedState.class)
    void aNumberAlwaysMeansTheSamePerson(SimulatedState state) {
        Person first = Population.of(state, 3, TODAY).person(41);
        Population again = Population.of(state, 3, TODAY);
        again.person(40);

        assertThat(again.person(41)).isEqualTo(first);
        assertThat(again.person(42)).isNotEqualTo(first);
        assertThat(first.nationality()).isEqualTo(state);
    }

    @Test
    void agesStayInTheirRange() {
        Population population = Population.of(SimulatedState.UTOPIA, 3, TODAY);
        Set<Integer> ages = new HashSet<>();
        for (int number = 0; number < 500; number++) {
            ages.add(Period.between(population.person(number, 14, 16).dateOfBirth(), TODAY)
                    .getYears());
        }

        assertThat(ages).containsExactlyInAnyOrder(14, 15, 16);
        assertThatThrownBy(() -> population.person(1, 5, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> population.person(1, 0, 121)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ourStateHasManyHabits() {
        List<FullName> names = names(SimulatedState.MERANDA);

        assertThat(names).anyMatch(name -> name.spoken().contains(" bin "));
        assertThat(names).anyMatch(name -> name.spoken().contains(" binti "));
        assertThat(names).anyMatch(name -> name.spoken().contains(" a/l "));
        assertThat(names).anyMatch(name -> name.spoken().contains(" a/p "));
        assertThat(names).anyMatch(name -> !name.spoken().contains(" "));
        assertThat(names)
                .anyMatch(name -> name.secondary().isPresent() && name.spoken().startsWith(name.primary()));
    }

    @Test
    void patronymicsAndMononymsAreNotDivided() {
        assertThat(names(SimulatedState.MERANDA))
                .filteredOn(name -> name.spoken().matches(".* (bin|binti|a/l|a/p) .*"))
                .isNotEmpty()
                .allMatch(name -> name.secondary().isEmpty() && name.primary().equals(name.spoken()));
    }

    @Test
    void vietnameseNamesBeginWithTheFamily() {
        assertThat(names(SimulatedState.VALINH))
                .allMatch(name -> name.spoken().startsWith(name.primary() + " "))
                .anyMatch(name -> name.primary().equals("Nguyễn"));
    }

    @Test
    void someThaiNamesDoNotFitTheZone() {
        assertThat(names(SimulatedState.SUVANTA)).anyMatch(name -> name.spoken().length() > 39);
    }

    @Test
    void everySexIsThere() {
        Population population = Population.of(SimulatedState.PALMERA, 3, TODAY);

        assertThat(IntStream.range(0, 1_000).mapToObj(population::person).map(Person::sex))
                .contains(Sex.F, Sex.M, Sex.X);
    }

    private static List<FullName> names(SimulatedState state) {
        Population population = Population.of(state, 3, TODAY);
        return IntStream.range(0, 400)
                .mapToObj(population::person)
                .map(Person::name)
                .toList();
    }
}
