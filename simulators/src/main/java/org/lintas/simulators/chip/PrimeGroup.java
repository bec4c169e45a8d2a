package org.lintas.simulators.chip;

import java.math.BigInteger;
import org.bouncycastle.util.BigIntegers;

/** The groups of integers of RFC 5114 for Diffie-Hellman, with their number among the standardized domain parameters. */
@SuppressWarnings("ImmutableEnumChecker") // A record of three numbers does not change.
public enum PrimeGroup implements DomainParameters {
    /** 1024-bit prime, 160-bit order (RFC 5114, 2.1). */
    MODP_1024_160(0, StatedGroup.MODP_1024_160),
    /** 2048-bit prime, 224-bit order (RFC 5114, 2.2). */
    MODP_2048_224(1, StatedGroup.MODP_2048_224),
    /** 2048-bit prime, 256-bit order (RFC 5114, 2.3). */
    MODP_2048_256(2, StatedGroup.MODP_2048_256);

    private final int parameterId;
    private final StatedGroup stated;

    PrimeGroup(int parameterId, StatedGroup stated) {
        this.parameterId = parameterId;
        this.stated = stated;
    }

    @Override
    public int parameterId() {
        return parameterId;
    }

    @Override
    public int secretBytes() {
        return order().bitLength() / Byte.SIZE + 8;
    }

    @Override
    public BigInteger privateKey(byte[] random) {
        if (random.length < secretBytes()) {
            throw new IllegalArgumentException("A private key needs %d random bytes.".formatted(secretBytes()));
        }
        return new BigInteger(1, random).mod(order().subtract(BigInteger.ONE)).add(BigInteger.ONE);
    }

    @Override
    public byte[] encodedPublicKey(BigInteger privateKey) {
        return encode(generator().modPow(privateKey, prime()));
    }

    /** The prime p that all numbers are taken by. */
    public BigInteger prime() {
        return stated.prime();
    }

    /** The generator g of the subgroup. */
    public BigInteger generator() {
        return stated.generator();
    }

    /** The order q of the subgroup, a prime. */
    public BigInteger order() {
        return stated.order();
    }

    /** A number as long as the prime. */
    byte[] encode(BigInteger number) {
        return BigIntegers.asUnsignedByteArray((prime().bitLength() + 7) / Byte.SIZE, number);
    }

    /** A public key; {@link StatusWord#WRONG_DATA} when it is not in the subgroup, or is its neutral element. */
    BigInteger decode(byte[] encoded) {
        BigInteger number = new BigInteger(1, encoded);
        boolean inside = encoded.length <= (prime().bitLength() + 7) / Byte.SIZE
                && number.compareTo(BigInteger.ONE) > 0
                && number.compareTo(prime().subtract(BigInteger.ONE)) < 0
                && number.modPow(order(), prime()).equals(BigInteger.ONE);
        if (!inside) {
            throw new CommandRefusedException(StatusWord.WRONG_DATA);
        }
        return number;
    }
}
