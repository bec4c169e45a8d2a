package org.lintas.names;

/**
 * A word as it sounds, roughly and in many languages at once: one letter a sound (C for sh and ch, K for all of k, q and kh), Y as I, no
 * letter twice. Spellings of one name come near each other; different names may too, so it is good for a cost, not for a key alone.
 */
final class SoundForm {

    /** In the order in which they are replaced; small letters are done with. */
    private static final String[][] SOUNDS = {
        {"TSCH", "c"},
        {"SHCH", "c"},
        {"TCH", "c"},
        {"SCH", "c"},
        {"CH", "c"},
        {"SH", "c"},
        {"CZ", "c"},
        {"KH", "k"},
        {"GH", "g"},
        {"PH", "f"},
        {"TH", "t"},
        {"DH", "d"},
        {"DZH", "j"},
        {"ZH", "j"},
        {"DJ", "j"},
        {"DZ", "z"},
        {"CK", "k"},
        {"QU", "k"},
        {"Q", "k"},
        {"TS", "s"},
        {"TZ", "s"},
        {"CE", "sE"},
        {"CI", "sI"},
        {"C", "k"},
        {"X", "ks"},
        {"W", "v"},
        {"OU", "u"},
        {"OO", "u"},
        {"EE", "i"},
        {"Y", "I"},
        {"EI", "ai"},
        {"AE", "a"},
        {"OE", "o"},
        {"UE", "u"},
        {"EU", "u"},
        {"EO", "o"}
    };

    private SoundForm() {}

    static String of(String letters) {
        String sounds = letters;
        for (String[] sound : SOUNDS) {
            if (sounds.contains(sound[0])) {
                sounds = sounds.replace(sound[0], sound[1]);
            }
        }
        StringBuilder once = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            char letter = Character.toUpperCase(sounds.charAt(i));
            if (once.isEmpty() || once.charAt(once.length() - 1) != letter) {
                once.append(letter);
            }
        }
        return once.toString();
    }
}
