package org.lintas.names;

import java.util.Locale;

/** Greek words with those letters brought to Latin ones that passports write as they are said (ELOT 743), not one by one. */
final class Greek {

    private static final String[][] FIRST = {{"μπ", "b"}, {"ντ", "d"}, {"γκ", "g"}};
    private static final String[][] ANYWHERE = {{"γγ", "ng"}, {"ή", "i"}, {"η", "i"}};

    private Greek() {}

    static String spoken(String written) {
        String spoken = written.toLowerCase(Locale.ROOT);
        for (String[] sound : FIRST) {
            if (spoken.startsWith(sound[0])) {
                spoken = sound[1] + spoken.substring(sound[0].length());
            }
        }
        for (String[] sound : ANYWHERE) {
            spoken = spoken.replace(sound[0], sound[1]);
        }
        return spoken;
    }
}
