package org.lintas.simulators.airport;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lintas.simulators.fingers.Pressing;
import org.lintas.simulators.scanner.DeviceProvider;
import org.lintas.simulators.scanner.ScannedPrint;
import org.lintas.simulators.scanner.ScannerSetup;
import org.lintas.simulators.scanner.ScannerSimulator;
import org.lintas.simulators.scanner.Visitor;

/** The fingerprint scanner of a booth, with whoever stands before it. Thread-safe. */
final class FingerStand implements Visitor {

    /** What the scanner thinks of a print: good. */
    private static final int QUALITY = 80;

    private final FingerLibrary fingers;
    private final ScannerSimulator scanner;
    private final Map<Integer, Integer> takes = new HashMap<>();
    private @Nullable SimulatedTraveller standing;
    private int keptOff;

    FingerStand(DeviceProvider maker, FingerLibrary fingers) throws IOException {
        this.fingers = fingers;
        this.scanner = ScannerSimulator.open(ScannerSetup.registration(Clock.systemUTC()), maker, this);
    }

    /** The loopback port on which the node finds it. */
    int port() {
        return scanner.port();
    }

    /** A traveller stands there from now on. */
    synchronized void stand(SimulatedTraveller traveller) {
        standing = traveller;
        takes.clear();
    }

    /** From now on nobody puts this finger down, for a bandage or a fear. */
    synchronized void keepOff(int position) {
        keptOff = position;
    }

    /** Nobody stands there. */
    synchronized void leave() {
        standing = null;
    }

    @Override
    public synchronized Optional<ScannedPrint> print(int position) {
        SimulatedTraveller traveller = standing;
        if (traveller == null || position == keptOff) {
            return Optional.empty();
        }
        int take = takes.merge(position, 1, Integer::sum);
        long seed = (traveller.number() * 11L + position) * 100 + take;
        Pressing pressing = Pressing.guided(new SplittableRandom(seed));
        return Optional.of(new ScannedPrint(fingers.finger(traveller, position).print(pressing, seed), QUALITY));
    }

    /** The booth's camera is not the scanner's. */
    @Override
    public Optional<byte[]> portrait() {
        return Optional.empty();
    }
}
