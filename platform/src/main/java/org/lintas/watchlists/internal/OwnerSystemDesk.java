package org.lintas.watchlists.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lintas.access.DeviceScope;
import org.lintas.access.MachineCredentials;
import org.lintas.audit.AuditAction;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.watchlists.OwnerSystem;
import org.lintas.watchlists.OwnerSystem.State;
import org.lintas.watchlists.OwnerSystems;
import org.lintas.watchlists.WatchlistEntry.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets systems of owners in by two people; a system's standing and its credential change in one transaction. */
@Service
class OwnerSystemDesk implements OwnerSystems {

    private final OwnerSystemTable table;
    private final MachineCredentials credentials;
    private final CurrentActor actor;
    private final ReviewLog log;
    private final Acts acts;

    OwnerSystemDesk(
            OwnerSystemTable table, MachineCredentials credentials, CurrentActor actor, ReviewLog log, Acts acts) {
        this.table = table;
        this.credentials = credentials;
        this.actor = actor;
        this.log = log;
        this.acts = acts;
    }

    @Override
    public List<OwnerSystem> systems() {
        return table.list();
    }

    @Override
    public Optional<String> ownerOf(String subject) {
        return identifier(subject)
                .flatMap(table::find)
                .filter(system -> system.state() == State.IN_FORCE)
                .map(OwnerSystem::owner);
    }

    /** The identifier in a subject; empty for another machine. */
    private static Optional<UUID> identifier(String subject) {
        try {
            UUID id = UUID.fromString(subject.substring(subject.indexOf('-') + 1));
            return OwnerSystem.subject(id).equals(subject) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    @Transactional
    public OwnerSystem propose(String owner, StatedReason reason) {
        if (!table.named(owner)) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "No entry and no published list has this owner.");
        }
        if (table.notRevoked() >= SYSTEMS_MAX) {
            throw new LintasException(
                    ErrorCode.EXHAUSTED, "There are %d systems; revoke some first.".formatted(SYSTEMS_MAX));
        }
        UUID id = acts.nextId();
        table.add(id, owner, acts.now(reason));
        return changed(id, "PROPOSED");
    }

    @Override
    @Transactional
    public String approve(UUID system, StatedReason reason) {
        OwnerSystem before = require(system);
        if (before.proposed().reason().person().equals(reason.person())) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "A second person agrees, not the same one.");
        }
        if (!table.approve(system, acts.now(reason))) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "Only a proposed system is let in.");
        }
        changed(system, "APPROVED");
        return credentials.issueToken(before.subject(), DeviceScope.WATCHLIST_OWNER, actor.actor());
    }

    @Override
    @Transactional
    public OwnerSystem revoke(UUID system, StatedReason reason) {
        OwnerSystem before = require(system);
        Act act = acts.now(reason);
        if (!table.revoke(system, act)) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "This system was revoked before.");
        }
        if (before.state() == State.IN_FORCE) {
            credentials.end(before.subject(), actor.actor());
        }
        return changed(system, "REVOKED");
    }

    private OwnerSystem changed(UUID id, String act) {
        OwnerSystem system = require(id);
        log.done(
                AuditAction.OWNER_SYSTEM_CHANGED,
                new AuditSubject("owner-system", id.toString()),
                Map.of("act", act, "owner", system.owner()));
        return system;
    }

    private OwnerSystem require(UUID id) {
        return table.find(id).orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such system."));
    }
}
