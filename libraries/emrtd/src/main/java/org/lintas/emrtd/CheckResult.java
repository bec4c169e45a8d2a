package org.lintas.emrtd;

import java.util.Collection;

/** Result of one check, in the vocabulary of BSI TR-03135-1 v2.5. */
public enum CheckResult {
    /** The check ran and what it asks is so. */
    SUCCESSFUL,
    /** The check ran and what it asks is not so. */
    FAILED,
    /** The check ran and could not tell. */
    UNDETERMINED,
    /** The document or this library does not have what the check needs. */
    NOT_SUPPORTED,
    /** The check was started and broke off. */
    ABORTED;

    /**
     * The overall rule of TR-03135-1: failed if any result is, else aborted if any is, successful only if every
     * mandatory result is and there is at least one, else undetermined.
     *
     * @param all every result
     * @param mandatory those that must be successful
     */
    public static CheckResult overall(Collection<CheckResult> all, Collection<CheckResult> mandatory) {
        if (all.contains(FAILED) || mandatory.contains(FAILED)) {
            return FAILED;
        }
        if (all.contains(ABORTED) || mandatory.contains(ABORTED)) {
            return ABORTED;
        }
        boolean allSuccessful = mandatory.stream().allMatch(result -> result == SUCCESSFUL);
        return allSuccessful && !mandatory.isEmpty() ? SUCCESSFUL : UNDETERMINED;
    }
}
