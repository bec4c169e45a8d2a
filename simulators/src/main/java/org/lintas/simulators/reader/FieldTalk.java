package org.lintas.simulators.reader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What frames ask of a reader's field, and the answers. */
final class FieldTalk {

    private static final int POWER_OFF = 0;
    private static final int POWER_ON = 1;
    private static final int RESET = 2;
    private static final int ANSWER_TO_RESET = 4;
    private static final int MACHINE_READABLE_ZONE = 5;
    private static final int CARD_ACCESS_NUMBER = 6;

    /** Shortest command APDU: its header. */
    private static final int COMMAND_BYTES_MIN = 4;

    private FieldTalk() {}

    /** Where answers go; an empty one says that no chip is there. */
    @FunctionalInterface
    interface Answers {
        void send(byte[] payload) throws IOException;
    }

    /** Does what a frame asks for; false when it is no frame of the protocol. */
    static boolean answer(ReaderField field, Answers answers, byte[] payload) throws IOException {
        if (payload.length >= COMMAND_BYTES_MIN) {
            answers.send(field.transceive(payload));
            return true;
        }
        return payload.length == 1 && control(field, answers, payload[0]);
    }

    private static boolean control(ReaderField field, Answers answers, int code) throws IOException {
        switch (code) {
            case POWER_OFF -> field.powerOff();
            case POWER_ON, RESET -> field.powerOn();
            case ANSWER_TO_RESET -> answers.send(field.answerToReset());
            case MACHINE_READABLE_ZONE ->
                answers.send(field.machineReadableZone().getBytes(StandardCharsets.UTF_8));
            case CARD_ACCESS_NUMBER -> answers.send(field.cardAccessNumber().getBytes(StandardCharsets.UTF_8));
            default -> {
                return false;
            }
        }
        return true;
    }
}
