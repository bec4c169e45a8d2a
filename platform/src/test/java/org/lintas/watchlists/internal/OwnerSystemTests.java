package org.lintas.watchlists.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lintas.access.DeviceScope;
import org.lintas.audit.AuditAction;
import org.lintas.audit.HeardAudit;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.StateCode;
import org.lintas.testkit.SetClock;
import org.lintas.watchlists.ListTerms;
import org.lintas.watchlists.OwnerSystem;
import org.lintas.watchlists.OwnerSystem.State;
import org.lintas.watchlists.OwnerSystems;
import org.lintas.watchlists.PublishedLists;
import org.lintas.watchlists.WatchlistHit.Action;
import org.lintas.watchlists.WatchlistHit.Category;

class OwnerSystemTests {

    private static final String POLICE = "Police of Rahba";

    private static final StatedReason FIRST = new StatedReason("Asked for by letter.", "analyst-1");
    private static final StatedReason SECOND = new StatedReason("Letter seen and checked.", "leader-1");

    private final HeardAudit audit = new HeardAudit();
    private final HeardCredentials credentials = new HeardCredentials();
    private ModuleUnderTest module;
    private OwnerSystems systems;

    @BeforeEach
    void start() {
        module = WatchlistModule.over(
                new SetClock(Instant.parse("2026-11-22T04:00:00Z")),
                new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore")),
                audit,
                credentials);
        systems = module.bean(OwnerSystems.class);
        ListTerms.Supply supply = new ListTerms.Supply("", "", "", 20, Duration.ofDays(1));
        module.bean(PublishedLists.class)
                .add(new ListTerms("Sought", Category.WANTED, Action.REFER, "An agreement", POLICE, supply), FIRST);
    }

    @AfterEach
    void stop() {
        module.close();
    }

    @Test
    void aSystemIsLetInByASecondPersonAndReadsAsItsOwner() {
        OwnerSystem proposed = systems.propose(POLICE, FIRST);
        assertThat(proposed.state()).isEqualTo(State.PROPOSED);
        assertThat(systems.ownerOf(proposed.subject())).isEmpty();
        assertCode(ErrorCode.NOT_ALLOWED, () -> systems.approve(proposed.id(), FIRST));
        assertThat(credentials.scopes).isEmpty();

        String token = systems.approve(proposed.id(), SECOND);

        assertThat(token).isEqualTo("token of " + proposed.subject());
        assertThat(credentials.scopes).containsEntry(proposed.subject(), DeviceScope.WATCHLIST_OWNER);
        assertThat(systems.ownerOf(proposed.subject())).contains(POLICE);
        assertThat(systems.systems()).extracting(OwnerSystem::state).containsExactly(State.IN_FORCE);
        assertCode(ErrorCode.STATE_CONFLICT, () -> systems.approve(proposed.id(), SECOND));
    }

    @Test
    void aRevokedSystemHasNoCredentialAndNoOwner() {
        UUID id = systems.propose(POLICE, FIRST).id();
        systems.approve(id, SECOND);
        OwnerSystem revoked = systems.revoke(id, FIRST);
        assertThat(revoked.state()).isEqualTo(State.REVOKED);
        assertThat(credentials.scopes).isEmpty();
        assertThat(systems.ownerOf(revoked.subject())).isEmpty();
        assertCode(ErrorCode.STATE_CONFLICT, () -> systems.revoke(id, SECOND));
        assertCode(ErrorCode.STATE_CONFLICT, () -> systems.approve(id, SECOND));
        assertThat(audit.about(id.toString())).allSatisfy(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.OWNER_SYSTEM_CHANGED);
            assertThat(event.details()).containsEntry("owner", POLICE);
        });
        assertThat(audit.about(id.toString()))
                .extracting(event -> event.details().get("act"))
                .containsExactly("PROPOSED", "APPROVED", "REVOKED");
    }

    @Test
    void aProposalThatNobodyWantsIsTakenBackAndNeverHadACredential() {
        UUID id = systems.propose(POLICE, FIRST).id();
        assertThat(systems.revoke(id, FIRST).approved()).isEmpty();
        assertThat(credentials.scopes).isEmpty();
    }

    @Test
    void onlyAnOwnerWhomEntriesOrListsNameHasSystems() {
        assertCode(ErrorCode.VALUE_INVALID, () -> systems.propose("Police of Nowhere", FIRST));
        assertCode(ErrorCode.NOT_FOUND, () -> systems.approve(new UUID(0, 1), SECOND));
    }

    @Test
    void atMostSoManyAreNotRevoked() {
        for (int i = 0; i < OwnerSystems.SYSTEMS_MAX; i++) {
            systems.propose(POLICE, FIRST);
        }
        assertCode(ErrorCode.EXHAUSTED, () -> systems.propose(POLICE, FIRST));
        systems.revoke(systems.systems().getFirst().id(), FIRST);
        assertThat(systems.propose(POLICE, FIRST).state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void anotherMachineHasNoOwner() {
        assertThat(systems.ownerOf("gate-e1")).isEmpty();
        assertThat(systems.ownerOf("owner-")).isEmpty();
        assertThat(systems.ownerOf("owner-1-1-1-1-1")).isEmpty();
    }

    private static void assertCode(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LintasException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
