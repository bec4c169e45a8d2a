package org.lintas.simulators.chip;

import java.time.Duration;

/** One thing that is wrong with a chip or with the way it is held to the reader. */
public sealed interface ChipFault {

    /**
     * A byte of a file was changed after signing.
     *
     * @param file which file
     * @param offset position of the byte whose lowest bit is flipped, inside the file
     */
    record AlteredFile(ElementaryFile file, int offset) implements ChipFault {

        /** Refuses a negative offset. */
        public AlteredFile {
            if (offset < 0) {
                throw new IllegalArgumentException("An offset is not negative: " + offset);
            }
        }
    }

    /**
     * A file holds other bytes than were signed, for example the security object of another document.
     *
     * @param file which file
     * @param bytes the whole file
     */
    record ReplacedFile(ElementaryFile file, FileBytes bytes) implements ChipFault {}

    /**
     * A file is not there: the chip answers 6A82.
     *
     * @param file which file
     */
    record MissingFile(ElementaryFile file) implements ChipFault {}

    /**
     * A copy of a genuine chip: all that can be read is there, the private keys of Chip and Active Authentication are not.
     *
     * @param answer what the copy does when its keys are asked for
     */
    record ClonedChip(CloneAnswer answer) implements ChipFault {}

    /** What a copied chip does when its private keys are asked for. */
    enum CloneAnswer {
        /** Goes through the protocol with a key of its own. */
        WRONG_KEY,
        /** Says that it does not know the instruction. */
        REFUSES
    }

    /**
     * The chip announces PACE and does not do it.
     *
     * @param at where it stops
     */
    record PaceRefused(PaceStop at) implements ChipFault {}

    /** Where a chip that refuses PACE stops. */
    enum PaceStop {
        /** MSE:Set AT is answered with 6A80. */
        CHOOSING,
        /** The reader's authentication token is answered with 6300, as if the password were wrong. */
        CONFIRMING
    }

    /**
     * Every response comes late.
     *
     * @param perCommand how late, at most a minute
     */
    record Slow(Duration perCommand) implements ChipFault {

        /** Longest delay: own bound, far above any reader's patience. */
        public static final Duration LONGEST = Duration.ofMinutes(1);

        /** Refuses a negative or endless delay. */
        public Slow {
            if (perCommand.isNegative() || perCommand.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("A delay is 0-60 s: " + perCommand);
            }
        }
    }

    /**
     * The document leaves the field.
     *
     * @param commands how many commands are answered before, since power-on
     */
    record TornAwayAfter(int commands) implements ChipFault {

        /** Refuses a negative count. */
        public TornAwayAfter {
            if (commands < 0) {
                throw new IllegalArgumentException("A count is not negative: " + commands);
            }
        }
    }

    /**
     * The document leaves the field while a file is read: the response that would reach the offset is never sent.
     *
     * @param file which file
     * @param offset the byte that the reader never gets
     */
    record TornAwayReading(ElementaryFile file, int offset) implements ChipFault {

        /** Refuses a negative offset. */
        public TornAwayReading {
            if (offset < 0) {
                throw new IllegalArgumentException("An offset is not negative: " + offset);
            }
        }
    }

    /**
     * One response is disturbed on its way: its first byte is changed.
     *
     * @param command which response since power-on, the first is 0
     */
    record GarbledResponse(int command) implements ChipFault {

        /** Refuses a negative number. */
        public GarbledResponse {
            if (command < 0) {
                throw new IllegalArgumentException("A number is not negative: " + command);
            }
        }
    }

    /**
     * The chip refuses a step of a protocol, every time.
     *
     * @param step which
     * @param statusWord its answer, 0x6000-0x9FFF
     */
    record Refused(ProtocolStep step, int statusWord) implements ChipFault {

        /** Refuses what is no status word. */
        public Refused {
            requireStatusWord(statusWord);
        }
    }

    /**
     * A public key that the chip sends is wrong.
     *
     * @param step {@link ProtocolStep#PACE_MAPPING} or {@link ProtocolStep#PACE_AGREEMENT}
     * @param defect how it is wrong
     */
    record WrongKey(ProtocolStep step, KeyDefect defect) implements ChipFault {

        /** Refuses a step in which no key is sent. */
        public WrongKey {
            if (step != ProtocolStep.PACE_MAPPING && step != ProtocolStep.PACE_AGREEMENT) {
                throw new IllegalArgumentException("No key is sent in " + step);
            }
        }
    }

    /**
     * What the chip proves itself with is wrong in its last bit.
     *
     * @param step {@link ProtocolStep#BASIC_AUTHENTICATION}, {@link ProtocolStep#PACE_CONFIRMATION} or {@link
     *     ProtocolStep#ACTIVE_AUTHENTICATION}
     */
    record WrongProof(ProtocolStep step) implements ChipFault {

        /** Refuses a step in which nothing is proven. */
        public WrongProof {
            if (step != ProtocolStep.BASIC_AUTHENTICATION
                    && step != ProtocolStep.PACE_CONFIRMATION
                    && step != ProtocolStep.ACTIVE_AUTHENTICATION) {
                throw new IllegalArgumentException("Nothing is proven in " + step);
            }
        }
    }

    /**
     * From some command on every response is nothing but this status word: 61xx without end, warnings, errors.
     *
     * @param from first such response since power-on, the first being 0
     * @param statusWord 0x6000-0x9FFF
     */
    record EndlessStatus(int from, int statusWord) implements ChipFault {

        /** Refuses a negative number and what is no status word. */
        public EndlessStatus {
            requireStatusWord(statusWord);
            if (from < 0) {
                throw new IllegalArgumentException("A number is not negative: " + from);
            }
        }
    }

    /**
     * One response is not what the chip meant.
     *
     * @param command which response since power-on, the first is 0
     * @param how in what way
     */
    record DisturbedResponse(int command, Disturbance how) implements ChipFault {

        /** Refuses a negative number. */
        public DisturbedResponse {
            if (command < 0) {
                throw new IllegalArgumentException("A number is not negative: " + command);
            }
        }
    }

    private static void requireStatusWord(int code) {
        if (code < 0x6000 || code > 0x9FFF) {
            throw new IllegalArgumentException("A status word is 6000-9FFF: %X".formatted(code));
        }
    }
}
