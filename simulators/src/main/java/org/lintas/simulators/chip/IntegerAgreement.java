package org.lintas.simulators.chip;

import java.math.BigInteger;
import org.bouncycastle.util.BigIntegers;

/** Key agreement with integers of a subgroup: Diffie-Hellman. */
record IntegerAgreement(PrimeGroup parameters) implements KeyAgreement {

    @Override
    public int publicKeyTag() {
        return 0x84;
    }

    @Override
    public byte[] inTemplate(byte[] publicKey) {
        return BigIntegers.asUnsignedByteArray(new BigInteger(1, publicKey));
    }

    @Override
    public byte[] mapGenerically(byte[] nonce, BigInteger secret, byte[] readersKey) {
        BigInteger shared = parameters.decode(readersKey).modPow(secret, prime());
        BigInteger generator = parameters
                .generator()
                .modPow(new BigInteger(1, nonce), prime())
                .multiply(shared)
                .mod(prime());
        return usable(generator);
    }

    /** The number to the power of the cofactor (Doc 9303-11, appendix B.2). */
    @Override
    public byte[] mapNumber(BigInteger number) {
        BigInteger cofactor = prime().subtract(BigInteger.ONE).divide(parameters.order());
        return usable(number.modPow(cofactor, prime()));
    }

    @Override
    public BigInteger prime() {
        return parameters.prime();
    }

    @Override
    public byte[] publicKey(byte[] generator, BigInteger secret) {
        return parameters.encode(new BigInteger(1, generator).modPow(secret, prime()));
    }

    @Override
    public byte[] agree(BigInteger secret, byte[] readersKey) {
        return parameters.encode(parameters.decode(readersKey).modPow(secret, prime()));
    }

    @Override
    public byte[] compressed(byte[] publicKey) {
        return KeyDerivation.sha1(inTemplate(publicKey));
    }

    private byte[] usable(BigInteger generator) {
        if (generator.compareTo(BigInteger.ONE) <= 0) {
            throw new CommandRefusedException(StatusWord.AUTHENTICATION_FAILED);
        }
        return parameters.encode(generator);
    }
}
