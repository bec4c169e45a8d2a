package org.lintas.simulators.conformance;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;

/** A terminal that errs once: one command of a sound reader is changed on its way, and the chip's answer to it kept. */
final class Tampering implements ApduChannel {

    private final ApduChannel chip;
    private final Predicate<byte[]> which;
    private final UnaryOperator<byte[]> how;
    private byte[] before = {};
    private String answer = "never";

    private Tampering(ApduChannel chip, Predicate<byte[]> which, UnaryOperator<byte[]> how) {
        this.chip = chip;
        this.which = which;
        this.how = how;
    }

    /** Changes the first command that fits. */
    static Tampering once(ApduChannel chip, Predicate<byte[]> which, UnaryOperator<byte[]> how) {
        return new Tampering(chip, which, how);
    }

    /** The status word that the changed command got; {@code never} when no command fitted. */
    String answer() {
        return answer;
    }

    @Override
    public byte[] transceive(byte[] command) throws ChipLostException {
        boolean now = answer.equals("never") && which.test(command);
        byte[] response = chip.transceive(now ? changed(command) : command);
        if (now) {
            answer = HexFormat.of().withUpperCase().formatHex(response, response.length - 2, response.length);
        }
        before = command;
        return response;
    }

    /** An empty change means: the command before once more. */
    private byte[] changed(byte[] command) {
        byte[] other = how.apply(command.clone());
        return other.length == 0 ? before : other;
    }

    @Override
    public void close() {
        chip.close();
    }

    /** GENERAL AUTHENTICATE whose data object 0x7C begins with this tag. */
    static Predicate<byte[]> authenticates(int tag) {
        return command -> {
            byte[] data = dataOf(command);
            int inner = data.length > 1 && (data[1] & 0xFF) == 0x81 ? 3 : 2;
            boolean plain = (command[0] & 0x0C) == 0 && command[1] == (byte) 0x86;
            return plain && data.length > inner && (data[inner] & 0xFF) == tag;
        };
    }

    /** Puts another value into the one data object of GENERAL AUTHENTICATE. */
    static UnaryOperator<byte[]> value(int tag, UnaryOperator<byte[]> other) {
        return command -> {
            byte[] data = dataOf(command);
            int outer = (data[1] & 0xFF) == 0x81 ? 3 : 2;
            int inner = (data[outer + 1] & 0xFF) == 0x81 ? 3 : 2;
            byte[] value = other.apply(Arrays.copyOfRange(data, outer + inner, data.length));
            return authenticate(command[0], object(0x7C, object(tag, value)));
        };
    }

    /** A short GENERAL AUTHENTICATE. */
    static byte[] authenticate(byte cla, byte[] data) {
        byte[] command = new byte[6 + data.length];
        command[0] = cla;
        command[1] = (byte) 0x86;
        command[4] = (byte) data.length;
        System.arraycopy(data, 0, command, 5, data.length);
        return command;
    }

    private static byte[] object(int tag, byte[] value) {
        boolean isLong = value.length > 0x7F;
        byte[] object = new byte[value.length + (isLong ? 3 : 2)];
        object[0] = (byte) tag;
        object[1] = (byte) (isLong ? 0x81 : value.length);
        object[isLong ? 2 : 1] = (byte) value.length;
        System.arraycopy(value, 0, object, object.length - value.length, value.length);
        return object;
    }

    private static byte[] dataOf(byte[] command) {
        int length = command.length < 5 ? 0 : command[4] & 0xFF;
        return length == 0 || command.length < 5 + length ? new byte[0] : Arrays.copyOfRange(command, 5, 5 + length);
    }
}
