package org.lintas.simulators.airport;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.lintas.simulators.scanner.DeviceProvider;

/** Founds the maker of the airport's scanners, in a folder that only this installation reads, before a node that trusts it starts. */
final class ScannerMaker {

    private static final Duration AGE = Duration.ofDays(1);

    private ScannerMaker() {}

    /** Takes the folder. */
    static void main(String[] arguments) throws IOException {
        DeviceProvider.founded("Scanner Works", Instant.now().minus(AGE)).keep(Path.of(arguments[0]));
    }
}
