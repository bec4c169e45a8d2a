package org.lintas.simulators.chip;

/**
 * One kind of PACE that a chip offers (Doc 9303-11, 4.4).
 *
 * @param mapping how the nonce becomes a generator
 * @param suite secure messaging that it starts
 * @param parameters standardized domain parameters
 */
public record PaceProtocol(PaceMapping mapping, CipherSuite suite, DomainParameters parameters) {

    private static final String PACE = "0.4.0.127.0.7.2.2.4.";

    /** Refuses what the standard does not define. */
    public PaceProtocol {
        boolean curve = parameters instanceof EllipticCurve;
        if (mapping == PaceMapping.CHIP_AUTHENTICATION && (!curve || suite.isTripleDes())) {
            throw new IllegalArgumentException("Chip Authentication mapping is for curves and AES.");
        }
        if (mapping == PaceMapping.INTEGRATED && parameters == EllipticCurve.P224) {
            throw new IllegalArgumentException("The prime of P-224 does not fit integrated mapping.");
        }
    }

    /** Generic mapping. */
    public static PaceProtocol generic(CipherSuite suite, DomainParameters parameters) {
        return new PaceProtocol(PaceMapping.GENERIC, suite, parameters);
    }

    /** Integrated mapping. */
    public static PaceProtocol integrated(CipherSuite suite, DomainParameters parameters) {
        return new PaceProtocol(PaceMapping.INTEGRATED, suite, parameters);
    }

    /** Chip Authentication mapping. */
    public static PaceProtocol chipAuthentication(CipherSuite suite, EllipticCurve curve) {
        return new PaceProtocol(PaceMapping.CHIP_AUTHENTICATION, suite, curve);
    }

    /** Object identifier of mapping, key agreement and suite (Doc 9303-11, 9.2.1). */
    public String objectIdentifier() {
        boolean integers = parameters instanceof PrimeGroup;
        int way = switch (mapping) {
            case GENERIC -> integers ? 1 : 2;
            case INTEGRATED -> integers ? 3 : 4;
            case CHIP_AUTHENTICATION -> 6;
        };
        return PACE + way + "." + suite.arc();
    }
}
