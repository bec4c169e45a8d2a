package org.lintas.emrtd;

import java.util.Optional;
import org.lintas.emrtd.lds.ActiveAuthenticationKey;
import org.lintas.emrtd.lds.MalformedLdsException;
import org.lintas.emrtd.lds.Octets;
import org.lintas.emrtd.lds.SecurityInfos;
import org.lintas.emrtd.signatures.ChallengeSignature;
import org.lintas.emrtd.signatures.UnsupportedKeyException;
import org.lintas.emrtd.signatures.VerificationKey;

/**
 * What Active Authentication exchanged, enough to check it again: of the protocols against copies the only one whose evidence outlives the
 * session. Chip Authentication and its mapping show the key by secure messaging that works, which whoever has the session's keys could
 * write down afterwards; of them nothing is left but that they ran.
 *
 * @param challenge 8 random bytes that were sent
 * @param response of the chip: its signature
 */
public record ActiveAuthenticationProof(Octets challenge, Octets response) {

    private static final int SECURITY_OPTIONS = 14;
    private static final int KEY = 15;

    /**
     * Whether the response is a signature over the challenge by the key of EF.DG15 among these files, with the algorithm that EF.DG14 states
     * if it does. Whether the issuer vouches for both files is another question.
     */
    public boolean isOfKeyIn(ChipFiles files) {
        Octets file = files.dataGroups().get(KEY);
        if (file == null) {
            return false;
        }
        try {
            VerificationKey key = VerificationKey.parse(
                    ActiveAuthenticationKey.parse(file).subjectPublicKeyInfo().toByteArray());
            return ChallengeSignature.verify(key, algorithm(files), challenge.toByteArray(), response.toByteArray())
                    .isPresent();
        } catch (MalformedLdsException | UnsupportedKeyException neither) {
            return false;
        }
    }

    /** What the reader took: a file that cannot be read states nothing. */
    private static Optional<String> algorithm(ChipFiles files) {
        Octets file = files.dataGroups().get(SECURITY_OPTIONS);
        if (file == null) {
            return Optional.empty();
        }
        try {
            return SecurityInfos.parse(file).activeAuthentication();
        } catch (MalformedLdsException malformed) {
            return Optional.empty();
        }
    }
}
