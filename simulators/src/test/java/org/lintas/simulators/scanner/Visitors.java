package org.lintas.simulators.scanner;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lintas.simulators.fingers.Finger;
import org.lintas.simulators.fingers.FingerPicture;
import org.lintas.simulators.fingers.Pressing;

/** People for the scanner's tests; all their fingers look the same, which no test here minds. */
final class Visitors {

    private static final FingerPicture PRINT = Finger.of(7).print(Pressing.WELL, 7);
    private static final byte[] PORTRAIT = SensorPictures.preview(List.of(PRINT));

    private Visitors() {}

    static Visitor whole() {
        return without(Set.of());
    }

    /** Somebody with these fingers off the platen, by position. */
    static Visitor without(Set<Integer> positions) {
        return new Visitor() {
            @Override
            public Optional<ScannedPrint> print(int position) {
                return positions.contains(position) ? Optional.empty() : Optional.of(new ScannedPrint(PRINT, 70));
            }

            @Override
            public Optional<byte[]> portrait() {
                return Optional.of(PORTRAIT.clone());
            }
        };
    }
}
