package org.lintas.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The public half of a log's key: a name and an Ed25519 key (RFC 8032), written {@code name+hash+key} as in C2SP
 * signed-note. Keep one copy away from the log: whoever can rewrite the whole folder can also replace the key in it.
 */
public final class VerifierKey {

    /** Longest name of a key in bytes of UTF-8 (C2SP tlog-cosignature allows 255 for an origin). */
    public static final int MAX_NAME_BYTES = 255;

    /** Length of a raw Ed25519 public key (RFC 8032, 5.1.5). */
    private static final int RAW_BYTES = 32;

    /** Signature type of Ed25519 in C2SP signed-note. */
    private static final byte ED25519 = 0x01;

    /** DER in front of a raw Ed25519 public key (RFC 8410, 4). */
    private static final byte[] DER_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final Pattern TEXT = Pattern.compile("([^+\\s]{1,255})\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]{44})");

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    private VerifierKey(String name, byte[] raw, PublicKey key) {
        this.name = name;
        this.raw = raw;
        this.key = key;
    }

    /**
     * Names a public key.
     *
     * @param key an Ed25519 key in X.509 form
     * @throws IllegalArgumentException when the name is empty, too long or holds a plus sign, blank or control character,
     *     or the key is not Ed25519
     */
    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded.length != DER_PREFIX.length + RAW_BYTES || !startsWithPrefix(encoded)) {
            throw new IllegalArgumentException("a log's key is an Ed25519 key");
        }
        return ofRaw(name, Arrays.copyOfRange(encoded, DER_PREFIX.length, encoded.length));
    }

    private static boolean startsWithPrefix(byte[] encoded) {
        return Arrays.equals(encoded, 0, DER_PREFIX.length, DER_PREFIX, 0, DER_PREFIX.length);
    }

    private static VerifierKey ofRaw(String name, byte[] raw) {
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        boolean wrongSign = name.codePoints().anyMatch(c -> c == '+' || c <= ' ' || Character.isWhitespace(c));
        if (length == 0 || length > MAX_NAME_BYTES || wrongSign) {
            throw new IllegalArgumentException("not a name for a log's key: " + name);
        }
        byte[] encoded = ByteBuffer.allocate(DER_PREFIX.length + RAW_BYTES)
                .put(DER_PREFIX)
                .put(raw)
                .array();
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            return new VerifierKey(name, raw, key);
        } catch (GeneralSecurityException notOnTheCurve) {
            throw new IllegalArgumentException("not an Ed25519 public key", notOnTheCurve);
        }
    }

    /**
     * Reads the form {@code name+hash+key}.
     *
     * @throws MalformedLedgerException when the text does not have this form or the hash is not that of name and key
     */
    public static VerifierKey parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new MalformedLedgerException("not a verifier key: name+hash+key is expected", 0);
        }
        try {
            byte[] typed = Base64.getDecoder().decode(matcher.group(3));
            if (typed.length != RAW_BYTES + 1 || typed[0] != ED25519) {
                throw new MalformedLedgerException("not an Ed25519 verifier key", 0);
            }
            VerifierKey parsed = ofRaw(matcher.group(1), Arrays.copyOfRange(typed, 1, typed.length));
            if (!HexFormat.of().formatHex(parsed.hint()).equals(matcher.group(2))) {
                throw new MalformedLedgerException("the verifier key's hash does not fit its name and key", 0);
            }
            return parsed;
        } catch (IllegalArgumentException wrong) {
            throw new MalformedLedgerException("not a verifier key: " + wrong.getMessage(), 0);
        }
    }

    /** The name that stands in front of each of its signatures. */
    public String name() {
        return name;
    }

    /** First four bytes of SHA-256 of name, newline, type and key (C2SP signed-note): tells keys of one name apart. */
    byte[] hint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(ED25519);
            return Arrays.copyOf(digest.digest(raw), 4);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }

    /** Whether {@code signature} is this key's over {@code text}; false for a signature of a wrong form. */
    boolean accepts(byte[] text, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException wrongForm) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(raw, that.raw);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(raw);
    }

    /** The form {@code name+hash+key} that {@link #parse} reads. */
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(RAW_BYTES + 1).put(ED25519).put(raw).array();
        return name + "+" + HexFormat.of().formatHex(hint()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
