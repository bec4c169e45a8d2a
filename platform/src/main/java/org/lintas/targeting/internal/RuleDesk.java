package org.lintas.targeting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.audit.AuditSubject;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.rules.Rule;
import org.lintas.targeting.TargetingRule;
import org.lintas.targeting.TargetingRule.Act;
import org.lintas.targeting.TargetingRule.State;
import org.lintas.targeting.TargetingRules;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps rules: written by one person, used on the word of another. */
@Service
class RuleDesk implements TargetingRules {

    private final RuleTable table;
    private final ActiveRules active;
    private final Acting acting;

    RuleDesk(RuleTable table, ActiveRules active, Acting acting) {
        this.table = table;
        this.active = active;
        this.acting = acting;
    }

    @Override
    public List<TargetingRule> current() {
        return table.current();
    }

    @Override
    public Optional<TargetingRule> find(UUID version) {
        return table.find(version);
    }

    @Override
    public List<TargetingRule> versions(String name) {
        return table.versions(name);
    }

    @Override
    @Transactional
    public TargetingRule draft(String text, StatedReason reason) {
        Rule rule = sole(text);
        Act act = acting.act(reason);
        table.lock(rule.name());
        table.versions(rule.name()).stream()
                .filter(version -> version.state() == State.DRAFT)
                .forEach(version -> decide(version, State.REJECTED, act));
        UUID id = acting.nextIdentifier();
        table.add(id, rule.name(), text, act);
        acting.audit().rule("drafted", subject(id), reason);
        return require(id);
    }

    private static Rule sole(String text) {
        List<Rule> rules = RuleText.rules(text);
        if (rules.size() != 1) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "One rule is kept at a time.");
        }
        return rules.getFirst();
    }

    @Override
    @Transactional
    public TargetingRule approve(UUID version, StatedReason reason) {
        TargetingRule waits = require(version);
        if (waits.drafted().reason().person().equals(reason.person())) {
            throw new LintasException(ErrorCode.NOT_ALLOWED, "A second person approves it, not who wrote it.");
        }
        Rule.Terms terms = sole(waits.text()).terms();
        LocalDate today = acting.today();
        boolean ends = terms.until()
                .filter(last -> !last.isBefore(today) && !last.isAfter(today.plusDays(USE_DAYS_MAX)))
                .isPresent();
        if (terms.basis().isEmpty() || !ends) {
            throw new LintasException(
                    ErrorCode.STATE_CONFLICT,
                    "A rule that is used names its legal basis and a last day within %d days.".formatted(USE_DAYS_MAX));
        }
        Act act = acting.act(reason);
        table.lock(waits.name());
        table.versions(waits.name()).stream()
                .filter(before -> before.state() == State.ACTIVE)
                .forEach(before -> table.retire(before.id(), act));
        decide(waits, State.ACTIVE, act);
        used();
        return require(version);
    }

    @Override
    @Transactional
    public TargetingRule reject(UUID version, StatedReason reason) {
        decide(require(version), State.REJECTED, acting.act(reason));
        return require(version);
    }

    private void decide(TargetingRule waits, State state, Act act) {
        if (!table.decide(waits.id(), state, act)) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "It does not wait any more; look again.");
        }
        acting.audit().rule(state == State.ACTIVE ? "approved" : "rejected", subject(waits.id()), act.reason());
    }

    @Override
    @Transactional
    public TargetingRule retire(UUID version, StatedReason reason) {
        require(version);
        if (!table.retire(version, acting.act(reason))) {
            throw new LintasException(ErrorCode.STATE_CONFLICT, "It is not in use; look again.");
        }
        acting.audit().rule("retired", subject(version), reason);
        used();
        return require(version);
    }

    /** After the commit others are in use. */
    private void used() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                active.look();
            }
        });
    }

    private TargetingRule require(UUID version) {
        return table.find(version)
                .orElseThrow(() -> new LintasException(ErrorCode.NOT_FOUND, "There is no such rule."));
    }

    private static AuditSubject subject(UUID version) {
        return new AuditSubject("targeting-rule", version.toString());
    }
}
