package org.lintas.watchlists.web;

import java.util.Optional;
import java.util.UUID;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.PersonalDataAccess;
import org.lintas.audit.Purpose;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.watchlists.OwnerSystems;
import org.lintas.watchlists.WatchlistNotice;
import org.lintas.watchlists.WatchlistNotices;
import org.springframework.stereotype.Component;

/** Who reads notices over the HTTP API: staff all of them, a system of an owner its owner's alone. */
@Component
class NoticeCallers {

    private static final Purpose CASE_WORK = new Purpose("case-work");

    private final CurrentActor actor;
    private final OwnerSystems systems;
    private final WatchlistNotices notices;
    private final WatchlistStaff staff;
    private final PersonalDataAccess personalData;

    NoticeCallers(
            CurrentActor actor,
            OwnerSystems systems,
            WatchlistNotices notices,
            WatchlistStaff staff,
            PersonalDataAccess personalData) {
        this.actor = actor;
        this.systems = systems;
        this.notices = notices;
        this.staff = staff;
        this.personalData = personalData;
    }

    /** Before notices are given out: of which owner, given which one is asked for; empty for all. */
    Optional<String> reading(Optional<String> asked) {
        Optional<String> own = own();
        if (own.isEmpty()) {
            staff.readingByApi(new AuditSubject("watchlist-notices", "recent"));
            return asked;
        }
        if (asked.isPresent() && !asked.equals(own)) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "A system of an owner reads its owner's notices alone.");
        }
        personalData.reading(
                CASE_WORK, new AuditSubject("watchlist-notices", actor.actor().id()));
        return own;
    }

    /** The identifier of who may acknowledge a notice; another owner's does not exist for a system. */
    String acknowledging(UUID notice) {
        Optional<String> own = own();
        if (own.isEmpty()) {
            return staff.keeper();
        }
        if (!notices.find(notice).map(WatchlistNotice::owner).equals(own)) {
            throw new LintasException(ErrorCode.NOT_FOUND, "There is no such notice.");
        }
        return actor.actor().id();
    }

    /** Empty for staff and the simulated airport, which are asked for their roles elsewhere. */
    private Optional<String> own() {
        AuditActor caller = actor.actor();
        if (caller.kind() != AuditActor.Kind.DEVICE || !OwnerSystems.isSubject(caller.id())) {
            return Optional.empty();
        }
        return Optional.of(systems.ownerOf(caller.id())
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_ALLOWED, "This system was not let in.")));
    }
}
