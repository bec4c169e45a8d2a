package org.lintas.simulators.chip;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.util.BigIntegers;
import org.lintas.simulators.randomness.SeededRandom;

/**
 * PACE with every mapping, the chip's side (Doc 9303-11, 4.4): MSE:Set AT, then four GENERAL AUTHENTICATE. Anything out of order or
 * wrong ends the attempt; the reader starts again with MSE:Set AT.
 */
@SuppressWarnings("ArrayRecordComponent") // The states live for one attempt and are never compared.
final class Pace {

    private static final int DYNAMIC_DATA = 0x7C;
    private static final int PUBLIC_KEY_TEMPLATE = 0x7F49;
    private static final int PASSWORD_MRZ = 1;
    private static final int PASSWORD_CAN = 2;

    private final AccessControl access;
    private final Optional<BigInteger> mappingKey;
    private final FaultPlan faults;
    private final SeededRandom random;
    private State state = new Idle();

    /** How far an attempt has come. */
    private sealed interface State {}

    private record Idle() implements State {}

    private record Chosen(PaceProtocol protocol, byte[] password) implements State {}

    private record NonceSent(PaceProtocol protocol, byte[] nonce) implements State {}

    private record Mapped(PaceProtocol protocol, byte[] generator, Optional<BigInteger> secret) implements State {}

    private record Agreed(Mapped mapped, SessionKeys keys, byte[] ownKey, byte[] readersKey) implements State {}

    private record Done(byte[] identity) implements State {}

    /** {@code mappingKey} is the private key of EF.CardSecurity, where the chip speaks Chip Authentication mapping. */
    Pace(AccessControl access, Optional<BigInteger> mappingKey, FaultPlan faults, SeededRandom random) {
        this.access = access;
        this.mappingKey = mappingKey;
        this.faults = faults;
        this.random = random;
    }

    /** What the next GENERAL AUTHENTICATE is. */
    ProtocolStep nextStep() {
        return switch (state) {
            case Idle idle -> ProtocolStep.PACE_NONCE;
            case Chosen chosen -> ProtocolStep.PACE_NONCE;
            case NonceSent sent -> ProtocolStep.PACE_MAPPING;
            case Mapped mapped -> ProtocolStep.PACE_AGREEMENT;
            case Agreed agreed -> ProtocolStep.PACE_CONFIRMATION;
            case Done done -> ProtocolStep.PACE_NONCE;
        };
    }

    /** The chip's name for Terminal Authentication: its ephemeral key, compressed; empty before the end. */
    Optional<byte[]> identity() {
        return state instanceof Done done ? Optional.of(done.identity()) : Optional.empty();
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
        List<PaceProtocol> offered = access.pace().stream()
                .filter(one -> Arrays.equals(identifier(one), protocol))
                .filter(one -> parameters.isEmpty()
                        || parameters.get() == one.parameters().parameterId())
                .toList();
        if (offered.size() != 1) {
            throw new CommandRefusedException(
                    offered.isEmpty() ? StatusWord.WRONG_DATA : StatusWord.REFERENCED_DATA_NOT_FOUND);
        }
        state = new Chosen(offered.getFirst(), password(password[0]));
        return ResponseApdu.ok();
    }

    /** GENERAL AUTHENTICATE; {@code last} when the command says that no more follow. */
    AuthenticationStep next(byte[] data, boolean last) {
        State now = state;
        state = new Idle();
        boolean lastExpected = now instanceof Agreed;
        if (now instanceof Idle || now instanceof Done || last != lastExpected) {
            throw new CommandRefusedException(StatusWord.CONDITIONS_NOT_SATISFIED);
        }
        List<DataObject> objects = DataObject.parse(need(DataObject.find(DataObject.parse(data), DYNAMIC_DATA)));
        return switch (now) {
            case Idle idle -> throw new CommandRefusedException(StatusWord.CONDITIONS_NOT_SATISFIED);
            case Done done -> throw new CommandRefusedException(StatusWord.CONDITIONS_NOT_SATISFIED);
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

    private AuthenticationStep map(NonceSent sent, byte[] readersData) {
        return switch (sent.protocol().mapping()) {
            case INTEGRATED -> mapIntegrated(sent, readersData);
            case GENERIC, CHIP_AUTHENTICATION -> mapGenerically(sent, readersData);
        };
    }

    private AuthenticationStep mapGenerically(NonceSent sent, byte[] readersKey) {
        KeyAgreement agreement = KeyAgreement.in(sent.protocol().parameters());
        BigInteger secret = agreement.freshKey(random);
        byte[] generator = agreement.mapGenerically(sent.nonce(), secret, readersKey);
        state = new Mapped(sent.protocol(), generator, Optional.of(secret));
        byte[] own = agreement.parameters().encodedPublicKey(secret);
        return answer(0x82, faults.keySent(ProtocolStep.PACE_MAPPING, own, readersKey, agreement));
    }

    private AuthenticationStep mapIntegrated(NonceSent sent, byte[] readersNonce) {
        CipherSuite suite = sent.protocol().suite();
        if (readersNonce.length != suite.keyBytes()) {
            throw new CommandRefusedException(StatusWord.WRONG_DATA);
        }
        KeyAgreement agreement = KeyAgreement.in(sent.protocol().parameters());
        BigInteger number = IntegratedMapping.number(suite, sent.nonce(), readersNonce, agreement.prime());
        state = new Mapped(sent.protocol(), agreement.mapNumber(number), Optional.empty());
        return answer(0x82, new byte[0]);
    }

    private AuthenticationStep agree(Mapped mapped, byte[] readersKey) {
        KeyAgreement agreement = KeyAgreement.in(mapped.protocol().parameters());
        BigInteger secret = agreement.freshKey(random);
        byte[] ownKey = agreement.publicKey(mapped.generator(), secret);
        byte[] shared = agreement.agree(secret, readersKey);
        if (Arrays.equals(ownKey, readersKey)) {
            throw new CommandRefusedException(StatusWord.AUTHENTICATION_FAILED);
        }
        SessionKeys keys = SessionKeys.agreed(mapped.protocol().suite(), shared);
        state = new Agreed(mapped, keys, ownKey, readersKey);
        return answer(0x84, faults.keySent(ProtocolStep.PACE_AGREEMENT, ownKey, readersKey, agreement));
    }

    private AuthenticationStep confirm(Agreed agreed, byte[] readersToken) {
        PaceProtocol protocol = agreed.mapped().protocol();
        if (!Arrays.equals(readersToken, token(agreed, agreed.ownKey()))) {
            throw new CommandRefusedException(StatusWord.AUTHENTICATION_FAILED);
        }
        ByteArrayOutputStream objects = new ByteArrayOutputStream();
        byte[] token = token(agreed, agreed.readersKey());
        objects.writeBytes(DataObject.encode(0x86, faults.proofSent(ProtocolStep.PACE_CONFIRMATION, token)));
        if (protocol.mapping() == PaceMapping.CHIP_AUTHENTICATION) {
            objects.writeBytes(DataObject.encode(0x8A, chipAuthenticationData(agreed)));
        }
        state = new Done(KeyAgreement.in(protocol.parameters()).compressed(agreed.ownKey()));
        ResponseApdu response = ResponseApdu.ok(DataObject.encode(DYNAMIC_DATA, objects.toByteArray()));
        return AuthenticationStep.last(response, agreed.keys());
    }

    /** The mapping secret divided by the static key, encrypted (Doc 9303-11, 4.4.3.5.1). */
    private byte[] chipAuthenticationData(Agreed agreed) {
        EllipticCurve curve = (EllipticCurve) agreed.mapped().protocol().parameters();
        BigInteger order = curve.domain().getN();
        BigInteger own = mappingKey.orElseThrow(() -> new CommandRefusedException(StatusWord.CONDITIONS_NOT_SATISFIED));
        BigInteger quotient = agreed.mapped()
                .secret()
                .orElse(BigInteger.ZERO)
                .multiply(own.modInverse(order))
                .mod(order);
        CipherSuite suite = agreed.mapped().protocol().suite();
        byte[] ones = new byte[BlockCiphers.blockBytes(suite)];
        Arrays.fill(ones, (byte) 0xFF);
        byte[] initial = BlockCiphers.encryptBlock(suite, agreed.keys().encryption(), ones);
        byte[] plain = Padding.add(BigIntegers.asUnsignedByteArray(curve.fieldBytes(), quotient), ones.length);
        return BlockCiphers.encrypt(suite, agreed.keys().encryption(), initial, plain);
    }

    /** Checksum over the other side's public key (Doc 9303-11, 4.4.3.4). */
    private static byte[] token(Agreed agreed, byte[] key) {
        PaceProtocol protocol = agreed.mapped().protocol();
        CipherSuite suite = protocol.suite();
        KeyAgreement agreement = KeyAgreement.in(protocol.parameters());
        byte[] template = DataObject.encode(
                PUBLIC_KEY_TEMPLATE,
                List.of(
                        DataObject.encode(0x06, identifier(protocol)),
                        DataObject.encode(agreement.publicKeyTag(), agreement.inTemplate(key))));
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

    private static AuthenticationStep answer(int tag, byte[] value) {
        return AuthenticationStep.of(
                ResponseApdu.ok(DataObject.encode(DYNAMIC_DATA, List.of(DataObject.encode(tag, value)))));
    }

    private static byte[] identifier(PaceProtocol protocol) {
        return ObjectIdentifiers.contents(new ASN1ObjectIdentifier(protocol.objectIdentifier()));
    }

    private static byte[] need(Optional<byte[]> value) {
        return value.orElseThrow(() -> new CommandRefusedException(StatusWord.WRONG_DATA));
    }
}
