package org.lintas.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * The key that signs a log's tree heads: Ed25519 (RFC 8032), kept in a file of its own, never in the log's folder.
 */
public final class LedgerKey {

    /** Largest key file read, in bytes; a written one has about 500. */
    static final int MAX_FILE_BYTES = 4096;

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final VerifierKey verifier;
    private final PrivateKey secret;

    private LedgerKey(VerifierKey verifier, PrivateKey secret) {
        this.verifier = verifier;
        this.secret = secret;
    }

    /**
     * Makes a fresh key.
     *
     * @param name stands in front of each signature; no blanks and no plus sign, at most 255 bytes
     */
    public static LedgerKey generate(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new LedgerKey(VerifierKey.of(name, pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every JDK since 15 has Ed25519", absent);
        }
    }

    /**
     * Reads a key file written by {@link #write}.
     *
     * @throws MalformedLedgerException when the file has another form or its two halves do not belong together
     */
    public static LedgerKey read(Path file) throws IOException {
        if (Files.size(file) > MAX_FILE_BYTES) {
            throw new MalformedLedgerException("a key file has at most " + MAX_FILE_BYTES + " bytes", 0);
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() != 4 || !lines.get(1).equals(BEGIN) || !lines.get(3).equals(END)) {
            throw new MalformedLedgerException("a key file has a verifier key line and a private key in PEM", 0);
        }
        LedgerKey key = new LedgerKey(VerifierKey.parse(lines.get(0)), decode(lines.get(2)));
        byte[] probe = "lintas".getBytes(StandardCharsets.US_ASCII);
        if (!key.verifier.accepts(probe, key.sign(probe))) {
            throw new MalformedLedgerException("the private key does not belong to the verifier key", 3);
        }
        return key;
    }

    private static PrivateKey decode(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new MalformedLedgerException("not an Ed25519 private key (PKCS #8)", 3);
        }
    }

    /**
     * Writes the key to a new file that only its owner may read (mode 0600 where the file system knows modes).
     *
     * @throws java.nio.file.FileAlreadyExistsException when the file is there already: a key is never overwritten
     */
    public void write(Path file) throws IOException {
        String text = verifier + "\n" + BEGIN + "\n" + Base64.getEncoder().encodeToString(secret.getEncoded()) + "\n"
                + END + "\n";
        Files.createFile(file);
        PosixFileAttributeView modes = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (modes != null) {
            modes.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    /** The half to hand out. */
    public VerifierKey verifier() {
        return verifier;
    }

    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("an Ed25519 key cannot sign", broken);
        }
    }
}
