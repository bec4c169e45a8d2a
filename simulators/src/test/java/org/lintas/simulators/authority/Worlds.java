package org.lintas.simulators.authority;

/** One world for all tests of this package: its RSA keys take seconds to make. */
final class Worlds {

    static final long SEED = 11;
    static final Authorities SHARED = Authorities.of(SEED);

    private Worlds() {}
}
