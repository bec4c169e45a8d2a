package org.lintas.names;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** One spelling of each of many numbered words, by letters or by sounds, and all that are near a given one. Words may have none. */
final class SpelledWords {

    private final byte[] letters;
    private final int[] start;
    private final int written;
    private final int longest;
    private final SpellingTrie forward;
    private final SpellingTrie backward;

    /** Letters of the words as they are written. */
    private final byte[] sizes;

    /** Of spellings by the number of their word, an empty text for a word that has none, and of the letters that each word has. */
    SpelledWords(List<String> spellings, byte[] sizes) {
        this.sizes = sizes;
        this.start = new int[spellings.size() + 1];
        int some = 0;
        int most = 0;
        for (int i = 0; i < spellings.size(); i++) {
            int length = spellings.get(i).length();
            start[i + 1] = start[i] + length;
            some += length > 0 ? 1 : 0;
            most = Math.max(most, length);
        }
        this.written = some;
        this.longest = most;
        this.letters = new byte[start[spellings.size()]];
        for (int i = 0; i < spellings.size(); i++) {
            byte[] spelling = spellings.get(i).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(spelling, 0, letters, start[i], spelling.length);
        }
        this.forward = new SpellingTrie(this, false);
        this.backward = new SpellingTrie(this, true);
    }

    int length(int word) {
        return start[word + 1] - start[word];
    }

    /** Letters of a word as it is written. */
    int size(int word) {
        return sizes[word] & 255;
    }

    int letter(int word, int index) {
        return letters[start[word] + index];
    }

    /** Letters of the longest word. */
    int longest() {
        return longest;
    }

    /** Numbers of the words that have a spelling. */
    int[] written() {
        int[] numbers = new int[written];
        int at = 0;
        for (int word = 0; word + 1 < start.length; word++) {
            if (length(word) > 0) {
                numbers[at++] = word;
            }
        }
        return numbers;
    }

    boolean begins(int word, String beginning) {
        if (length(word) < beginning.length()) {
            return false;
        }
        for (int i = 0; i < beginning.length(); i++) {
            if (letter(word, i) != beginning.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** All words up to a cost from a spelling, some of them twice. */
    void near(SpellingTrie.Sought sought, SpellingTrie.Found found) {
        forward.near(sought, found);
        backward.near(sought, found);
    }

    void exact(String spelling, SpellingTrie.Found found) {
        forward.beginning(spelling, (word, cost) -> {
            if (length(word) == spelling.length()) {
                found.word(word, cost);
            }
        });
    }

    void beginning(String spelling, SpellingTrie.Found found) {
        forward.beginning(spelling, found);
    }
}
