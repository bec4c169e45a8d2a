package org.lintas.benchmarks.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** What happens to the name of a listed person on the way to a border. */
enum NameAlteration {
    NONE,
    LETTER_REPLACED,
    LETTER_LOST,
    LETTER_TOO_MANY,
    LETTERS_EXCHANGED,
    OTHER_TRANSLITERATION,
    OTHER_ORDER,
    WORD_LOST,
    WORD_TOO_MANY,
    WORDS_JOINED,
    ZONE_CUT;

    /** Characters of the name in a zone of an identity card (TD1). */
    private static final int ZONE_CHARACTERS = 30;

    private static final Map<String, String> TRANSLITERATIONS = Map.ofEntries(
            Map.entry("OU", "U"),
            Map.entry("OO", "U"),
            Map.entry("EE", "I"),
            Map.entry("KH", "H"),
            Map.entry("Q", "K"),
            Map.entry("Y", "I"),
            Map.entry("DH", "D"),
            Map.entry("TH", "T"),
            Map.entry("CH", "SH"),
            Map.entry("J", "DJ"),
            Map.entry("SS", "S"),
            Map.entry("MM", "M"),
            Map.entry("W", "OU"),
            Map.entry("U", "O"),
            Map.entry("E", "I"),
            Map.entry("V", "W"),
            Map.entry("Z", "S"));

    /** Whether the words are enough to do this to them. */
    boolean possible(List<String> words) {
        return switch (this) {
            case WORD_LOST -> words.size() > 2;
            case ZONE_CUT -> String.join("<", words).length() >= ZONE_CHARACTERS;
            default -> words.size() > 1;
        };
    }

    /** The name, altered. */
    String of(List<String> words, SplittableRandom random) {
        List<String> altered = new ArrayList<>(words);
        int at = longest(words);
        String word = words.get(at);
        int letter = 1 + random.nextInt(Math.max(1, word.length() - 2));
        String next = String.valueOf((char) ('A' + random.nextInt(26)));
        switch (this) {
            case NONE -> {}
            case LETTER_REPLACED -> altered.set(at, word.substring(0, letter) + next + word.substring(letter + 1));
            case LETTER_LOST -> altered.set(at, word.substring(0, letter) + word.substring(letter + 1));
            case LETTER_TOO_MANY -> altered.set(at, word.substring(0, letter) + next + word.substring(letter));
            case LETTERS_EXCHANGED ->
                altered.set(
                        at,
                        word.substring(0, letter - 1)
                                + word.charAt(letter)
                                + word.charAt(letter - 1)
                                + word.substring(letter + 1));
            case OTHER_TRANSLITERATION -> altered.replaceAll(each -> transliterated(each, random));
            case OTHER_ORDER -> Collections.rotate(altered, 1);
            case WORD_LOST -> altered.remove(1 + random.nextInt(words.size() - 2));
            case WORD_TOO_MANY -> altered.add(1, words.get(at).startsWith("A") ? "KARIM" : "AMIN");
            case WORDS_JOINED -> altered.set(0, words.get(0) + altered.remove(1));
            case ZONE_CUT -> {
                return zone(words);
            }
        }
        return String.join(" ", altered);
    }

    private static String zone(List<String> words) {
        String last = words.getLast();
        String zone = (last + "<<" + String.join("<", words.subList(0, words.size() - 1))).replaceAll("[^A-Z<]", "");
        return zone.substring(0, Math.min(ZONE_CHARACTERS, zone.length()));
    }

    private static String transliterated(String word, SplittableRandom random) {
        String upper = word.toUpperCase(Locale.ROOT);
        List<String> found = TRANSLITERATIONS.keySet().stream()
                .filter(upper::contains)
                .sorted()
                .toList();
        if (found.isEmpty()) {
            return word;
        }
        String from = found.get(random.nextInt(found.size()));
        return upper.replaceFirst(from, TRANSLITERATIONS.getOrDefault(from, from));
    }

    private static int longest(List<String> words) {
        int longest = 0;
        for (int at = 1; at < words.size(); at++) {
            longest = words.get(at).length() > words.get(longest).length() ? at : longest;
        }
        return longest;
    }
}
