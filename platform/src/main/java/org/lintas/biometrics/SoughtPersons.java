package org.lintas.biometrics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;

/**
 * People whom a lane looks for by their fingers alone, as police systems give them: transactions of ANSI/NIST-ITL. Thread-safe. Callers
 * log each reading with its purpose.
 */
public interface SoughtPersons {

    /** Longest number of a case, in characters. */
    int CASE_LENGTH_MAX = 100;

    /** Everybody who is sought so, by case; at most 1,000. */
    List<Sought> all();

    /**
     * Adds the person of a transaction. From then on every lane with a scanner looks for these fingers.
     *
     * @param caseNumber of the authority that seeks, 1 to {@link #CASE_LENGTH_MAX} characters; one person each
     * @param transaction a file of ANSI/NIST-ITL with pictures or minutiae of single fingers (types 4, 9, 14)
     * @throws LintasException with {@link ErrorCode#VALUE_INVALID} when it is no such file or holds no finger that can be compared,
     *     {@link ErrorCode#STATE_CONFLICT} when the case has somebody
     */
    Added add(String caseNumber, Octets transaction, StatedReason reason);

    /**
     * Removes a person: nobody looks for these fingers any more, and what was held is deleted.
     *
     * @return false when there is none
     */
    boolean remove(String caseNumber, StatedReason reason);

    /**
     * Somebody who is sought.
     *
     * @param caseNumber of the authority
     * @param quality 0 to 100 of each finger held
     */
    record Sought(String caseNumber, Map<FingerPosition, Integer> quality) {

        /** Copies the map. */
        public Sought {
            quality = Map.copyOf(quality);
        }
    }

    /**
     * What became of a transaction.
     *
     * @param sought the person
     * @param left what of the file was not used and why, in plain English without personal data
     * @param known a traveller who is enrolled with these fingers already; empty when nobody is
     */
    record Added(Sought sought, List<String> left, Optional<SubjectId> known) {

        /** Copies the list. */
        public Added {
            left = List.copyOf(left);
        }
    }
}
