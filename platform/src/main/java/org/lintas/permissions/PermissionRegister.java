package org.lintas.permissions;

import java.util.List;
import java.util.UUID;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.StatedReason;

/**
 * The table of permissions and the visa-free rules, for an administrator's desk. Nothing is ever changed or removed: it is added or
 * withdrawn, in force from the moment of the commit, and written in the audit log.
 */
public interface PermissionRegister {

    /** Permissions or rules of one answer. */
    int ANSWER_MAX = 500;

    /** Adds a permission. */
    Permission grant(PermissionGrant grant, StatedReason reason);

    /** Takes a permission back; a state conflict when it was before. */
    Permission withdraw(UUID permission, StatedReason reason);

    /** Every permission ever given to the holder of a document as such, newest first; at most {@link #ANSWER_MAX}. */
    List<Permission> ofDocument(DocumentKey document);

    /** The permissions given last, newest first; at most {@link #ANSWER_MAX}. */
    List<Permission> recent();

    /** Adds a visa-free rule. Where several of one nationality are in force, the one that was added last counts. */
    VisaFreeRule addVisaFree(VisaFreeTerms terms, StatedReason reason);

    /** Takes a visa-free rule back; a state conflict when it was before. */
    VisaFreeRule withdrawVisaFree(UUID rule, StatedReason reason);

    /** All visa-free rules, withdrawn ones included, by nationality, newest first; at most {@link #ANSWER_MAX}. */
    List<VisaFreeRule> visaFreeRules();
}
