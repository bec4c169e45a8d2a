package org.lintas.audit;

import java.util.Set;

/** Tells who is acting in this thread; {@code access} answers. */
public interface CurrentActor {

    /** Who is acting; Lintas itself outside a request. */
    AuditActor actor();

    /** Names of the acting person's roles, for example {@code OFFICER}; empty for machines and Lintas itself. */
    Set<String> roles();
}
