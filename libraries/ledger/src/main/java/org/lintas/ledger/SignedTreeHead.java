package org.lintas.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A tree head with the log's signature: a C2SP signed note that any transparency-log tool reads.
 *
 * @param head what is signed
 * @param keyName name of the key that signed
 * @param keyHint the key's hint, 8 hexadecimal digits
 * @param signature the Ed25519 signature, 128 hexadecimal digits
 */
public record SignedTreeHead(TreeHead head, String keyName, String keyHint, String signature) {

    /** Longest text accepted in bytes: two names of 255 and about 200 of numbers and hashes, rounded up. */
    public static final int MAX_BYTES = 1024;

    /** Em dash and blank begin a signature line (C2SP signed-note). */
    private static final String SIGNED_BY = "\u2014 ";

    private static final int HINT_BYTES = 4;

    /** Ed25519 signatures have 64 bytes (RFC 8032, 5.1.6). */
    private static final int SIGNATURE_BYTES = 64;

    static SignedTreeHead sign(TreeHead head, LedgerKey key) {
        HexFormat hex = HexFormat.of();
        byte[] signature = key.sign(head.body().getBytes(StandardCharsets.UTF_8));
        VerifierKey verifier = key.verifier();
        return new SignedTreeHead(head, verifier.name(), hex.formatHex(verifier.hint()), hex.formatHex(signature));
    }

    /**
     * Reads the text form.
     *
     * @throws MalformedLedgerException when the text is not a signed tree head with one signature, with the line
     */
    public static SignedTreeHead parse(String text) {
        if (text.length() > MAX_BYTES) {
            throw new MalformedLedgerException("a signed tree head has at most " + MAX_BYTES + " bytes", 0);
        }
        List<String> lines = Arrays.asList(text.split("\n", -1));
        boolean shaped = lines.size() == 7
                && lines.get(4).isEmpty()
                && lines.get(5).startsWith(SIGNED_BY)
                && lines.get(6).isEmpty();
        if (!shaped) {
            throw new MalformedLedgerException("a signed tree head has four lines, a blank one and one signature", 1);
        }
        TreeHead head = TreeHead.parse(lines.subList(0, 4));
        return signed(head, lines.get(5).substring(SIGNED_BY.length()));
    }

    private static SignedTreeHead signed(TreeHead head, String line) {
        int blank = line.indexOf(' ');
        byte[] packed = blank < 1 ? new byte[0] : unpack(line.substring(blank + 1));
        if (packed.length != HINT_BYTES + SIGNATURE_BYTES) {
            throw new MalformedLedgerException("not an Ed25519 signature line", 6);
        }
        HexFormat hex = HexFormat.of();
        return new SignedTreeHead(
                head,
                line.substring(0, blank),
                hex.formatHex(packed, 0, HINT_BYTES),
                hex.formatHex(packed, HINT_BYTES, packed.length));
    }

    private static byte[] unpack(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException wrong) {
            throw new MalformedLedgerException("not an Ed25519 signature line: " + wrong.getMessage(), 6);
        }
    }

    /** Whether {@code key} made the signature. */
    public boolean signedBy(VerifierKey key) {
        HexFormat hex = HexFormat.of();
        return key.name().equals(keyName)
                && hex.formatHex(key.hint()).equals(keyHint)
                && key.accepts(head.body().getBytes(StandardCharsets.UTF_8), hex.parseHex(signature));
    }

    /** Number of entries of the signed tree. */
    public long size() {
        return head.size();
    }

    /** Root hash of the signed tree. */
    public TreeHash root() {
        return head.root();
    }

    /** Moment of signing, to the second. */
    public Instant signedAt() {
        return head.signedAt();
    }

    /** The text that {@link #parse} reads. */
    public String text() {
        String packed = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(keyHint + signature));
        return head.body() + "\n" + SIGNED_BY + keyName + " " + packed + "\n";
    }
}
