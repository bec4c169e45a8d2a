package org.lintas.audit;

/** The audit log: who did what, provably. */
public interface Audit {

    /**
     * Writes an act down. It is as durable as the caller's transaction: when that is rolled back the act is not recorded
     * either. Soon after the commit it stands in the Merkle log, at the place that its number says.
     *
     * @throws org.lintas.foundation.LintasException STORAGE_FAILED when it cannot be written; the caller must not go on
     */
    void record(AuditEvent event);
}
