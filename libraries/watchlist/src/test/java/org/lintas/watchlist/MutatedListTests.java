package org.lintas.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lists whose elements and columns are dropped, repeated, exchanged, filled with something else or far too long, in encodings that are wrong or
 * broken: each is read with diagnostics or refused, within bounds. The seed is {@code -Dtests.seed}, 43 if not said.
 */
class MutatedListTests {

    private static final long SEED = Long.getLong("tests.seed", 43);

    private static final int MUTANTS = 200;

    /** Subjects a mutant may have: none of the lists has more than these, whatever is repeated. */
    private static final int SUBJECTS_MAX = 2_000;

    private static final Duration TIME_MAX = Duration.ofSeconds(60);

    private static final int CHANGES_MAX = 6;

    /** Mutants for each one with a huge field. */
    private static final int HUGE_ONE_IN = 8;

    private static final int FIELD_CHARACTERS = 200_000;

    /** An element with what is in it, a tag, a text between tags, a member of JSON, a column, or a line. */
    private static final List<Pattern> PARTS = List.of(
            Pattern.compile("<(\\w+)[^<>]*>[^<>]*</\\1>"),
            Pattern.compile("<[^<>]*>"),
            Pattern.compile("(?<=>)[^<>]+(?=<)"),
            Pattern.compile("\"[^\"\n]*\":?"),
            Pattern.compile("[^,;|\n]+[,;|]"),
            Pattern.compile("[^\n]*\n"));

    private static final List<String> FILLINGS = List.of(
            "",
            "0",
            "-1",
            "99999999999999999999",
            "0000-00-00",
            "2026-02-30",
            "\u0000",
            "\uFEFF",
            "\uD800",
            "\u202E",
            "'\"",
            "]]>",
            "&amp;",
            "&x;",
            "<a>",
            "</a>",
            "[[[[",
            "{}",
            "null",
            "\t\t",
            "\r",
            "ÿ",
            "名",
            "\uD83D\uDE00");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16LE);

    @ParameterizedTest
    @CsvSource({"united-nations.xml", "advanced.xml", "sdn.csv", "alt.csv", "add.csv", "entities.json", "list.csv"})
    void mutantsAreReadOrRefusedWithinBounds(String format) {
        String seed = MutatedListSeeds.of(format);
        SplittableRandom random = new SplittableRandom(SEED ^ format.hashCode());
        Assertions.assertTimeoutPreemptively(TIME_MAX, () -> {
            for (int mutant = 0; mutant < MUTANTS; mutant++) {
                byte[] bytes = broken(mutated(seed, random), random);
                read(format, bytes, "seed %d, %s, mutant %d".formatted(SEED, format, mutant));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"united-nations.xml", "advanced.xml", "sdn.csv", "entities.json", "list.csv"})
    void seedsThemselvesHaveSubjects(String format) {
        Gathered gathered = read(format, MutatedListSeeds.of(format).getBytes(StandardCharsets.UTF_8), format);

        assertThat(gathered.subjects).as("%s", format).isNotEmpty();
    }

    private static Gathered read(String format, byte[] bytes, String which) {
        Gathered gathered = new Gathered();
        try {
            reading(format, bytes, gathered);
        } catch (ListRefusedException allowed) {
            assertThat(allowed.getMessage()).as(which).isNotBlank();
        } catch (IOException | RuntimeException broken) {
            throw new AssertionError(which + " is neither read nor refused", broken);
        }
        assertThat(gathered.subjects).as(which).hasSizeLessThan(SUBJECTS_MAX);
        Screening.of(gathered.subjects);
        return gathered;
    }

    private static void reading(String format, byte[] bytes, Gathered gathered) throws IOException {
        MeteredStream stream = new MeteredStream(new ByteArrayInputStream(bytes));
        switch (format) {
            case "united-nations.xml" -> new UnitedNationsReader("list", gathered).read(stream);
            case "advanced.xml" -> new OfacAdvancedReader("list", gathered).read(stream);
            case "sdn.csv" -> new OfacReader("list", gathered).subjects(new CsvRecords("list", stream, ','));
            case "alt.csv" -> new OfacReader("list", gathered).names(new CsvRecords("list", stream, ','));
            case "add.csv" -> new OfacReader("list", gathered).addresses(new CsvRecords("list", stream, ','));
            case "entities.json" -> new FollowTheMoneyReader("list", gathered).read(stream);
            default ->
                new HeaderedCsvReader("list", ColumnMapping.usual(), gathered)
                        .read(new CsvRecords("list", stream, ';'));
        }
    }

    private static String mutated(String seed, SplittableRandom random) {
        String text = seed;
        int changes = 1 + random.nextInt(CHANGES_MAX);
        for (int i = 0; i < changes; i++) {
            text = changed(text, random);
        }
        if (random.nextInt(HUGE_ONE_IN) > 0) {
            return text;
        }
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + "X".repeat(FIELD_CHARACTERS) + text.substring(at);
    }

    private static String changed(String text, SplittableRandom random) {
        List<int[]> places = places(text, PARTS.get(random.nextInt(PARTS.size())));
        if (places.isEmpty()) {
            return text + FILLINGS.get(random.nextInt(FILLINGS.size()));
        }
        int[] place = places.get(random.nextInt(places.size()));
        String before = text.substring(0, place[0]);
        String part = text.substring(place[0], place[1]);
        String after = text.substring(place[1]);
        return switch (random.nextInt(6)) {
            case 0 -> before + after;
            case 1 -> before + part + part + after;
            case 2 -> before + part.repeat(50) + after;
            case 3 -> before + FILLINGS.get(random.nextInt(FILLINGS.size())) + after;
            case 4 -> before;
            default -> exchanged(text, places, random);
        };
    }

    private static List<int[]> places(String text, Pattern part) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = part.matcher(text);
        while (places.size() < 200 && matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        return places;
    }

    /** All parts in another order. */
    private static String exchanged(String text, List<int[]> places, SplittableRandom random) {
        List<String> parts = new ArrayList<>();
        places.forEach(place -> parts.add(text.substring(place[0], place[1])));
        Collections.shuffle(parts, new Random(random.nextLong()));
        StringBuilder made = new StringBuilder();
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            made.append(text, at, places.get(i)[0]).append(parts.get(i));
            at = places.get(i)[1];
        }
        return made.append(text.substring(at)).toString();
    }

    /** In some encoding, one time in four with bytes that are none of its. */
    private static byte[] broken(String text, SplittableRandom random) {
        byte[] bytes = text.getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
        if (random.nextInt(4) > 0 || bytes.length == 0) {
            return bytes;
        }
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(0x80, 0x100);
        }
        return random.nextBoolean() ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
}
