package org.lintas.targeting.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lintas.passengers.Journeys;
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
    private final Journeys journeys;
    private final Acting acting;
    private final AtomicReference<@Nullable InUse> inUse = new AtomicReference<>();

    ActiveRules(RuleTable table, Journeys journeys, Acting acting) {
        this.table = table;
        this.journeys = journeys;
        this.acting = acting;
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
        @Nullable InUse known = inUse.get();
        return known == null ? look() : known;
    }

    /** Looks which are in use. When others are, they are compiled, and everybody who still comes is judged anew, also whom this node judged by the old ones meanwhile. */
    @Scheduled(fixedDelay = LOOKS_EVERY_MILLIS)
    synchronized InUse look() {
        List<TargetingRule> active = table.active();
        List<UUID> versions = active.stream().map(TargetingRule::id).toList();
        @Nullable InUse known = inUse.get();
        if (known != null && versions.equals(known.versions())) {
            return known;
        }
        InUse found = compiled(active, versions);
        inUse.set(found);
        if (known != null) {
            journeys.judgeAnew(acting.today().minusDays(1));
        }
        return found;
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
