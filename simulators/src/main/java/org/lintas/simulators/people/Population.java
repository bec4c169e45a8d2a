package org.lintas.simulators.people;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lintas.mrz.Sex;
import org.lintas.simulators.people.NamingHabit.NameDraw;
import org.lintas.simulators.randomness.SeededRandom;
import org.lintas.simulators.states.SimulatedState;

/**
 * The people of one State: person number n of a seed is always the same person, independent of who was asked for before. Immutable
 * and thread-safe.
 */
public final class Population {

    /** Youngest and oldest traveller, in whole years; own choice. */
    private static final int AGE_YEARS_MIN = 0;

    private static final int AGE_YEARS_MAX = 95;

    /** One person in this many has sex X in their documents; own choice. */
    private static final int UNSPECIFIED_ONE_IN = 200;

    private static final Map<SimulatedState, List<NamingHabit>> HABITS = habits();

    private final SimulatedState state;
    private final long seed;
    private final LocalDate today;

    private Population(SimulatedState state, long seed, LocalDate today) {
        this.state = state;
        this.seed = seed;
        this.today = today;
    }

    /** The people of a State alive on a day. */
    public static Population of(SimulatedState state, long seed, LocalDate today) {
        return new Population(state, seed, today);
    }

    /** Person number {@code number}, of any age. */
    public Person person(long number) {
        return person(number, AGE_YEARS_MIN, AGE_YEARS_MAX);
    }

    /**
     * Person number {@code number}, between two ages in whole years, both included.
     *
     * @throws IllegalArgumentException unless 0 &lt;= youngest &lt;= oldest &lt;= 120
     */
    public Person person(long number, int youngest, int oldest) {
        if (youngest < 0 || oldest < youngest || oldest > 120) {
            throw new IllegalArgumentException("Ages go from 0 to 120: %d-%d".formatted(youngest, oldest));
        }
        SeededRandom random = SeededRandom.of(seed, "person %s %d".formatted(state, number));
        Sex drawn = random.nextBoolean() ? Sex.F : Sex.M;
        List<NamingHabit> habits = HABITS.getOrDefault(state, List.of(NamingHabit.EUROPEAN));
        FullName name = habits.get(random.nextInt(habits.size())).draw(new NameDraw(drawn, random));
        LocalDate lastDay = today.minusYears(youngest);
        LocalDate firstDay = today.minusYears(oldest + 1L).plusDays(1);
        LocalDate born = firstDay.plusDays(random.nextLong(lastDay.toEpochDay() - firstDay.toEpochDay() + 1));
        List<String> towns = NameLists.need("towns." + state.name());
        Sex sex = random.nextInt(UNSPECIFIED_ONE_IN) == 0 ? Sex.X : drawn;
        return new Person(name, sex, born, towns.get(random.nextInt(towns.size())), state);
    }

    /** Which habits live in which State; one named more often is more common. */
    private static Map<SimulatedState, List<NamingHabit>> habits() {
        Map<SimulatedState, List<NamingHabit>> habits = new EnumMap<>(SimulatedState.class);
        habits.put(
                SimulatedState.MERANDA,
                List.of(
                        NamingHabit.MALAY_PATRONYMIC,
                        NamingHabit.MALAY_PATRONYMIC,
                        NamingHabit.MALAY_PATRONYMIC,
                        NamingHabit.TWO_GIVEN_NAMES,
                        NamingHabit.TWO_GIVEN_NAMES,
                        NamingHabit.MONONYM,
                        NamingHabit.CHINESE,
                        NamingHabit.CHINESE,
                        NamingHabit.TAMIL_PATRONYMIC));
        habits.put(SimulatedState.SUVANTA, List.of(NamingHabit.THAI, NamingHabit.THAI, NamingHabit.CHINESE));
        habits.put(SimulatedState.VALINH, List.of(NamingHabit.VIETNAMESE));
        habits.put(SimulatedState.PALMERA, List.of(NamingHabit.TWO_FAMILY_NAMES));
        habits.put(SimulatedState.RAHBA, List.of(NamingHabit.ARABIC));
        habits.put(SimulatedState.UTOPIA, List.of(NamingHabit.EUROPEAN));
        return Map.copyOf(habits);
    }
}
