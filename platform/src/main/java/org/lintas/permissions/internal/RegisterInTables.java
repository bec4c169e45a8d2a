package org.lintas.permissions.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.DocumentKey;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.permissions.Permission;
import org.lintas.permissions.PermissionGrant;
import org.lintas.permissions.PermissionRegister;
import org.lintas.permissions.VisaFreeRule;
import org.lintas.permissions.VisaFreeTerms;
import org.lintas.permissions.Withdrawal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and withdraws permissions and rules, each with its entry in the audit log. */
@Service
class RegisterInTables implements PermissionRegister {

    private final PermissionTable permissions;
    private final VisaFreeTable rules;
    private final RegisterAudit audit;
    private final Clock clock;

    RegisterInTables(PermissionTable permissions, VisaFreeTable rules, RegisterAudit audit, Clock clock) {
        this.permissions = permissions;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Permission grant(PermissionGrant grant, StatedReason reason) {
        Permission permission = new Permission(audit.nextId(), grant, reason, now(), Optional.empty());
        permissions.add(permission);
        audit.changed("permission", permission.id(), "given", grant.kind().name());
        return permission;
    }

    @Override
    @Transactional
    public Permission withdraw(UUID permission, StatedReason reason) {
        Permission known = permissions.find(permission).orElseThrow(() -> missing("permission", permission));
        demandNew(permissions.withdraw(permission, new Withdrawal(reason, now())));
        audit.changed(
                "permission", permission, "withdrawn", known.grant().kind().name());
        return permissions.find(permission).orElseThrow();
    }

    @Override
    public List<Permission> ofDocument(DocumentKey document) {
        return permissions.ofDocument(document);
    }

    @Override
    public List<Permission> recent() {
        return permissions.recent();
    }

    @Override
    @Transactional
    public VisaFreeRule addVisaFree(VisaFreeTerms terms, StatedReason reason) {
        VisaFreeRule rule = new VisaFreeRule(audit.nextId(), terms, reason, now(), Optional.empty());
        rules.add(rule);
        audit.changed("visa-free-rule", rule.id(), "given", terms.nationality().letters());
        return rule;
    }

    @Override
    @Transactional
    public VisaFreeRule withdrawVisaFree(UUID rule, StatedReason reason) {
        VisaFreeRule known = rules.find(rule).orElseThrow(() -> missing("visa-free rule", rule));
        demandNew(rules.withdraw(rule, new Withdrawal(reason, now())));
        audit.changed(
                "visa-free-rule", rule, "withdrawn", known.terms().nationality().letters());
        return rules.find(rule).orElseThrow();
    }

    @Override
    public List<VisaFreeRule> visaFreeRules() {
        return rules.all();
    }

    /** PostgreSQL keeps microseconds; what is returned must equal what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static LintasException missing(String what, UUID id) {
        return new LintasException(ErrorCode.NOT_FOUND, "There is no %s %s.".formatted(what, id));
    }

    private static void demandNew(boolean withdrawnNow) {
        if (!withdrawnNow) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "It was withdrawn before.");
        }
    }
}
