package org.lintas.simulators.reader;

import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.lintas.emrtd.ChipLostException;
import org.lintas.simulators.chip.VirtualChip;

/** What lies on the reader, and the talk with its chip: one command at a time, whoever asks. */
final class ReaderField {

    private static final byte[] NOTHING = {};

    /** Wrong length: the answer in place of a response that no frame can carry. */
    private static final byte[] WRONG_LENGTH = HexFormat.of().parseHex("6700");

    private final ReentrantLock turn = new ReentrantLock();
    private volatile Optional<PresentedDocument> document = Optional.empty();

    void present(PresentedDocument presented) {
        document = Optional.of(presented);
    }

    void remove() {
        document = Optional.empty();
    }

    String machineReadableZone() {
        return document.map(PresentedDocument::text).orElse("");
    }

    byte[] powerOn() {
        return withChip(VirtualChip::powerOn);
    }

    byte[] reset() {
        return withChip(VirtualChip::reset);
    }

    byte[] answerToReset() {
        return withChip(VirtualChip::answerToReset);
    }

    void powerOff() {
        withChip(chip -> {
            chip.powerOff();
            return NOTHING;
        });
    }

    /** The chip's response; nothing when there is no chip, it has no power, or it left before the response was out. */
    byte[] transceive(byte[] command) {
        Optional<PresentedDocument> before = document;
        byte[] response = withChip(chip -> {
            try {
                return chip.transceive(command);
            } catch (ChipLostException e) {
                return NOTHING;
            }
        });
        if (!before.equals(document)) {
            return NOTHING;
        }
        return response.length > Frames.PAYLOAD_BYTES_MAX ? WRONG_LENGTH.clone() : response;
    }

    private byte[] withChip(ChipTalk talk) {
        Optional<VirtualChip> chip = document.flatMap(PresentedDocument::chip);
        turn.lock();
        try {
            return chip.map(talk::with).orElse(NOTHING);
        } finally {
            turn.unlock();
        }
    }

    /** Something done with the chip. */
    @FunctionalInterface
    private interface ChipTalk {
        byte[] with(VirtualChip chip);
    }
}
