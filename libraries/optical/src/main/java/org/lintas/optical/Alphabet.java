package org.lintas.optical;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.lintas.mrz.MrzFormat;
import org.lintas.mrz.MrzPosition;

/** Which characters each position of a format may hold, by the numbers of {@link CharacterNet}. */
final class Alphabet {

    private static final Map<MrzFormat, boolean[][]> ALLOWED = new EnumMap<>(MrzFormat.class);

    static {
        for (MrzFormat format : MrzFormat.values()) {
            boolean[][] table = new boolean[format.length()][CharacterNet.NONE];
            for (int index = 0; index < table.length; index++) {
                MrzPosition position = position(format, index);
                for (int c = 0; c < CharacterNet.NONE; c++) {
                    table[index][c] = format.allows(position, CharacterNet.CLASSES.charAt(c));
                }
            }
            ALLOWED.put(format, table);
        }
    }

    private Alphabet() {}

    static boolean[] allowed(MrzFormat format, int index) {
        return Objects.requireNonNull(ALLOWED.get(format))[index];
    }

    static MrzPosition position(MrzFormat format, int index) {
        return new MrzPosition(index / format.lineLength() + 1, index % format.lineLength() + 1);
    }

    /** The best class of some that are allowed; -1 if none is. */
    static int best(float[] scores, boolean[] allowed) {
        int best = -1;
        for (int c = 0; c < allowed.length; c++) {
            if (allowed[c] && (best < 0 || scores[c] > scores[best])) {
                best = c;
            }
        }
        return best;
    }
}
