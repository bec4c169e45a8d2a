package org.lintas.emrtd.seals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What seals say: the use cases, their features and how each is coded, read from text, so that another State's use case is
 * added by a file. The form of the text is explained at the head of {@code seal-definitions.txt} beside this class.
 */
public final class SealDefinitions {

    /** Longest text of definitions in characters: the standard's own needs below 5,000; twenty times that. */
    public static final int TEXT_LENGTH_MAX = 100_000;

    private static final String STANDARD_FILE = "seal-definitions.txt";

    private static final SealDefinitions STANDARD =
            new SealDefinitions(Collections.emptyMap()).with(resource(STANDARD_FILE));

    private final Map<String, Block> blocks;

    /**
     * One use case.
     *
     * @param name of it
     * @param features by tag in two hexadecimal digits, or by path
     */
    record Block(String name, Map<String, Feature> features) {
        Block {
            features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
        }

        Optional<Feature> feature(String key) {
            return Optional.ofNullable(features.get(key));
        }
    }

    /** A feature's name and coding; the coding is empty text where the form of the seal already says it. */
    record Feature(String name, String coding) {}

    private SealDefinitions(Map<String, Block> blocks) {
        this.blocks = Collections.unmodifiableMap(blocks);
    }

    /** The use cases of Doc 9303-13, BSI TR-03137-1, BSI TR-03171 and the technical reports of ICAO. */
    public static SealDefinitions standard() {
        return STANDARD;
    }

    /**
     * These definitions with more, which win over those of the same kind and reference.
     *
     * @throws IllegalArgumentException that names the line if the text is no definitions
     */
    public SealDefinitions with(String text) {
        if (text.length() > TEXT_LENGTH_MAX) {
            throw new IllegalArgumentException("definitions longer than %d characters".formatted(TEXT_LENGTH_MAX));
        }
        Map<String, Block> all = new TreeMap<>(blocks);
        List<String> lines = text.lines().toList();
        int start = 0;
        while (start < lines.size()) {
            if (isFree(lines.get(start))) {
                start++;
                continue;
            }
            int end = start + 1;
            while (end < lines.size() && !isFree(lines.get(end))) {
                end++;
            }
            addBlock(lines, start, end, all);
            start = end;
        }
        return new SealDefinitions(all);
    }

    private static boolean isFree(String line) {
        return line.isBlank() || line.startsWith("#");
    }

    private static void addBlock(List<String> lines, int start, int end, Map<String, Block> blocks) {
        List<String> head = words(lines, start, 2, 3);
        Map<String, Feature> features = new LinkedHashMap<>();
        for (int i = start + 1; i < end; i++) {
            List<String> words = words(lines, i, 2, 3);
            features.put(words.getFirst(), new Feature(words.get(1), words.size() == 3 ? words.get(2) : ""));
        }
        blocks.put(key(head.getFirst(), head.get(1)), new Block(head.getLast(), features));
    }

    private static List<String> words(List<String> lines, int index, int countMin, int countMax) {
        List<String> words = Arrays.asList(lines.get(index).strip().split(" +", -1));
        if (words.size() < countMin || words.size() > countMax) {
            throw new IllegalArgumentException(
                    "line %d: %d words where %d or %d belong".formatted(index + 1, words.size(), countMin, countMax));
        }
        return words;
    }

    /** A use case of a kind by its reference. */
    Optional<Block> find(String kind, String reference) {
        return Optional.ofNullable(blocks.get(key(kind, reference)));
    }

    private static String key(String kind, String reference) {
        return kind + " " + reference;
    }

    private static String resource(String name) {
        try (InputStream file = SealDefinitions.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("missing in this library: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
