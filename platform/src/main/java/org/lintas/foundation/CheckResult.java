package org.lintas.foundation;

/** Result of one check, in the vocabulary of BSI TR-03135-1 v2.5. */
public enum CheckResult {
    /** The check ran and what it asks is so. */
    SUCCESSFUL,
    /** The check ran and what it asks is not so. */
    FAILED,
    /** The check ran and could not tell. */
    UNDETERMINED,
    /** The document or lane does not have what the check needs. */
    NOT_SUPPORTED,
    /** The check was started and broke off. */
    ABORTED;

    /** The overall rule of TR-03135-1: failed if any failed, aborted if any aborted, successful only if all were. */
    public static CheckResult overall(Iterable<CheckResult> results) {
        boolean allSuccessful = true;
        boolean aborted = false;
        boolean empty = true;
        for (CheckResult result : results) {
            empty = false;
            if (result == FAILED) {
                return FAILED;
            }
            aborted |= result == ABORTED;
            allSuccessful &= result == SUCCESSFUL;
        }
        if (aborted) {
            return ABORTED;
        }
        return allSuccessful && !empty ? SUCCESSFUL : UNDETERMINED;
    }
}
