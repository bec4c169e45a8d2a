package org.lintas.mrz;

import java.util.List;

/** What reading a zone gives: a zone, good or bad, or the reason why there is none. */
public sealed interface MrzResult {

    /**
     * A zone was read.
     *
     * @param zone what it says
     * @param checks what its check digits say
     * @param repairs characters that were replaced, in the order of their positions; empty if none was
     * @param faults what else is against the rules
     * @param text the characters behind it
     */
    record Read(Mrz zone, Checks checks, List<Repair> repairs, List<Fault> faults, Text text) implements MrzResult {

        /** Keeps its own copies of the lists. */
        public Read {
            repairs = List.copyOf(repairs);
            faults = List.copyOf(faults);
        }

        /** Whether every check digit agrees, after the repairs, and nothing else is against the rules. */
        public boolean valid() {
            return checks.agree() && faults.isEmpty();
        }
    }

    /**
     * The characters behind a zone that was read.
     *
     * @param raw the input as it came
     * @param lines the lines of the zone in upper case, without blanks and after the repairs
     * @param information what opens the chip, with the check digits as read
     */
    record Text(String raw, List<String> lines, MrzInformation information) {

        /** Keeps its own copy of the lines. */
        public Text {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The input is no zone.
     *
     * @param reason why
     * @param position where it shows
     * @param explanation a sentence for a person, without the end mark
     */
    record Unreadable(Reason reason, MrzPosition position, String explanation) implements MrzResult {}

    /** Why an input is no zone. */
    enum Reason {
        /** It holds no character but blanks. */
        EMPTY,
        /** It is longer than {@link MrzParser#INPUT_LENGTH_MAX}. */
        TOO_LONG,
        /** It holds a character other than letters, digits, {@code <} and blanks. */
        CHARACTER,
        /** Its lines are not those of any format. */
        LINES
    }
}
