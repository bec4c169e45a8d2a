package org.lintas.simulators.chip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lintas.simulators.chip.TerminalTrust.TrustPoint;

/** What a chip has learned about terminals' authorities and the date; outlives its power. */
final class TerminalMemory {

    /** Length of EF.CVCA in bytes: two names of 16 characters (BSI TR-03110-3 v2.21, A.3.1.2). */
    private static final int FILE_BYTES = 36;

    private static final int REFERENCE = 0x42;

    private final List<TrustPoint> points;
    private LocalDate today;

    TerminalMemory(TerminalTrust trust) {
        this.points = new ArrayList<>(trust.points());
        this.today = trust.today();
    }

    LocalDate today() {
        return today;
    }

    Optional<TrustPoint> point(String reference) {
        return points.stream().filter(one -> one.reference().equals(reference)).findFirst();
    }

    /** A new authority, vouched for by one before; the oldest goes if there are too many. */
    void learn(TrustPoint fresh) {
        points.removeIf(one -> one.reference().equals(fresh.reference()));
        points.addFirst(fresh);
        while (points.size() > TerminalTrust.POINTS_MAX) {
            points.removeLast();
        }
    }

    /** A date that somebody trustworthy knows of. */
    void learn(LocalDate date) {
        if (date.isAfter(today)) {
            today = date;
        }
    }

    /** EF.CVCA. */
    byte[] file() {
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        points.forEach(one ->
                names.writeBytes(DataObject.encode(REFERENCE, one.reference().getBytes(StandardCharsets.ISO_8859_1))));
        return Arrays.copyOf(names.toByteArray(), FILE_BYTES);
    }
}
