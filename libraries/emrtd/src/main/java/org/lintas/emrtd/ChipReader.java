package org.lintas.emrtd;

import java.security.SecureRandom;
import java.util.function.LongSupplier;

/**
 * Reads the chip of an electronic travel document: opens it, reads EF.COM and EF.SOD, lets the chip show that it is no
 * copy, then reads the data groups. It verifies nothing that the issuer signed: that is for passive authentication, which
 * may begin as soon as the listener has the files. Thread-safe; one call reads one chip.
 */
public final class ChipReader {

    private final LongSupplier nanoClock;
    private final SecureRandom random;

    /** With the clock and the random numbers of the JDK. */
    public ChipReader() {
        this(System::nanoTime, new SecureRandom());
    }

    /**
     * With a clock for durations, in nanoseconds, and random numbers for the challenge of Active Authentication.
     * The random numbers of PACE, BAC and Chip Authentication are JMRTD's own.
     */
    public ChipReader(LongSupplier nanoClock, SecureRandom random) {
        this.nanoClock = nanoClock;
        this.random = random;
        JmrtdLogs.silence();
    }

    /**
     * Reads one chip. Never throws for what the chip does: a refusal, a malformed answer and the loss of the chip are in
     * the reading, with everything that was read before. Does not close the channel. The number of commands and bytes
     * is bounded; time is the channel's to bound.
     *
     * @param channel to the chip, not used by anyone else meanwhile
     * @param key that opens the chip
     * @param plan what to read and how
     * @param listener hears each step on the calling thread; what it throws is thrown on
     */
    public ChipReading read(ApduChannel channel, AccessKey key, ReadingPlan plan, ReadingListener listener) {
        ReadingProgress progress = new ReadingProgress(listener, nanoClock);
        ChipConversation chip = new ChipConversation(channel);
        return new ReadingRun(chip, key, plan, progress, random).run();
    }
}
