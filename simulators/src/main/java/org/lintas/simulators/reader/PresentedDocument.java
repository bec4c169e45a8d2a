package org.lintas.simulators.reader;

import java.util.List;
import java.util.Optional;
import org.lintas.simulators.chip.VirtualChip;

/**
 * A document that lies on a reader.
 *
 * @param machineReadableZone the lines as the optical reader sees them; empty when it sees none
 * @param chip the chip in the field; empty for a document without a chip, or with a dead one
 * @param cardAccessNumber six digits that the optical reader sees on the front; empty when it sees none
 */
public record PresentedDocument(
        List<String> machineReadableZone, Optional<VirtualChip> chip, Optional<String> cardAccessNumber) {

    /** Copies the lines. */
    public PresentedDocument {
        machineReadableZone = List.copyOf(machineReadableZone);
    }

    /** A document without a card access number. */
    public PresentedDocument(List<String> machineReadableZone, Optional<VirtualChip> chip) {
        this(machineReadableZone, chip, Optional.empty());
    }

    /** The lines, a line feed between them. */
    String text() {
        return String.join("\n", machineReadableZone);
    }
}
