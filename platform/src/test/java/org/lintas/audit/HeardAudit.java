package org.lintas.audit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** An audit log that keeps its events in memory, for tests of other modules; the actor is {@link #ACTOR}. */
public final class HeardAudit implements Audit, CurrentActor {

    /** Who acts in these tests. */
    public static final AuditActor ACTOR = AuditActor.person("officer-1");

    private final List<AuditEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void record(AuditEvent event) {
        events.add(event);
    }

    @Override
    public AuditActor actor() {
        return ACTOR;
    }

    @Override
    public Set<String> roles() {
        return Set.of("OFFICER");
    }

    /** What was recorded about one subject, in order. */
    public List<AuditEvent> about(String subjectId) {
        return events.stream()
                .filter(event -> event.subject().id().equals(subjectId))
                .toList();
    }
}
