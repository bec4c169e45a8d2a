package org.lintas.targeting.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.lintas.rules.CompiledRules;
import org.lintas.rules.Rule;
import org.lintas.rules.RuleFile;
import org.lintas.targeting.TargetingRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The rules in use, compiled. Another node of the same database sees a change within seconds. */
@Component
class ActiveRules {

    private static final Logger LOG = LoggerFactory.getLogger(ActiveRules.class);
    private static final long LOOKS_EVERY_MILLIS = 10_000;

    private final RuleTable table;
    private final AtomicReference<InUse> inUse =
            new AtomicReference<>(new InUse(List.of(), CompiledRules.of(List.of()), Map.of()));

    ActiveRules(RuleTable table) {
        this.table = table;
    }

    /**
     * Rules in use.
     *
     * @param versions identifiers, in order
     * @param rules compiled
     * @param byName the version of each rule
     */
    record InUse(List<UUID> versions, CompiledRules rules, Map<String, UUID> byName) {}

    InUse now() {
        return inUse.get();
    }

    /** Looks which are in use; compiles them when others are. */
    @Scheduled(fixedDelay = LOOKS_EVERY_MILLIS)
    void look() {
        List<TargetingRule> active = table.active();
        List<UUID> versions = active.stream().map(TargetingRule::id).toList();
        if (!versions.equals(inUse.get().versions())) {
            inUse.set(compiled(active, versions));
        }
    }

    private static InUse compiled(List<TargetingRule> active, List<UUID> versions) {
        List<Rule> rules = new ArrayList<>();
        Map<String, UUID> byName = new HashMap<>();
        for (TargetingRule version : active) {
            RuleFile file = RuleFile.read(version.text());
            if (!file.whole()) {
                LOG.error("Rule {} is no longer understood and not asked: {}", version.name(), file.problems());
            }
            for (Rule rule : file.rules()) {
                rules.add(rule);
                byName.put(rule.name(), version.id());
            }
        }
        return new InUse(versions, CompiledRules.of(rules), Map.copyOf(byName));
    }
}
