package org.lintas.fingerprint.search;

import java.lang.foreign.MemorySegment;

/** The fingers of one person that is searched; the scores of the fingers that both have are added up. */
final class PersonProbe {

    private final FilterProbe[] fingers;
    private final int[] indices;

    PersonProbe(PersonPrints prints) {
        this.fingers = prints.fingers().values().stream().map(FilterProbe::new).toArray(FilterProbe[]::new);
        this.indices = prints.fingers().keySet().stream()
                .mapToInt(position -> position - 1)
                .toArray();
    }

    /** Score of a slot, of whose fingers each has rows of its own; empty rows of those that nobody has. */
    int score(MemorySegment[] rows, int slot) {
        int score = 0;
        for (int i = 0; i < fingers.length; i++) {
            var finger = rows[indices[i]];
            if (finger.byteSize() > 0) {
                score += fingers[i].score(finger, slot * FilterRow.BYTES);
            }
        }
        return score;
    }
}
