package org.lintas.emrtd.specimens;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.ISO9796d2Signer;
import org.bouncycastle.jce.ECNamedCurveTable;
import org.bouncycastle.jce.interfaces.ECPrivateKey;
import org.bouncycastle.jce.spec.ECNamedCurveParameterSpec;
import org.bouncycastle.jce.spec.ECPublicKeySpec;
import org.bouncycastle.math.ec.ECPoint;
import org.jspecify.annotations.Nullable;
import org.lintas.emrtd.ApduChannel;
import org.lintas.emrtd.ChipLostException;

/** A chip for the tests: BAC, PACE with generic mapping on brainpoolP256r1, Chip and Active Authentication. */
public final class TestChip implements ApduChannel {

    public static final String PACE_AES_128 = "0.4.0.127.0.7.2.2.4.2.2";
    public static final String PACE_MAPPING_AES_128 = "0.4.0.127.0.7.2.2.4.6.2";
    public static final String CA_AES_128 = "0.4.0.127.0.7.2.2.3.2.2";

    private static final int OK = 0x9000;

    public final Map<Integer, byte[]> masterFiles = new HashMap<>();
    public final Map<Integer, byte[]> files = new HashMap<>();
    public final String mrzKey;
    public Optional<KeyPair> chipAuthentication = Optional.empty();
    public Optional<KeyPair> mappingKey = Optional.empty();
    public Optional<PrivateKey> activeAuthentication = Optional.empty();
    public boolean pace;
    public boolean paceRefused;
    public boolean bacRefused;
    public boolean closed;
    public int commands;
    public int loseAtCommand = Integer.MAX_VALUE;
    public int breakSessionAtCommand = Integer.MAX_VALUE;

    private final SecureRandom random = new SecureRandom();
    private boolean application;
    private byte[] selected = new byte[0];
    private byte[] challenge = new byte[8];
    private @Nullable ChipSession session;
    private @Nullable ChipSession nextSession;
    private @Nullable PaceRun paceRun;

    /** A chip that {@code documentNumber}, {@code yymmdd}, {@code yymmdd} open, each with its check digit. */
    public TestChip(String mrzKey) {
        this.mrzKey = mrzKey;
    }

    /** Content of a file of the application; throws if it is not there. */
    public byte[] file(int identifier) {
        return Objects.requireNonNull(files.get(identifier)).clone();
    }

    /** State of a running PACE. */
    private static final class PaceRun {
        byte[] identifier = new byte[0];
        BigInteger mappingSecret = BigInteger.ONE;
        byte[] nonce = new byte[16];
        ECPoint generator = curve().getG();
        BigInteger secret = BigInteger.ONE;
        ECPoint own = curve().getG();
        ECPoint other = curve().getG();
        byte[] macKey = new byte[0];
        byte[] encryptionKey = new byte[0];
    }

    private static ECNamedCurveParameterSpec curve() {
        return ECNamedCurveTable.getParameterSpec("brainpoolP256r1");
    }

    @Override
    public byte[] transceive(byte[] command) throws ChipLostException {
        if (++commands >= loseAtCommand) {
            throw new ChipLostException("torn away at command " + commands);
        }
        try {
            return respond(parse(command));
        } catch (GeneralSecurityException refused) {
            session = null;
            return status(0x6988);
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private byte[] respond(TestCommand command) throws GeneralSecurityException {
        if ((command.cla() & 0x0C) != 0x0C) {
            session = null;
            byte[] answer = execute(command);
            adoptSession();
            return answer;
        }
        ChipSession current = session;
        if (current == null || commands == breakSessionAtCommand) {
            session = null;
            return status(0x6988);
        }
        TestCommand plain = current.open(command);
        byte[] answer = execute(plain);
        byte[] data = Arrays.copyOf(answer, answer.length - 2);
        int statusWord = ((answer[answer.length - 2] & 0xFF) << 8) | (answer[answer.length - 1] & 0xFF);
        byte[] sealed = current.seal(data, statusWord, plain.ins() == 0xB1);
        adoptSession();
        return sealed;
    }

    private void adoptSession() {
        if (nextSession != null) {
            session = nextSession;
            nextSession = null;
        }
    }

    private static TestCommand parse(byte[] apdu) {
        byte[] data = new byte[0];
        int le = 0;
        if (apdu.length == 5) {
            le = apdu[4] == 0 ? 256 : apdu[4] & 0xFF;
        } else if (apdu.length > 5) {
            int length = apdu[4] & 0xFF;
            data = Arrays.copyOfRange(apdu, 5, 5 + length);
            le = apdu.length > 5 + length ? 256 : 0;
        }
        return new TestCommand(apdu[0] & 0xFF, Arrays.copyOfRange(apdu, 1, 4), data, le);
    }

    private byte[] execute(TestCommand command) throws GeneralSecurityException {
        return switch (command.ins()) {
            case 0xA4 -> select(command);
            case 0xB0 -> readBinary(((command.p1() & 0x7F) << 8) | command.p2(), command.le());
            case 0xB1 -> readFar(command);
            case 0x84 -> getChallenge();
            case 0x82 -> mutualAuthenticate(command.data());
            case 0x22 -> manage(command);
            case 0x86 -> generalAuthenticate(command.data());
            case 0x88 -> internalAuthenticate(command.data());
            default -> status(0x6D00);
        };
    }

    private byte[] select(TestCommand command) {
        if (command.p1() == 0x04) {
            application = true;
            return status(OK);
        }
        if (command.p1() == 0x00) {
            application = false;
            return status(OK);
        }
        int identifier = new BigInteger(1, command.data()).intValue();
        byte[] file = (application ? files : masterFiles).get(identifier);
        if (file == null) {
            return status(0x6A82);
        }
        if (application && session == null) {
            return status(0x6982);
        }
        selected = file;
        return status(OK);
    }

    private byte[] readBinary(int offset, int le) {
        if (offset >= selected.length) {
            return status(0x6B00);
        }
        byte[] part = Arrays.copyOfRange(selected, offset, Math.min(selected.length, offset + le));
        return ChipSession.concatenate(part, status(OK));
    }

    private byte[] readFar(TestCommand command) {
        byte[] data = command.data();
        int offset = new BigInteger(1, Arrays.copyOfRange(data, 2, data.length)).intValue();
        int room = command.le() - 4;
        byte[] part = Arrays.copyOfRange(selected, offset, Math.min(selected.length, offset + room));
        return ChipSession.concatenate(TestTlv.of(0x53, part), status(OK));
    }

    private byte[] getChallenge() {
        random.nextBytes(challenge);
        return ChipSession.concatenate(challenge, status(OK));
    }

    private byte[] mutualAuthenticate(byte[] data) throws GeneralSecurityException {
        if (bacRefused) {
            return status(0x6982);
        }
        byte[] seed = Arrays.copyOf(sha("SHA-1", mrzKey.getBytes(StandardCharsets.US_ASCII)), 16);
        byte[] encryption = tripleDesKey(seed, 1);
        byte[] mac = tripleDesKey(seed, 2);
        byte[] cryptogram = Arrays.copyOf(data, 32);
        byte[] checksum = ChipSession.mac(false, mac, ChipSession.pad(cryptogram, 8));
        if (!Arrays.equals(checksum, Arrays.copyOfRange(data, 32, 40))) {
            return status(0x6300);
        }
        byte[] plain = tripleDes(Cipher.DECRYPT_MODE, encryption, cryptogram);
        byte[] terminal = Arrays.copyOf(plain, 8);
        byte[] ownKey = new byte[16];
        random.nextBytes(ownKey);
        byte[] answer =
                tripleDes(Cipher.ENCRYPT_MODE, encryption, ChipSession.concatenate(challenge, terminal, ownKey));
        byte[] sessionSeed = new byte[16];
        for (int i = 0; i < 16; i++) {
            sessionSeed[i] = (byte) (plain[16 + i] ^ ownKey[i]);
        }
        byte[] counter =
                ChipSession.concatenate(Arrays.copyOfRange(challenge, 4, 8), Arrays.copyOfRange(terminal, 4, 8));
        nextSession = new ChipSession(
                false, tripleDesKey(sessionSeed, 1), tripleDesKey(sessionSeed, 2), new BigInteger(1, counter));
        byte[] answerMac = ChipSession.mac(false, mac, ChipSession.pad(answer, 8));
        return ChipSession.concatenate(answer, answerMac, status(OK));
    }

    private byte[] manage(TestCommand command) throws GeneralSecurityException {
        if (command.p1() == 0xC1) {
            if (!pace || paceRefused) {
                return status(0x6A80);
            }
            PaceRun run = new PaceRun();
            run.identifier = TestTlv.of(0x06, Arrays.copyOfRange(command.data(), 2, 2 + command.data()[1]));
            paceRun = run;
            return status(OK);
        }
        return chipAuthentication.isPresent() ? status(OK) : status(0x6A80);
    }

    private byte[] generalAuthenticate(byte[] data) throws GeneralSecurityException {
        byte[] body = Arrays.copyOfRange(data, 2, data.length);
        PaceRun run = paceRun;
        if (run == null) {
            return authenticateChip(value(body));
        }
        if (body.length == 0) {
            byte[] nonce = new byte[16];
            random.nextBytes(nonce);
            run.nonce = nonce;
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding", ChipSession.PROVIDER);
            byte[] seed = sha("SHA-1", mrzKey.getBytes(StandardCharsets.US_ASCII));
            cipher.init(
                    Cipher.ENCRYPT_MODE, new SecretKeySpec(aesKey(seed, 3), "AES"), new IvParameterSpec(new byte[16]));
            return authenticated(TestTlv.of(0x80, cipher.doFinal(nonce)));
        }
        return switch (body[0] & 0xFF) {
            case 0x81 -> map(run, value(body));
            case 0x83 -> agree(run, value(body));
            case 0x85 -> finish(run, value(body));
            default -> status(0x6A80);
        };
    }

    private byte[] map(PaceRun run, byte[] other) {
        BigInteger secret = randomNumber();
        ECPoint shared = curve().getCurve().decodePoint(other).multiply(secret);
        run.mappingSecret = secret;
        ECPoint own = curve().getG().multiply(secret).normalize();
        run.generator = curve().getG()
                .multiply(new BigInteger(1, run.nonce))
                .add(shared)
                .normalize();
        return authenticated(TestTlv.of(0x82, own.getEncoded(false)));
    }

    private byte[] agree(PaceRun run, byte[] other) throws GeneralSecurityException {
        run.secret = randomNumber();
        run.own = run.generator.multiply(run.secret).normalize();
        run.other = curve().getCurve().decodePoint(other);
        byte[] shared = field(
                run.other.multiply(run.secret).normalize().getAffineXCoord().toBigInteger());
        run.encryptionKey = aesKey(shared, 1);
        run.macKey = aesKey(shared, 2);
        return authenticated(TestTlv.of(0x84, run.own.getEncoded(false)));
    }

    private byte[] finish(PaceRun run, byte[] token) throws GeneralSecurityException {
        paceRun = null;
        if (!Arrays.equals(token, token(run, run.own))) {
            return status(0x6300);
        }
        nextSession = new ChipSession(true, run.encryptionKey, run.macKey, BigInteger.ZERO);
        byte[] answer = TestTlv.of(0x86, token(run, run.other));
        return authenticated(mappingKey.isPresent() ? ChipSession.concatenate(answer, mappingData(run)) : answer);
    }

    private byte[] mappingData(PaceRun run) throws GeneralSecurityException {
        BigInteger order = curve().getN();
        BigInteger secret = ((ECPrivateKey) mappingKey.orElseThrow().getPrivate()).getD();
        byte[] number =
                field(secret.modInverse(order).multiply(run.mappingSecret).mod(order));
        SecretKeySpec key = new SecretKeySpec(run.encryptionKey, "AES");
        Cipher single = Cipher.getInstance("AES/ECB/NoPadding", ChipSession.PROVIDER);
        single.init(Cipher.ENCRYPT_MODE, key);
        byte[] ones = new byte[16];
        Arrays.fill(ones, (byte) -1);
        Cipher chained = Cipher.getInstance("AES/CBC/NoPadding", ChipSession.PROVIDER);
        chained.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(single.doFinal(ones)));
        return TestTlv.of(0x8A, chained.doFinal(ChipSession.pad(number, 16)));
    }

    private static byte[] token(PaceRun run, ECPoint point) throws GeneralSecurityException {
        byte[] input = TestTlv.of(0x7F49, run.identifier, TestTlv.of(0x86, point.getEncoded(false)));
        return ChipSession.mac(true, run.macKey, input);
    }

    private byte[] authenticateChip(byte[] other) throws GeneralSecurityException {
        if (chipAuthentication.isEmpty()) {
            return status(0x6A80);
        }
        ECPrivateKey secret = (ECPrivateKey) chipAuthentication.get().getPrivate();
        var spec = new ECPublicKeySpec(curve().getCurve().decodePoint(other), secret.getParameters());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH", ChipSession.PROVIDER);
        agreement.init(secret);
        agreement.doPhase(KeyFactory.getInstance("EC", ChipSession.PROVIDER).generatePublic(spec), true);
        byte[] shared = agreement.generateSecret();
        nextSession = new ChipSession(true, aesKey(shared, 1), aesKey(shared, 2), BigInteger.ZERO);
        return authenticated(new byte[0]);
    }

    private byte[] internalAuthenticate(byte[] nonce) throws GeneralSecurityException {
        if (activeAuthentication.isEmpty()) {
            return status(0x6A80);
        }
        PrivateKey key = activeAuthentication.get();
        byte[] signature = key instanceof RSAPrivateKey rsa ? signWithRecovery(rsa, nonce) : signPlain(key, nonce);
        return ChipSession.concatenate(signature, status(OK));
    }

    private static byte[] signPlain(PrivateKey key, byte[] nonce) throws GeneralSecurityException {
        Signature signer = Signature.getInstance("SHA256withPLAIN-ECDSA", ChipSession.PROVIDER);
        signer.initSign(key);
        signer.update(nonce);
        return signer.sign();
    }

    private byte[] signWithRecovery(RSAPrivateKey key, byte[] nonce) throws GeneralSecurityException {
        ISO9796d2Signer signer = new ISO9796d2Signer(new RSAEngine(), new SHA1Digest(), true);
        signer.init(true, new RSAKeyParameters(true, key.getModulus(), key.getPrivateExponent()));
        byte[] recoverable = new byte[key.getModulus().bitLength() / 8 - 22];
        random.nextBytes(recoverable);
        signer.update(recoverable, 0, recoverable.length);
        signer.update(nonce, 0, nonce.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    private BigInteger randomNumber() {
        return new BigInteger(255, random).add(BigInteger.ONE);
    }

    private static byte[] value(byte[] dataObject) {
        int header = (dataObject[1] & 0xFF) == 0x81 ? 3 : 2;
        return Arrays.copyOfRange(dataObject, header, dataObject.length);
    }

    private static byte[] authenticated(byte[] content) {
        return ChipSession.concatenate(TestTlv.of(0x7C, content), status(OK));
    }

    public static byte[] status(int statusWord) {
        return new byte[] {(byte) (statusWord >> 8), (byte) statusWord};
    }

    private static byte[] field(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] aesKey(byte[] secret, int counter) throws GeneralSecurityException {
        return Arrays.copyOf(derive(secret, counter), 16);
    }

    private static byte[] tripleDesKey(byte[] secret, int counter) throws GeneralSecurityException {
        byte[] key = Arrays.copyOf(derive(secret, counter), 16);
        return ChipSession.concatenate(key, Arrays.copyOf(key, 8));
    }

    private static byte[] derive(byte[] secret, int counter) throws GeneralSecurityException {
        return sha("SHA-1", ChipSession.concatenate(secret, new byte[] {0, 0, 0, (byte) counter}));
    }

    private static byte[] sha(String algorithm, byte[] input) throws GeneralSecurityException {
        return MessageDigest.getInstance(algorithm).digest(input);
    }

    private static byte[] tripleDes(int mode, byte[] key, byte[] input) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("DESede/CBC/NoPadding", ChipSession.PROVIDER);
        cipher.init(mode, new SecretKeySpec(key, "DESede"), new IvParameterSpec(new byte[8]));
        return cipher.doFinal(input);
    }
}
