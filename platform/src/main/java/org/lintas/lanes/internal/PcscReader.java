package org.lintas.lanes.internal;

import java.io.IOException;
import javax.smartcardio.CardTerminal;
import org.lintas.emrtd.ApduChannel;
import org.lintas.lanes.DocumentReader;

/**
 * The driver {@code pcsc}: a contactless reader of the operating system's PC/SC service. It has no optics: the machine readable zone
 * is what the lane's device announces beside it.
 */
final class PcscReader implements DocumentReader {

    private final CardTerminal terminal;
    private final DocumentReader optics;
    private final PcscChip chip;

    private PcscReader(CardTerminal terminal, DocumentReader optics) {
        this.terminal = terminal;
        this.optics = optics;
        this.chip = new PcscChip(terminal);
    }

    /**
     * Finds the reader by the pattern of its name.
     *
     * @param optics gives the machine readable zone; closed with this
     * @throws IOException as {@link PcscTerminals#find}
     */
    static PcscReader open(String pattern, DocumentReader optics) throws IOException {
        try {
            return new PcscReader(PcscTerminals.find(pattern), optics);
        } catch (IOException e) {
            optics.close();
            throw e;
        }
    }

    @Override
    public String machineReadableZone() {
        return optics.machineReadableZone();
    }

    @Override
    public ApduChannel chip() {
        return chip;
    }

    @Override
    public void close() {
        chip.close();
        optics.close();
    }

    @Override
    public String toString() {
        return terminal.getName();
    }
}
