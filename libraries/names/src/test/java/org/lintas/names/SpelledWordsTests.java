package org.lintas.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lintas.testkit.Seed;

class SpelledWordsTests {

    private static final int WORDS = 600;
    private static final int SEARCHES = 200;

    private final SplittableRandom random = new SplittableRandom(Seed.current());

    @Test
    void whatIsNearAndOfTheLengthsIsFoundWithItsCostAsByComparingEveryWord() {
        List<String> spellings = new ArrayList<>();
        byte[] sizes = new byte[WORDS];
        for (int i = 0; i < WORDS; i++) {
            spellings.add(random.nextInt(20) == 0 ? "" : word());
            sizes[i] = (byte) (spellings.get(i).length() + random.nextInt(3));
        }
        var words = new SpelledWords(spellings, sizes);
        for (int i = 0; i < SEARCHES; i++) {
            String spelling = random.nextBoolean() ? word() : altered(spellings.get(random.nextInt(WORDS)));
            var sought = new SpellingTrie.Sought(
                    spelling, random.nextInt(3 * SpellingCost.LETTER), random.nextInt(8), random.nextInt(4, 16));
            Map<Integer, Integer> found = new TreeMap<>();
            words.near(sought, (word, cost) -> {
                if (sizes[word] >= sought.lettersMin() && sizes[word] <= sought.lettersMax()) {
                    found.merge(word, cost, Math::min);
                }
            });
            assertThat(found)
                    .as("%s, -Dtests.seed=%d", sought, Seed.current())
                    .isEqualTo(everyWord(spellings, sizes, sought));
        }
    }

    @Test
    void lettersThatChangedPlacesInTheMiddleAreFoundBesideAnotherMistake() {
        for (List<String> spellings : List.of(List.of("ANTI"), List.of("ANTI", "ANTE", "ANK"))) {
            byte[] sizes = new byte[spellings.size()];
            Map<Integer, Integer> found = new TreeMap<>();
            new SpelledWords(spellings, sizes)
                    .near(
                            new SpellingTrie.Sought("ATNO", 25, 0, 9),
                            (word, cost) -> found.merge(word, cost, Math::min));
            assertThat(found).containsEntry(0, SpellingCost.between("ATNO", "ANTI", 25));
        }
    }

    @Test
    void wordsAreJoinableWithJustThoseLengthsThatTheBoundsSay() {
        for (int one = 1; one <= NameParser.WORD_LETTERS_MAX; one++) {
            for (int together = 2; together <= 2 * NameParser.WORD_LETTERS_MAX; together++) {
                assertThat(together >= NameAlignment.togetherMin(one) && together <= NameAlignment.togetherMax(one))
                        .as("%d with %d", together, one)
                        .isEqualTo(NameAlignment.joinable(together, one));
            }
        }
    }

    private static Map<Integer, Integer> everyWord(List<String> words, byte[] sizes, SpellingTrie.Sought sought) {
        Map<Integer, Integer> near = new TreeMap<>();
        for (int i = 0; i < words.size(); i++) {
            int cost = SpellingCost.between(sought.spelling(), words.get(i), sought.costMax());
            boolean fits = sizes[i] >= sought.lettersMin() && sizes[i] <= sought.lettersMax();
            if (!words.get(i).isEmpty() && fits && cost <= sought.costMax()) {
                near.put(i, cost);
            }
        }
        return near;
    }

    private String altered(String word) {
        int at = random.nextInt(word.length() + 1);
        String letter = word.length() > 1 && random.nextBoolean() ? "" : letter();
        String rest = word.substring(Math.min(word.length(), at + 1));
        return word.substring(0, at) + letter + rest;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            word.append(letter());
        }
        return word.toString();
    }

    /** Few letters, so that many words are near each other; those that people confuse among them. */
    private String letter() {
        return String.valueOf("AEIOUHYKGTDSZM".charAt(random.nextInt(14)));
    }
}
