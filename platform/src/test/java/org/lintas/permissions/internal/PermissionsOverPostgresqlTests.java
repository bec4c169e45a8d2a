package org.lintas.permissions.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lintas.audit.AuditAction;
import org.lintas.audit.HeardAudit;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.PersonName;
import org.lintas.foundation.StateSettings;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.Traveller;
import org.lintas.foundation.storage.ModuleUnderTest;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.Sex;
import org.lintas.mrz.StateCode;
import org.lintas.permissions.Permission;
import org.lintas.permissions.PermissionGrant;
import org.lintas.permissions.PermissionHolder;
import org.lintas.permissions.PermissionHolder.OfDocument;
import org.lintas.permissions.PermissionHolder.OfPerson;
import org.lintas.permissions.PermissionRegister;
import org.lintas.permissions.Permissions;
import org.lintas.permissions.Standing;
import org.lintas.permissions.Standing.Kind;
import org.lintas.permissions.StayRule;
import org.lintas.permissions.VisaFreeRule;
import org.lintas.permissions.VisaFreeTerms;
import org.lintas.testkit.SetClock;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionsOverPostgresqlTests {

    private static final StateSettings STATE = new StateSettings(new StateCode("QMR"), ZoneId.of("Asia/Singapore"));

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final StatedReason REASON = new StatedReason("Granted on application.", "officer-1");

    private final SetClock clock = new SetClock(Instant.parse("2026-11-22T04:00:00.123456789Z"));
    private final HeardAudit audit = new HeardAudit();
    private ModuleUnderTest module;
    private Permissions permissions;
    private PermissionRegister register;

    @BeforeAll
    void start() {
        module = new ModuleUnderTest("org.lintas.permissions.internal", clock, STATE, audit);
        permissions = module.bean(Permissions.class);
        register = module.bean(PermissionRegister.class);
    }

    @AfterAll
    void stop() {
        module.close();
    }

    @Test
    void aCitizenHasOurNationalityAndOurDocument() {
        assertThat(standing(traveller("QMR", "QMR", "A1"))).isEqualTo(Standing.citizen());
        assertThat(standing(traveller("QMR", "QVL", "A1")).kind()).isEqualTo(Kind.NONE);
        assertThat(standing(traveller("XXA", "QMR", "A1")).kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void aPermissionHoldsFromItsFirstDayToItsLast() {
        Traveller holder = traveller("QRH", "QRH", "SPAN1");
        Permission permission = register.grant(
                new PermissionGrant(
                        Kind.VISA_HOLDER,
                        new OfDocument(holder.document()),
                        DAY.minusDays(1),
                        Optional.of(DAY.plusDays(1)),
                        Optional.of(StayRule.inWindow(30, 90, 180)),
                        OptionalInt.of(2)),
                REASON);
        for (int shift = -1; shift <= 1; shift++) {
            assertThat(permissions.standing(holder, DAY.plusDays(shift)))
                    .isEqualTo(new Standing(
                            Kind.VISA_HOLDER,
                            Optional.of(permission.id()),
                            Optional.of(DAY.plusDays(1)),
                            Optional.of(StayRule.inWindow(30, 90, 180)),
                            OptionalInt.of(2)));
        }
        assertThat(permissions.standing(holder, DAY.minusDays(2)).kind()).isEqualTo(Kind.NONE);
        assertThat(permissions.standing(holder, DAY.plusDays(2)).kind()).isEqualTo(Kind.NONE);
        assertThat(register.ofDocument(holder.document())).containsExactly(permission);
    }

    @Test
    void theKindPreferredCountsAndThenTheOneThatEndsLast() {
        Traveller holder = traveller("QRH", "QRH", "MANY1");
        grant(Kind.VISA_HOLDER, holder, Optional.empty());
        grant(Kind.REGISTERED_VISITOR, holder, Optional.of(DAY.plusDays(5)));
        Permission longest = grant(Kind.REGISTERED_VISITOR, holder, Optional.of(DAY.plusDays(9)));
        grant(Kind.REGISTERED_VISITOR, holder, Optional.of(DAY.plusDays(7)));
        assertThat(standing(holder).permission()).contains(longest.id());
        Permission resident = grant(Kind.PERMANENT_RESIDENT, holder, Optional.of(DAY));
        assertThat(standing(holder).permission()).contains(resident.id());
    }

    @Test
    void aPermissionOfAPersonHoldsWithEveryDocument() {
        PermissionHolder person =
                new OfPerson(new PersonName("Nguyễn", "Văn An"), new StateCode("QVL"), LocalDate.of(1990, 1, 31));
        register.grant(grantTo(Kind.PERMANENT_RESIDENT, person, Optional.empty()), REASON);
        PersonName asRead = new PersonName("NGUYEN", "VAN AN");
        Optional<PartialDate> born = Optional.of(PartialDate.of(1990, 1, 31));
        assertThat(standing(traveller(asRead, "QVL", born)).kind()).isEqualTo(Kind.PERMANENT_RESIDENT);
        assertThat(standing(traveller(asRead, "QRH", born)).kind()).isEqualTo(Kind.NONE);
        assertThat(standing(traveller(new PersonName("VAN AN", "NGUYEN"), "QVL", born))
                        .kind())
                .isEqualTo(Kind.NONE);
        assertThat(standing(traveller(asRead, "QVL", Optional.of(PartialDate.of(1990, 1))))
                        .kind())
                .isEqualTo(Kind.NONE);
        assertThat(standing(traveller(asRead, "QVL", Optional.empty())).kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void whatIsWithdrawnNoLongerHoldsAndStaysReadable() {
        Traveller holder = traveller("QRH", "QRH", "GONE1");
        Permission permission = grant(Kind.VISA_HOLDER, holder, Optional.empty());
        Permission withdrawn = register.withdraw(permission.id(), REASON);
        assertThat(withdrawn.withdrawn().orElseThrow().reason()).isEqualTo(REASON);
        assertThat(standing(holder).kind()).isEqualTo(Kind.NONE);
        assertThat(register.ofDocument(holder.document())).containsExactly(withdrawn);
        assertCode(ErrorCode.STATE_CONFLICT, () -> register.withdraw(permission.id(), REASON));
        assertCode(ErrorCode.NOT_FOUND, () -> register.withdraw(UUID.randomUUID(), REASON));
        assertThat(audit.about(permission.id().toString()))
                .extracting(event -> event.details().get("change"))
                .containsExactly("given", "withdrawn");
        assertThat(audit.about(permission.id().toString()))
                .allMatch(event -> event.action() == AuditAction.PERMISSION_CHANGED);
    }

    @Test
    void visaFreeRulesHoldByNationalityTheLastOneAddedFirst() {
        StateCode nationality = new StateCode("QAB");
        Traveller visitor = traveller("QAB", "QAB", "FREE1");
        register.addVisaFree(
                new VisaFreeTerms(nationality, DAY.minusYears(1), Optional.empty(), StayRule.perVisit(30)), REASON);
        clock.advance(Duration.ofSeconds(1));
        VisaFreeRule newer = register.addVisaFree(
                new VisaFreeTerms(nationality, DAY, Optional.of(DAY.plusDays(9)), StayRule.inWindow(60, 60, 365)),
                REASON);
        assertThat(standing(visitor)).isEqualTo(Standing.visaFree(Optional.empty(), StayRule.inWindow(60, 60, 365)));
        assertThat(permissions.standing(visitor, DAY.minusDays(1)).stayRule()).contains(StayRule.perVisit(30));
        assertThat(permissions.standing(visitor, DAY.plusDays(10)).stayRule()).contains(StayRule.perVisit(30));
        register.withdrawVisaFree(newer.id(), REASON);
        assertThat(standing(visitor).stayRule()).contains(StayRule.perVisit(30));
        assertCode(ErrorCode.STATE_CONFLICT, () -> register.withdrawVisaFree(newer.id(), REASON));
        assertThat(register.visaFreeRules())
                .filteredOn(rule -> rule.terms().nationality().equals(nationality))
                .hasSize(2);
        Permission visa = grant(Kind.VISA_HOLDER, visitor, Optional.empty());
        assertThat(standing(visitor).permission()).contains(visa.id());
    }

    @Test
    void theSeedOfTheDemonstrationIsLoadedOnce() {
        DemonstrationRules demonstration = new DemonstrationRules(register);
        assertThat(DemonstrationRules.seed()).hasSize(4);
        int before = register.visaFreeRules().size();
        demonstration.load();
        int after = register.visaFreeRules().size();
        demonstration.load();
        assertThat(after).isEqualTo(before == 0 ? 4 : before);
        assertThat(register.visaFreeRules()).hasSize(after);
    }

    @Test
    void grantsHaveBounds() {
        OfDocument holder = new OfDocument(new DocumentKey(new StateCode("QRH"), "B1"));
        for (Kind kind : List.of(Kind.CITIZEN, Kind.VISA_FREE, Kind.NONE)) {
            assertCode(ErrorCode.VALUE_INVALID, () -> grantTo(kind, holder, Optional.empty()));
        }
        grantTo(Kind.VISA_HOLDER, holder, Optional.of(DAY));
        assertCode(ErrorCode.VALUE_INVALID, () -> grantTo(Kind.VISA_HOLDER, holder, Optional.of(DAY.minusDays(1))));
        for (int entries : List.of(1, PermissionGrant.ENTRIES_MAX)) {
            assertThat(withEntries(holder, entries).entriesAllowed()).hasValue(entries);
        }
        for (int entries : List.of(0, PermissionGrant.ENTRIES_MAX + 1)) {
            assertCode(ErrorCode.VALUE_INVALID, () -> withEntries(holder, entries));
        }
        assertCode(
                ErrorCode.VALUE_INVALID,
                () -> register.grant(
                        grantTo(
                                Kind.VISA_HOLDER,
                                new OfPerson(new PersonName("王", ""), new StateCode("QRH"), DAY),
                                Optional.empty()),
                        REASON));
    }

    private static PermissionGrant withEntries(PermissionHolder holder, int entries) {
        return new PermissionGrant(
                Kind.VISA_HOLDER, holder, DAY, Optional.empty(), Optional.empty(), OptionalInt.of(entries));
    }

    private static PermissionGrant grantTo(Kind kind, PermissionHolder holder, Optional<LocalDate> until) {
        return new PermissionGrant(kind, holder, DAY, until, Optional.empty(), OptionalInt.empty());
    }

    private Permission grant(Kind kind, Traveller holder, Optional<LocalDate> until) {
        return register.grant(grantTo(kind, new OfDocument(holder.document()), until), REASON);
    }

    private Standing standing(Traveller traveller) {
        return permissions.standing(traveller, DAY);
    }

    private static Traveller traveller(String nationality, String issuer, String number) {
        return new Traveller(
                new PersonName("DOE", "JO"),
                new StateCode(nationality),
                Optional.of(PartialDate.of(1990, 1, 31)),
                Sex.X,
                new DocumentKey(new StateCode(issuer), number),
                "P",
                Optional.of(DAY.plusYears(5)));
    }

    private static Traveller traveller(PersonName name, String nationality, Optional<PartialDate> born) {
        Traveller base = traveller(nationality, nationality, "PERSON1");
        return new Traveller(name, base.nationality(), born, base.sex(), base.document(), "P", base.documentExpiry());
    }

    private static void assertCode(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        LintasException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
