package org.lintas.lanes.internal.sbi;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.lintas.biometrics.FingerPosition;
import org.lintas.simulators.fingers.Finger;
import org.lintas.simulators.fingers.FingerPicture;
import org.lintas.simulators.fingers.Pressing;
import org.lintas.simulators.scanner.DeviceProvider;
import org.lintas.simulators.scanner.ScannedPrint;
import org.lintas.simulators.scanner.ScannerSetup;
import org.lintas.simulators.scanner.ScannerSimulator;
import org.lintas.simulators.scanner.Visitor;

/** A simulated scanner, a provider that is trusted, and clients of it. */
public final class TestScanners {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final DeviceProvider PROVIDER = DeviceProvider.founded("Scanner Works", NOW.minus(Duration.ofDays(40)));

    private static final FingerPicture PRINT = Finger.of(11).print(Pressing.WELL, 11);

    private TestScanners() {}

    /** A service on a free port. */
    public static ScannerSimulator open(Visitor visitor) throws IOException {
        return ScannerSimulator.open(ScannerSetup.registration(CLOCK), PROVIDER, visitor);
    }

    /** Somebody with a face and all fingers but these; they all look the same. */
    public static Visitor visitorWithout(FingerPosition... away) {
        Set<FingerPosition> absent = EnumSet.noneOf(FingerPosition.class);
        absent.addAll(List.of(away));
        return new Visitor() {
            @Override
            public Optional<ScannedPrint> print(int position) {
                return absent.contains(FingerPosition.numbered(position))
                        ? Optional.empty()
                        : Optional.of(new ScannedPrint(PRINT, 70));
            }

            @Override
            public Optional<byte[]> portrait() {
                return Optional.of(grey());
            }
        };
    }

    /** A client of one port, for the environment of developers; a capture may take half a minute. */
    public static ScannerClient client(int port) {
        return client(settings("Developer", port), CLOCK);
    }

    static ScannerClient client(ScannerSettings settings, Clock clock) {
        return new ScannerClient(settings, trust(clock), clock);
    }

    static DeviceTrust trust(Clock clock) {
        return new DeviceTrust(List.of(PROVIDER.certificate()), clock);
    }

    static ScannerSettings settings(String environment, int port) {
        return settings(environment, port, Duration.ofSeconds(30));
    }

    static ScannerSettings settings(String environment, int port, Duration captureTime) {
        return new ScannerSettings("", environment, List.of("127.0.0.1"), port, port, captureTime, 60);
    }

    private static byte[] grey() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(120, 160, BufferedImage.TYPE_BYTE_GRAY), "jpeg", file);
        } catch (IOException e) {
            throw new UncheckedIOException("a file could not be written to memory", e);
        }
        return file.toByteArray();
    }
}
