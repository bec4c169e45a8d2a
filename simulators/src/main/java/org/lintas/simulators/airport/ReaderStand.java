package org.lintas.simulators.airport;

import java.io.IOException;
import java.util.Optional;
import org.lintas.simulators.chip.Sleeper;
import org.lintas.simulators.chip.VirtualChip;
import org.lintas.simulators.reader.PresentedDocument;
import org.lintas.simulators.reader.VirtualReader;

/** The document reader of one lane, on a loopback socket. */
final class ReaderStand implements AutoCloseable {

    private final VirtualReader reader;

    ReaderStand() throws IOException {
        this.reader = VirtualReader.open(0);
    }

    /** The loopback port on which the node's reader driver finds it. */
    int port() {
        return reader.port();
    }

    /** Lays the traveller's passport on the reader; {@code presentation} counts from 0. */
    void present(SimulatedTraveller traveller, int presentation) {
        VirtualChip chip = new VirtualChip(
                traveller.passport().chip(),
                traveller.faultsAt(presentation),
                traveller.number() * 31L + presentation,
                Sleeper.real());
        reader.present(
                new PresentedDocument(traveller.passport().mrz(), Optional.of(chip), traveller.cardAccessNumber()));
    }

    /** Takes whatever lies there away. */
    void remove() {
        reader.remove();
    }

    @Override
    public void close() {
        reader.close();
    }
}
