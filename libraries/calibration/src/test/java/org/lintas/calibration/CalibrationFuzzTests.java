package org.lintas.calibration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Calibration files made of anything, and real ones altered: each is read and written again the same, or refused. */
class CalibrationFuzzTests {

    static Stream<byte[]> files() {
        var pairs = new Calibration.Pairs(1_800, 78_000);
        var day = LocalDate.of(2026, 11, 22);
        return Stream.of(
                        new Calibration("x", Made.FACES, day, pairs, Map.of(FalseMatchRate.ONE_IN_1000, -0.5), ""),
                        new Calibration(
                                "own-gate",
                                Made.PRINTS,
                                day,
                                pairs,
                                Map.of(FalseMatchRate.ONE_IN_1000, 25.0, FalseMatchRate.ONE_IN_100000, 42.5),
                                "All pairs of\n40 people \\ and \u00e4 = # !"))
                .map(calibration -> calibration.text().getBytes(UTF_8));
    }

    @MethodSource("files")
    @FuzzTest(maxDuration = "10m")
    void readsAnyFileOrRefusesIt(byte[] data) {
        Calibration calibration;
        try {
            calibration = Calibration.of(new String(data, UTF_8));
        } catch (IllegalArgumentException allowed) {
            return;
        }
        if (!Calibration.of(calibration.text()).equals(calibration)) {
            throw new AssertionError("written otherwise than read: " + calibration);
        }
    }
}
