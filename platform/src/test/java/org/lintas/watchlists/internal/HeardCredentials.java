package org.lintas.watchlists.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lintas.access.DeviceScope;
import org.lintas.access.MachineCredentials;
import org.lintas.audit.AuditActor;

/** Credentials in memory: the scope of each subject. */
final class HeardCredentials implements MachineCredentials {

    final Map<String, DeviceScope> scopes = new ConcurrentHashMap<>();

    @Override
    public String issueToken(String subject, DeviceScope scope, AuditActor by) {
        scopes.put(subject, scope);
        return "token of " + subject;
    }

    @Override
    public void end(String subject, AuditActor by) {
        scopes.remove(subject);
    }
}
