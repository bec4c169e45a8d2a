package org.lintas.benchmarks.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.lintas.names.NameParser;
import org.lintas.names.NameWord;
import org.lintas.names.PersonName;
import org.lintas.watchlist.Statement;
import org.lintas.watchlist.Subject;

/**
 * Pairs of names from published lists, aliases of one person and names of persons who share a word or the beginning of one, and from a table of names
 * in their own script. Split by person into two halves.
 */
final class LabelledPairs {

    private static final String RESOURCE = "romanisations.txt";
    private static final int ALIASES_MAX = 3;
    private static final int OTHERS = 3;
    private static final int BEGINNING = 4;

    private final SplittableRandom random;
    private final List<LabelledPair> pairs = new ArrayList<>();

    /** A person of a list with the first name in Latin letters. */
    private record Person(String list, boolean tuning, PersonName latin, List<Statement.Named> names) {}

    LabelledPairs(SplittableRandom random) {
        this.random = random;
    }

    List<LabelledPair> made() {
        return List.copyOf(pairs);
    }

    /** Aliases of persons of lists, and other persons of the same list who are near by name: two lists may have the same person. */
    void addListed(List<Subject> subjects) {
        List<Person> persons = new ArrayList<>();
        for (Subject subject : subjects) {
            List<Statement.Named> names = subject.statements(Statement.Named.class).stream()
                    .filter(name -> name.quality() == Statement.Quality.STRONG)
                    .toList();
            boolean tuning = random.nextBoolean();
            names.stream()
                    .filter(name -> name.script() == UnicodeScript.LATIN)
                    .map(name -> NameParser.text(name.text()))
                    .filter(name -> name.words().size() > 1)
                    .findFirst()
                    .ifPresent(latin -> persons.add(new Person(subject.list(), tuning, latin, names)));
        }
        Map<String, List<Person>> near = new HashMap<>();
        for (Person person : persons) {
            for (String key : keys(person)) {
                near.computeIfAbsent(key, _ -> new ArrayList<>()).add(person);
            }
        }
        persons.forEach(person -> add(person, near));
    }

    private void add(Person person, Map<String, List<Person>> near) {
        int aliases = 0;
        for (Statement.Named named : person.names()) {
            PersonName name = NameParser.text(named.text());
            boolean other = !name.words().isEmpty() && !letters(name).equals(letters(person.latin()));
            boolean latin = named.script() == UnicodeScript.LATIN;
            if (other && (!latin || ++aliases <= ALIASES_MAX)) {
                pairs.add(new LabelledPair("list " + named.script(), person.tuning(), true, person.latin(), name));
                addOthers(person, name, "list " + named.script(), near);
            }
        }
    }

    private void addOthers(Person person, PersonName name, String kind, Map<String, List<Person>> near) {
        List<String> keys = List.copyOf(keys(person));
        for (int i = 0; i < OTHERS; i++) {
            List<Person> others = near.getOrDefault(keys.get(random.nextInt(keys.size())), List.of());
            Person other = others.get(random.nextInt(others.size()));
            boolean same = other.equals(person) || !other.list().equals(person.list());
            if (!same && other.tuning() == person.tuning()) {
                pairs.add(new LabelledPair(kind, person.tuning(), false, other.latin(), name));
            }
        }
    }

    private static Set<String> keys(Person person) {
        Set<String> keys = new LinkedHashSet<>();
        for (NameWord word : person.latin().words()) {
            String letters = word.letters();
            if (word.kind() == NameWord.Kind.WORD) {
                keys.add(letters);
                keys.add(letters.substring(0, Math.min(BEGINNING, letters.length())) + "*");
            }
        }
        keys.add("");
        return keys;
    }

    private static List<String> letters(PersonName name) {
        return name.words().stream().map(NameWord::letters).sorted().toList();
    }

    /** Names in their own script as their bearers write them in Latin letters, and other bearers of the same script. */
    void addRomanised() {
        Map<String, List<String[]>> scripts = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (String line : lines()) {
            String[] fields = line.split("\\|", -1);
            if (!scripts.containsKey(fields[0])) {
                order.add(fields[0]);
            }
            for (int i = 1; i < fields.length; i++) {
                scripts.computeIfAbsent(fields[0], _ -> new ArrayList<>()).add(fields[i].split("=", 2));
            }
        }
        order.forEach(script -> addRomanised(script, scripts.getOrDefault(script, List.of())));
    }

    private void addRomanised(String script, List<String[]> names) {
        for (int i = 0; i < names.size(); i++) {
            PersonName own = NameParser.text(names.get(i)[0]);
            boolean tuning = i % 2 == 0;
            String kind = "romanised " + script;
            pairs.add(new LabelledPair(kind, tuning, true, NameParser.text(names.get(i)[1]), own));
            for (int j = 0; j < OTHERS; j++) {
                int other = random.nextInt(names.size());
                if (other != i && other % 2 == i % 2) {
                    pairs.add(new LabelledPair(kind, tuning, false, NameParser.text(names.get(other)[1]), own));
                }
            }
        }
    }

    private static List<String> lines() {
        try (InputStream resource = LabelledPairs.class.getResourceAsStream(RESOURCE);
                BufferedReader reader = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
