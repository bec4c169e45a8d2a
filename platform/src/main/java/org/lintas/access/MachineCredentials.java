package org.lintas.access;

import org.lintas.audit.AuditActor;

/** Lets a module in whose work it is issue credentials to machines, by its own rules about who agrees. Thread-safe. */
public interface MachineCredentials {

    /**
     * Issues a token, in the caller's transaction; an older one of the same subject ends.
     *
     * @param subject name of the machine, 1 to 60 of a-z, 0-9 and dash
     * @param scope what it is good for
     * @param by who acts
     * @return the token; it is kept nowhere, and cannot be read again
     */
    String issueToken(String subject, DeviceScope scope, AuditActor by);

    /** Ends a credential, in the caller's transaction; one that has ended stays so. */
    void end(String subject, AuditActor by);
}
