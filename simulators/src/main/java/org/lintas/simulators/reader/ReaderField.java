package org.lintas.simulators.reader;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.lintas.emrtd.ChipLostException;
import org.lintas.simulators.chip.VirtualChip;

/**
 * What lies on the reader, and the talk with its chip: one command at a time, whoever asks. Coming and going never wait for a
 * command that is on its way; a chip that came back has no power until it is given.
 */
final class ReaderField {

    private static final byte[] NOTHING = {};

    /** Wrong length: the answer in place of a response that no frame can carry. */
    private static final byte[] WRONG_LENGTH = HexFormat.of().parseHex("6700");

    private final ReentrantLock turn = new ReentrantLock();
    private volatile Presentation now = new Presentation(0, Optional.empty());
    private volatile long powered = -1;

    /** What lies there, and how many changes there were before. */
    private record Presentation(long number, Optional<PresentedDocument> document) {

        Presentation next(Optional<PresentedDocument> other) {
            return new Presentation(number + 1, other);
        }

        Optional<VirtualChip> chip() {
            return document.flatMap(PresentedDocument::chip);
        }
    }

    synchronized void present(PresentedDocument presented) {
        now = now.next(Optional.of(presented));
    }

    synchronized void remove() {
        now = now.next(Optional.empty());
    }

    String machineReadableZone() {
        return now.document().map(PresentedDocument::text).orElse("");
    }

    String cardAccessNumber() {
        return now.document().flatMap(PresentedDocument::cardAccessNumber).orElse("");
    }

    byte[] answerToReset() {
        return now.chip().map(VirtualChip::answerToReset).orElse(NOTHING);
    }

    void powerOn() {
        inTurn(presentation -> {
            presentation.chip().ifPresent(VirtualChip::powerOn);
            powered = presentation.number();
            return NOTHING;
        });
    }

    void powerOff() {
        inTurn(presentation -> {
            presentation.chip().ifPresent(VirtualChip::powerOff);
            powered = -1;
            return NOTHING;
        });
    }

    /** The chip's response; nothing when there is no chip, it has no power, or it left before the response was out. */
    byte[] transceive(byte[] command) {
        return inTurn(presentation -> {
            Optional<VirtualChip> chip = presentation.chip().filter(any -> powered == presentation.number());
            byte[] response = chip.map(one -> answer(one, command)).orElse(NOTHING);
            if (now.number() != presentation.number()) {
                return NOTHING;
            }
            return response.length > Frames.PAYLOAD_BYTES_MAX ? WRONG_LENGTH.clone() : response;
        });
    }

    private static byte[] answer(VirtualChip chip, byte[] command) {
        try {
            return chip.transceive(command);
        } catch (ChipLostException e) {
            return NOTHING;
        }
    }

    private byte[] inTurn(Talk talk) {
        turn.lock();
        try {
            return talk.with(now);
        } finally {
            turn.unlock();
        }
    }

    /** Something done with what lies on the reader. */
    @FunctionalInterface
    private interface Talk {
        byte[] with(Presentation presentation);
    }
}
