package org.lintas.emrtd;

/** A chip that answers everything alike. */
final class ConstantChip implements ApduChannel {

    private final byte[] answer;
    private int commands;

    ConstantChip(byte[] answer) {
        this.answer = answer.clone();
    }

    @Override
    public byte[] transceive(byte[] command) {
        commands++;
        return answer.clone();
    }

    int commands() {
        return commands;
    }

    @Override
    public void close() {
        commands = 0;
    }
}
