package org.lintas.watchlists.web;

import java.util.Set;
import org.lintas.audit.AuditActor;
import org.lintas.audit.AuditSubject;
import org.lintas.audit.CurrentActor;
import org.lintas.audit.PageKind;
import org.lintas.audit.PersonalDataAccess;
import org.lintas.audit.Purpose;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.watchlists.Moment;
import org.lintas.watchlists.WatchlistEntry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who may see and keep the list. In the demonstration the simulated airport may too, under two names, so that its entries get in
 * force without a person at the console.
 */
@Component
class WatchlistStaff {

    /** Roles that see the list. */
    static final Set<String> READERS = Set.of("ANALYST", "SHIFT_LEADER", "DATA_PROTECTION_OFFICER");

    /** Roles that write, approve and withdraw entries. */
    private static final Set<String> KEEPERS = Set.of("ANALYST", "SHIFT_LEADER");

    /** Roles that say what was done about an alarm on skew. */
    private static final Set<String> ACKNOWLEDGERS = Set.of("SHIFT_LEADER", "DATA_PROTECTION_OFFICER");

    private static final PageKind WATCHLIST = new PageKind("watchlist");

    private static final Purpose CASE_WORK = new Purpose("case-work");

    /** The second person of the demonstration. */
    private static final String DEMONSTRATION = "demonstration";

    private final CurrentActor actor;
    private final PersonalDataAccess personalData;
    private final boolean demonstration;

    WatchlistStaff(
            CurrentActor actor,
            PersonalDataAccess personalData,
            @Value("${lintas.demonstration:false}") boolean demonstration) {
        this.actor = actor;
        this.personalData = personalData;
        this.demonstration = demonstration;
    }

    /** Before entries are shown on a page. */
    void reading(AuditSubject subject) {
        require(READERS);
        personalData.reading(WATCHLIST, subject);
    }

    /** Before a page without personal data is shown. */
    void seeing() {
        require(READERS);
    }

    /** The identifier of who looks. */
    String person() {
        return actor.actor().id();
    }

    /** Before entries are given out over the HTTP API. */
    void readingByApi(AuditSubject subject) {
        if (!simulation()) {
            require(READERS);
        }
        personalData.reading(CASE_WORK, subject);
    }

    boolean mayKeep() {
        return simulation() || actor.roles().stream().anyMatch(KEEPERS::contains);
    }

    boolean mayAcknowledge() {
        return actor.roles().stream().anyMatch(ACKNOWLEDGERS::contains);
    }

    /** The identifier of who may say what was done about an alarm on skew. */
    String acknowledger() {
        require(ACKNOWLEDGERS);
        return actor.actor().id();
    }

    /** True when this person wrote the entry. */
    boolean wrote(WatchlistEntry entry) {
        return did(entry.drafted());
    }

    /** False for who wrote it or put it in force at once, and when there is nothing to approve. */
    boolean mayApprove(WatchlistEntry entry, Moment now) {
        return entry.approvable(now)
                && !wrote(entry)
                && entry.emergency().filter(this::did).isEmpty();
    }

    /** False for who asked for it, and when it was taken back. */
    boolean mayRemove(WatchlistEntry entry) {
        return entry.withdrawn().isEmpty()
                && entry.removalAsked().filter(this::did).isEmpty();
    }

    private boolean did(WatchlistEntry.Act act) {
        return act.reason().person().equals(actor.actor().id());
    }

    /** The identifier of who may write and withdraw entries, and say what hits are. */
    String keeper() {
        if (!simulation()) {
            require(KEEPERS);
        }
        return actor.actor().id();
    }

    /** The identifier of who may approve entries. */
    String approver() {
        return simulation() ? DEMONSTRATION : keeper();
    }

    private boolean simulation() {
        return demonstration && actor.actor().kind() == AuditActor.Kind.DEVICE;
    }

    private void require(Set<String> roles) {
        if (actor.roles().stream().noneMatch(roles::contains)) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "Your role does not allow this.");
        }
    }
}
