package org.lintas.simulators.chip;

import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;
import org.lintas.simulators.randomness.SeededRandom;

/**
 * A chip in a reader's field. It speaks as a real one: SELECT, READ BINARY, BAC, PACE, Chip, Active and Terminal
 * Authentication, secure messaging, APDUs of short and extended length; without access it answers 6982, after an error of secure messaging 6987 or 6988 and the
 * session is over. Its faults come as planned. Used by one thread at a time.
 */
public final class VirtualChip implements ApduChannel {

    /** Answer to reset of a contactless card without historical bytes (PC/SC part 3, 3.1.3.2.3). */
    private static final byte[] ANSWER_TO_RESET = HexFormat.of().parseHex("3B80800101");

    private final ChipContents contents;
    private final Optional<TerminalMemory> memory;
    private final FaultPlan faults;
    private final SeededRandom random;
    private final Sleeper sleeper;
    private @Nullable CardOperatingSystem running;
    private int commands;
    private boolean gone;
    private byte[] lastResponse = {};

    /** A sound chip; {@code seed} makes its challenges and ephemeral keys. */
    public VirtualChip(ChipContents contents, long seed) {
        this(contents, FaultPlan.none(), seed, Sleeper.real());
    }

    /** A chip with faults; delays go through {@code sleeper}. */
    public VirtualChip(ChipContents contents, FaultPlan faults, long seed, Sleeper sleeper) {
        this.contents = faults.applyTo(contents);
        this.memory = contents.keys().terminals().map(TerminalMemory::new);
        this.faults = faults;
        this.random = SeededRandom.of(seed, "chip");
        this.sleeper = sleeper;
    }

    /** Brings the chip into the field, whole again if it was torn away; gives its answer to reset. */
    public byte[] powerOn() {
        gone = false;
        return reset();
    }

    /** Forgets every session; gives the answer to reset. */
    public byte[] reset() {
        running = new CardOperatingSystem(contents, memory, faults, random);
        commands = 0;
        lastResponse = new byte[0];
        return answerToReset();
    }

    /** The answer to reset, whether powered or not. */
    public byte[] answerToReset() {
        return ANSWER_TO_RESET.clone();
    }

    /** Takes the field away. */
    public void powerOff() {
        running = null;
    }

    /** The chip as a channel, powered. */
    public static ApduChannel inField(ChipContents contents, FaultPlan faults, long seed) {
        VirtualChip chip = new VirtualChip(contents, faults, seed, Sleeper.real());
        chip.powerOn();
        return chip;
    }

    /**
     * The response to one command APDU.
     *
     * @throws ChipLostException when the chip is not powered or was torn away; it stays away until {@link #powerOn}
     */
    @Override
    public byte[] transceive(byte[] command) throws ChipLostException {
        CardOperatingSystem system = running;
        if (system == null || gone || faults.goneAt(commands)) {
            throw lost();
        }
        int number = commands++;
        if (!faults.delay().isZero()) {
            sleeper.sleep(faults.delay());
        }
        byte[] response = system.answer(command);
        if (system.lastRead().filter(faults::goneAt).isPresent()) {
            throw lost();
        }
        byte[] sent = faults.disturbed(number, response, lastResponse);
        lastResponse = response;
        return sent;
    }

    /** Powers the chip off. */
    @Override
    public void close() {
        powerOff();
    }

    private ChipLostException lost() {
        gone = true;
        return new ChipLostException("The chip has left the field after %d commands.".formatted(commands));
    }
}
