package org.lintas.simulators.chip;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.math.ec.ECPoint;
import org.lintas.simulators.randomness.SeededRandom;

/**
 * PACE with ECDH and generic mapping, the chip's side (Doc 9303-11, 4.4): MSE:Set AT, then four GENERAL AUTHENTICATE. Anything
 * out of order or wrong ends the attempt; the reader starts again with MSE:Set AT.
 */
@SuppressWarnings("ArrayRecordComponent") // The states live for one attempt and are never compared.
final class PaceGenericMapping {

    private static final int DYNAMIC_DATA = 0x7C;
    private static final int PUBLIC_KEY_TEMPLATE = 0x7F49;
    private static final int PASSWORD_MRZ = 1;
    private static final int PASSWORD_CAN = 2;

    private final AccessControl access;
    private final SeededRandom random;
    private State state = new Idle();

    /** How far an attempt has come. */
    private sealed interface State {}

    private record Idle() implements State {}

    private record Chosen(PaceProtocol protocol, byte[] password) implements State {}

    private record NonceSent(PaceProtocol protocol, byte[] nonce) implements State {}

    private record Mapped(PaceProtocol protocol, ECPoint generator) implements State {}

    private record Agreed(PaceProtocol protocol, SessionKeys keys, byte[] ownPoint, byte[] readersPoint)
            implements State {}

    PaceGenericMapping(AccessControl access, SeededRandom random) {
        this.access = access;
        this.random = random;
    }

    /** MSE:Set AT: protocol, password and, where several fit, domain parameters. */
    ResponseApdu choose(byte[] data) {
        List<DataObject> objects = DataObject.parse(data);
        byte[] protocol = need(DataObject.find(objects, 0x80));
        byte[] password = need(DataObject.find(objects, 0x83).filter(value -> value.length == 1));
        Optional<Integer> parameters = DataObject.find(objects, 0x84)
                .filter(value -> value.length == 1)
                .map(value -> value[0] & 0xFF);
        state = new Idle();
        PaceProtocol offered = access.pace().stream()
                .filter(one -> Arrays.equals(identifier(one), protocol))
                .filter(one ->
                        parameters.isEmpty() || parameters.get() == one.curve().parameterId())
                .findFirst()
                .orElseThrow(() -> new CommandRefusedException(StatusWord.WRONG_DATA));
        state = new Chosen(offered, password(password[0]));
        return ResponseApdu.ok();
    }

    /** GENERAL AUTHENTICATE; {@code last} when the command says that no more follow. */
    AuthenticationStep next(byte[] data, boolean last) {
        State now = state;
        state = new Idle();
        boolean lastExpected = now instanceof Agreed;
        if (now instanceof Idle || last != lastExpected) {
            throw new CommandRefusedException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
        List<DataObject> objects = DataObject.parse(need(DataObject.find(DataObject.parse(data), DYNAMIC_DATA)));
        return switch (now) {
            case Idle ignored -> throw new CommandRefusedException(StatusWord.CONDITIONS_NOT_SATISFIED);
            case Chosen chosen -> sendNonce(chosen);
            case NonceSent sent -> map(sent, need(DataObject.find(objects, 0x81)));
            case Mapped mapped -> agree(mapped, need(DataObject.find(objects, 0x83)));
            case Agreed agreed -> confirm(agreed, need(DataObject.find(objects, 0x85)));
        };
    }

    private AuthenticationStep sendNonce(Chosen chosen) {
        CipherSuite suite = chosen.protocol().suite();
        byte[] nonce = random.bytes(suite.nonceBytes());
        byte[] key = KeyDerivation.derive(chosen.password(), KeyDerivation.PASSWORD, suite);
        byte[] initial = new byte[BlockCiphers.blockBytes(suite)];
        state = new NonceSent(chosen.protocol(), nonce);
        return answer(0x80, BlockCiphers.encrypt(suite, key, initial, nonce));
    }

    private AuthenticationStep map(NonceSent sent, byte[] readersPoint) {
        EllipticCurve curve = sent.protocol().curve();
        BigInteger secret = freshKey(curve);
        ECPoint shared = curve.point(readersPoint).multiply(secret);
        ECPoint generator = curve.domain()
                .getG()
                .multiply(new BigInteger(1, sent.nonce()))
                .add(shared)
                .normalize();
        if (generator.isInfinity()) {
            throw new CommandRefusedException(StatusWord.AUTHENTICATION_FAILED);
        }
        state = new Mapped(sent.protocol(), generator);
        return answer(0x82, EllipticCurve.encode(curve.publicKey(secret)));
    }

    private AuthenticationStep agree(Mapped mapped, byte[] readersPoint) {
        EllipticCurve curve = mapped.protocol().curve();
        BigInteger secret = freshKey(curve);
        byte[] ownPoint =
                EllipticCurve.encode(mapped.generator().multiply(secret).normalize());
        byte[] shared = curve.agree(secret, curve.point(readersPoint));
        if (Arrays.equals(ownPoint, readersPoint)) {
            throw new CommandRefusedException(StatusWord.AUTHENTICATION_FAILED);
        }
        SessionKeys keys = SessionKeys.agreed(mapped.protocol().suite(), shared);
        state = new Agreed(mapped.protocol(), keys, ownPoint, readersPoint);
        return answer(0x84, ownPoint);
    }

    private AuthenticationStep confirm(Agreed agreed, byte[] readersToken) {
        if (!Arrays.equals(readersToken, token(agreed, agreed.ownPoint()))) {
            throw new CommandRefusedException(StatusWord.AUTHENTICATION_FAILED);
        }
        ResponseApdu response =
                answer(0x86, token(agreed, agreed.readersPoint())).response();
        return AuthenticationStep.last(response, agreed.keys());
    }

    /** Checksum over the other side's public key (Doc 9303-11, 4.4.3.4). */
    private static byte[] token(Agreed agreed, byte[] point) {
        CipherSuite suite = agreed.protocol().suite();
        byte[] template = DataObject.encode(
                PUBLIC_KEY_TEMPLATE,
                List.of(DataObject.encode(0x06, identifier(agreed.protocol())), DataObject.encode(0x86, point)));
        byte[] input = suite.isTripleDes() ? Padding.add(template, BlockCiphers.blockBytes(suite)) : template;
        return BlockCiphers.checksum(suite, agreed.keys().checksum(), input);
    }

    private byte[] password(byte reference) {
        return switch (reference) {
            case PASSWORD_MRZ -> KeyDerivation.sha1(access.mrzInformation().getBytes(StandardCharsets.US_ASCII));
            case PASSWORD_CAN ->
                access.cardAccessNumber()
                        .orElseThrow(() -> new CommandRefusedException(StatusWord.REFERENCED_DATA_NOT_FOUND))
                        .getBytes(StandardCharsets.US_ASCII);
            default -> throw new CommandRefusedException(StatusWord.REFERENCED_DATA_NOT_FOUND);
        };
    }

    private BigInteger freshKey(EllipticCurve curve) {
        return curve.privateKey(random.bytes(curve.fieldBytes() + 8));
    }

    private static AuthenticationStep answer(int tag, byte[] value) {
        return AuthenticationStep.of(
                ResponseApdu.ok(DataObject.encode(DYNAMIC_DATA, List.of(DataObject.encode(tag, value)))));
    }

    private static byte[] identifier(PaceProtocol protocol) {
        return ObjectIdentifiers.contents(
                new ASN1ObjectIdentifier(protocol.suite().paceObjectIdentifier()));
    }

    private static byte[] need(Optional<byte[]> value) {
        return value.orElseThrow(() -> new CommandRefusedException(StatusWord.WRONG_DATA));
    }
}
