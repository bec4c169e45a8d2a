package org.lintas.biometrics.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.lintas.biometrics.BiometricCapture;
import org.lintas.biometrics.CapturedFinger;
import org.lintas.biometrics.FingerPosition;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.Traveller;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.simulators.fingers.Finger;
import org.lintas.simulators.fingers.Pressing;

/** Travellers with grown fingers; the same seed is the same body. */
public final class MadePeople {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final Map<Long, Finger> GROWN = new ConcurrentHashMap<>();

    private MadePeople() {}

    public static Traveller traveller(String surname, String document) {
        return new Traveller(
                new PersonName(surname, "ANNA"),
                new StateCode("UTO"),
                Optional.of(PartialDate.of(1990, 5, 17)),
                Sex.F,
                new DocumentKey(new StateCode("UTO"), document),
                "P",
                Optional.of(LocalDate.of(2030, 1, 1)));
    }

    /** Fingers of a body, pressed as people who are guided do; another visit is another impression. */
    public static BiometricCapture fingers(long body, Collection<FingerPosition> positions, long visit) {
        List<CapturedFinger> captured = new ArrayList<>();
        for (FingerPosition position : positions) {
            captured.add(finger(body, position, visit));
        }
        return BiometricCapture.ofFingers(captured);
    }

    static CapturedFinger finger(long body, FingerPosition position, long visit) {
        long seed = body * 16 + position.number();
        Finger finger = GROWN.computeIfAbsent(seed, Finger::of);
        SplittableRandom random = new SplittableRandom(seed * 1_000 + visit);
        byte[] picture =
                finger.print(Pressing.guided(random), random.nextLong()).pgm();
        return new CapturedFinger(position, Octets.of(picture));
    }
}
