package org.lintas.lanes.internal.sbi;

import java.util.List;
import java.util.Optional;
import org.lintas.lanes.internal.sbi.ScannerAnswer.Refused;

/**
 * What a look around found.
 *
 * @param scanners that proved who they are
 * @param refused devices that are there and not believed
 */
public record Discovery(List<Scanner> scanners, List<Refused> refused) {

    /** Copies the lists. */
    public Discovery {
        scanners = List.copyOf(scanners);
        refused = List.copyOf(refused);
    }

    /** The first scanner of a kind. */
    public Optional<Scanner> first(Scanner.Kind kind) {
        return scanners.stream().filter(scanner -> scanner.kind() == kind).findFirst();
    }
}
