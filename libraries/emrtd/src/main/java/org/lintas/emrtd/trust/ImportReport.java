package org.lintas.emrtd.trust;

import java.util.List;
import java.util.Optional;
import org.lintas.emrtd.CheckResult;

/**
 * What became of a file that was offered to a trust store.
 *
 * @param file its name, in the words of who loaded it
 * @param kind what it is
 * @param signature successful if a trusted authority vouches for its signer, failed if it is wrong, undetermined if that
 *     cannot be told; not supported for files that nobody signs as a whole
 * @param code why, {@code ok} when all is well: see the table in this library's README
 * @param detail the same for a person
 * @param issuer name of the authority behind it, if it could be told
 * @param signer name of who signed it, if it could be told
 * @param certificates in it
 * @param entries in it that are no certificates: revocation lists, defects, deviations
 * @param accepted certificates and other entries of it that are in the store now
 * @param added those of them that were not there before
 * @param countries number of countries that its accepted certificates and revocation lists are of
 * @param rejected what of it did not come in
 * @param findings codes of what is unusual about it
 */
public record ImportReport(
        String file,
        MaterialKind kind,
        CheckResult signature,
        String code,
        String detail,
        Optional<String> issuer,
        Optional<String> signer,
        int certificates,
        int entries,
        int accepted,
        int added,
        int countries,
        List<RefusedMaterial> rejected,
        List<String> findings) {

    /** Copies the lists. */
    public ImportReport {
        rejected = List.copyOf(rejected);
        findings = List.copyOf(findings);
    }

    /** Whether something of it came in and nothing of it was refused. */
    public boolean good() {
        return accepted > 0 && rejected.isEmpty();
    }
}
