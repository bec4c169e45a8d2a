package org.lintas.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts failed sign-ins by address and by claimed person. After too many the answer is no, whatever is shown. */
@Component
public class SignInThrottle {

    /** Failures after which a key must wait: enough for tired fingers. */
    static final int FAILURES_MAX = 10;

    /** Time after which failures are forgotten. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Most keys remembered; the oldest gives way, which lets an attacker with as many addresses through, not slow us. */
    static final int KEYS_MAX = 10_000;

    private final Clock clock;
    private final LinkedHashMap<String, Failures> failures = new LinkedHashMap<>();

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    private record Failures(int count, Instant since) {}

    /** Whether a sign-in with this key may be tried. */
    public synchronized boolean allows(String key) {
        Failures known = current(key);
        return known == null || known.count < FAILURES_MAX;
    }

    /** Counts a failure. */
    public synchronized void failed(String key) {
        Failures known = current(key);
        Failures next = known == null ? new Failures(1, clock.instant()) : new Failures(known.count + 1, known.since);
        failures.putLast(key, next);
        if (failures.size() > KEYS_MAX) {
            Iterator<Map.Entry<String, Failures>> oldest = failures.entrySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    /** Forgets the failures of a key that has signed in. */
    public synchronized void succeeded(String key) {
        failures.remove(key);
    }

    synchronized int keys() {
        return failures.size();
    }

    private @Nullable Failures current(String key) {
        Failures known = failures.get(key);
        if (known != null && !clock.instant().isBefore(known.since.plus(WINDOW))) {
            failures.remove(key);
            return null;
        }
        return known;
    }
}
