package org.lintas.names;

import org.jspecify.annotations.Nullable;

/** A word with what comparisons ask of it, worked out once. Not for several threads. */
final class ComparedWord {

    private final NameWord word;
    private final NameRarity rarity;
    private @Nullable String sounds;
    private @Nullable String consonants;
    private double bits = Double.NaN;

    ComparedWord(NameWord word, NameRarity rarity) {
        this.word = word;
        this.rarity = rarity;
    }

    NameWord word() {
        return word;
    }

    String letters() {
        return word.letters();
    }

    /** Its {@link SoundForm}. */
    String sounds() {
        if (sounds == null) {
            sounds = SoundForm.of(word.letters());
        }
        return sounds;
    }

    /** What Arabic or Hebrew letters would show of it. */
    String consonants() {
        if (consonants == null) {
            consonants = Abjad.consonants(word);
        }
        return consonants;
    }

    /** How much it says that two persons have it. */
    double bits() {
        if (Double.isNaN(bits)) {
            bits = rarity.bits(word.letters());
        }
        return bits;
    }

    ComparedWord joined(ComparedWord next) {
        return new ComparedWord(word.joined(next.word), rarity);
    }
}
