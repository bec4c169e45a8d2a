package org.lintas.lanes.internal.sbi;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lintas.emrtd.lds.Octets;

/**
 * A link of the chain that binds the captures of one transaction: SHA-256 over the link before and the SHA-256 of the record, both as
 * bytes (SBI 0.9.5, "hash"; the bytes, not their digits, as MOSIP's compliance tool kit computes it).
 *
 * @param digits 64, hexadecimal, lower case
 */
public record ChainHash(String digits) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** With which a chain begins: the hash of nothing. */
    public static final ChainHash BEGINNING =
            new ChainHash(Octets.of(new byte[0]).sha256());

    /** Refuses anything else. */
    public ChainHash {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("a hash of SHA-256 has 64 hexadecimal digits");
        }
    }

    /** The link behind this one. */
    ChainHash with(Octets record) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Octets.ofHex(digits).toByteArray());
            digest.update(record.digest("SHA-256").toByteArray());
            return new ChainHash(Octets.of(digest.digest()).hex());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK.", e);
        }
    }

    /** Whether a device's digits, of either case, are this hash. */
    boolean isWrittenAs(String written) {
        return digits.equals(written.toLowerCase(Locale.ROOT));
    }
}
