package org.lintas.simulators.authority;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lintas.simulators.states.SimulatedState;

/** The issuing authorities of all States in the world of one seed. Thread-safe. */
public final class Authorities {

    private final long seed;
    private final Map<SimulatedState, IssuingAuthority> authorities = new ConcurrentHashMap<>();
    private final Map<SimulatedState, PassportOffice> offices = new ConcurrentHashMap<>();

    private Authorities(long seed) {
        this.seed = seed;
    }

    /** The world of this seed. */
    public static Authorities of(long seed) {
        return new Authorities(seed);
    }

    /** The certification authority of a State. */
    public IssuingAuthority authority(SimulatedState state) {
        return authorities.computeIfAbsent(state, one -> IssuingAuthority.of(one, seed));
    }

    /** The passport office of a State. */
    public PassportOffice office(SimulatedState state) {
        return offices.computeIfAbsent(state, one -> new PassportOffice(this, one, seed));
    }
}
