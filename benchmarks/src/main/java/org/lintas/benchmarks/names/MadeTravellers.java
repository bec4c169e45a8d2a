package org.lintas.benchmarks.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lintas.mrz.PartialDate;
import org.lintas.names.NameParser;
import org.lintas.names.NamedPerson;
import org.lintas.watchlist.Traveller;

/**
 * Innocent travellers: two of three with names of a culture, put together as it does, one of three with words of the names of two or
 * three listed persons, which is hard. All have a full date of birth.
 */
final class MadeTravellers {

    private static final String RESOURCE = "travellers.txt";
    private static final int BORN_FIRST = 1940;
    private static final int BORN_YEARS = 70;
    private static final int DAYS_OF_ANY_MONTH = 28;

    private final List<Culture> cultures;
    private final List<String> listed;

    /** Goes by names of listed persons too. */
    MadeTravellers(List<String> listed) {
        this.cultures = load();
        this.listed = List.copyOf(listed);
    }

    /** Names of a culture. */
    private record Culture(String order, List<String> men, List<String> women, List<String> surnames) {}

    private static List<Culture> load() {
        try (InputStream resource = MadeTravellers.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(fields -> new Culture(fields[1], words(fields[2]), words(fields[3]), words(fields[4])))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    Traveller next(SplittableRandom random) {
        String name = random.nextInt(3) == 0 ? recombined(random) : cultural(random);
        PartialDate birth = PartialDate.of(
                BORN_FIRST + random.nextInt(BORN_YEARS), 1 + random.nextInt(12), 1 + random.nextInt(DAYS_OF_ANY_MONTH));
        return Traveller.of(new NamedPerson(NameParser.text(name), Optional.of(birth)));
    }

    private String cultural(SplittableRandom random) {
        Culture culture = any(cultures, random);
        boolean man = random.nextBoolean();
        String given = any(man ? culture.men() : culture.women(), random);
        if (random.nextInt(3) == 0 && culture.order().equals("gs")) {
            given += " " + any(man ? culture.men() : culture.women(), random);
        }
        String surname = any(culture.surnames(), random);
        return switch (culture.order()) {
            case "sg" -> surname + " " + given;
            case "gp" -> given + " " + any(culture.men(), random) + " " + surname;
            default -> random.nextBoolean() ? surname + "<<" + given : given + " " + surname;
        };
    }

    /** The first word of one, the last word of another, half the time with one of a third between. */
    private String recombined(SplittableRandom random) {
        List<String> given = words(any(listed, random));
        List<String> between = words(any(listed, random));
        List<String> surname = words(any(listed, random));
        String middle = random.nextBoolean() ? " " + any(between, random) + " " : " ";
        return given.getFirst() + middle + surname.getLast();
    }

    private static <T> T any(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }
}
