package org.lintas.audit;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;

/** An audit log that keeps its events in memory, for tests of other modules; the actor is {@link #ACTOR}. */
public final class HeardAudit implements Audit, CurrentActor {

    /** Who acts in these tests. */
    public static final AuditActor ACTOR = AuditActor.person("officer-1");

    private final AtomicBoolean failing = new AtomicBoolean();
    private final List<AuditEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void record(AuditEvent event) {
        if (failing.getAndSet(false)) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "The log cannot be written.");
        }
        events.add(event);
    }

    /** The next event cannot be written, so that the act it belongs to must not go on. */
    public void failNext() {
        failing.set(true);
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
