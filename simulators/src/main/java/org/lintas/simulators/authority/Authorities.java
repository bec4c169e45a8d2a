package org.lintas.simulators.authority;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lintas.simulators.states.SimulatedState;

/** The issuing authorities of all States in the world of one seed. Thread-safe. */
public final class Authorities {

    private final long seed;
    private final long passports;
    private final Map<SimulatedState, IssuingAuthority> authorities = new ConcurrentHashMap<>();
    private final Map<SimulatedState, PassportOffice> offices = new ConcurrentHashMap<>();

    private Authorities(long seed, long passports) {
        this.seed = seed;
        this.passports = passports;
    }

    /** The world of this seed. */
    public static Authorities of(long seed) {
        return new Authorities(seed, seed);
    }

    /** The same world, with passports of a seed of their own: nobody is issued twice, and no State changes its keys for that. */
    public static Authorities of(long seed, long passports) {
        return new Authorities(seed, passports);
    }

    /** The certification authority of a State. */
    public IssuingAuthority authority(SimulatedState state) {
        return authorities.computeIfAbsent(state, one -> IssuingAuthority.of(one, seed));
    }

    /** The passport office of a State. */
    public PassportOffice office(SimulatedState state) {
        return offices.computeIfAbsent(state, one -> new PassportOffice(this, one, passports));
    }
}
