package org.lintas.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lintas.mrz.PartialDate;
import org.lintas.names.BirthSpan;
import org.lintas.names.ListedPerson;
import org.lintas.names.NameParser;
import org.lintas.names.NamedPerson;

/**
 * Persons whose names are put together from the words of the given names and surnames of the lists of the United Nations and of OFAC, as many words
 * as one of those has; 35 of 100 surnames are rare ones, made of the halves of two. Of 100 births 15 are not known, of 25 the year alone.
 */
public final class MadeNames {

    private static final int RARE_SURNAMES = 35;
    private static final int NO_BIRTH = 15;
    private static final int YEAR_ALONE = 25;
    private static final int YEAR_FIRST = 1940;
    private static final int YEARS = 65;
    private static final int DAYS = 28;

    private final Parts given = new Parts();
    private final Parts surnames = new Parts();

    /** Given names or surnames of a list: how many words each has, and all their words. */
    private static final class Parts {

        private final List<Integer> sizes = new ArrayList<>();
        private final List<String> words = new ArrayList<>();

        void add(String part) {
            String capitals = part.strip().toUpperCase(Locale.ROOT);
            if (!capitals.isEmpty()) {
                List<String> written = List.of(capitals.split("[ -]+", -1));
                sizes.add(written.size());
                words.addAll(written);
            }
        }

        String made(SplittableRandom random) {
            int size = sizes.get(random.nextInt(sizes.size()));
            List<String> made = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                made.add(words.get(random.nextInt(words.size())));
            }
            return String.join(" ", made);
        }
    }

    private MadeNames() {}

    /** From the files of a folder, which are those of the two publishers. */
    public static MadeNames from(Path folder) throws IOException {
        var names = new MadeNames();
        names.unitedNations(folder.resolve("un-consolidated.xml"));
        names.ofac(folder.resolve("ofac-sdn.csv"));
        return names;
    }

    private void unitedNations(Path file) throws IOException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream stream = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(stream);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "FIRST_NAME" -> given.add(reader.getElementText());
                        case "SECOND_NAME", "THIRD_NAME" -> surnames.add(reader.getElementText());
                        default -> {}
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(file + " cannot be read", broken);
        }
    }

    private void ofac(Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            int begin = line.indexOf('"') + 1;
            int end = line.indexOf('"', begin);
            int comma = line.indexOf(", ", begin);
            if (line.contains("individual") && begin > 0 && comma > begin && comma < end) {
                surnames.add(line.substring(begin, comma));
                given.add(line.substring(comma + 2, end));
            }
        }
    }

    ListedPerson listed(long id, SplittableRandom random) {
        int luck = random.nextInt(100);
        List<BirthSpan> births = luck < NO_BIRTH
                ? List.of()
                : List.of(BirthSpan.of(luck < NO_BIRTH + YEAR_ALONE ? PartialDate.of(year(random)) : day(random)));
        return new ListedPerson(id, List.of(NameParser.parts(surname(random), given.made(random))), births);
    }

    /**
     * Somebody as people write them.
     *
     * @param surname one word or more
     * @param givenNames one word or more
     * @param birth whole, the year alone, or empty text
     */
    public record Written(String surname, String givenNames, String birth) {}

    /** Somebody of a list. */
    public Written written(SplittableRandom random) {
        int luck = random.nextInt(100);
        String birth = luck < NO_BIRTH
                ? ""
                : luck < NO_BIRTH + YEAR_ALONE
                        ? String.valueOf(year(random))
                        : day(random).toString();
        return new Written(surname(random), given.made(random), birth);
    }

    /** Somebody with a whole date of birth who travels. */
    public Written travelling(SplittableRandom random) {
        return new Written(surname(random), given.made(random), day(random).toString());
    }

    /** Somebody with a whole date of birth whom the list knows only by chance. */
    NamedPerson traveller(SplittableRandom random) {
        return new NamedPerson(NameParser.parts(surname(random), given.made(random)), Optional.of(day(random)));
    }

    /** A listed person as a document has them: one letter or the order of words wrong, a word left out or joined, or nothing. */
    static NamedPerson altered(ListedPerson person, SplittableRandom random) {
        List<String> words = new ArrayList<>();
        person.names().getFirst().words().forEach(word -> words.add(word.letters()));
        int at = random.nextInt(words.size());
        String word = words.get(at);
        int letter = random.nextInt(word.length());
        switch (random.nextInt(6)) {
            case 0 -> words.set(at, word.substring(0, letter) + letter(random) + word.substring(letter + 1));
            case 1 -> words.set(at, word.substring(0, letter) + letter(random) + word.substring(letter));
            case 2 -> words.add(words.remove(at));
            case 3 -> {
                if (words.size() > 2) {
                    words.remove(at);
                }
            }
            case 4 -> {
                if (at + 1 < words.size()) {
                    words.set(at, word + words.remove(at + 1));
                }
            }
            default -> {}
        }
        PartialDate birth = person.births().isEmpty()
                ? day(random)
                : person.births().getFirst().first();
        Optional<PartialDate> whole =
                Optional.of(birth.day().isPresent() ? birth : PartialDate.of(birth.year(), month(random), 1));
        return new NamedPerson(NameParser.text(String.join(" ", words)), whole);
    }

    private static char letter(SplittableRandom random) {
        return (char) ('A' + random.nextInt(26));
    }

    private String surname(SplittableRandom random) {
        String one = surnames.made(random);
        String other = surnames.made(random);
        return random.nextInt(100) < RARE_SURNAMES
                ? one.substring(0, (one.length() + 1) / 2) + other.substring(other.length() / 2)
                : one;
    }

    private static PartialDate day(SplittableRandom random) {
        return PartialDate.of(year(random), month(random), random.nextInt(1, DAYS + 1));
    }

    private static int year(SplittableRandom random) {
        return YEAR_FIRST + random.nextInt(YEARS);
    }

    private static int month(SplittableRandom random) {
        return random.nextInt(1, 13);
    }
}
