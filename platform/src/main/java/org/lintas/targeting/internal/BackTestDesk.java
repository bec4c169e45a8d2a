package org.lintas.targeting.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.rules.Rule;
import org.lintas.targeting.BackTest;
import org.lintas.targeting.BackTests;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Trials of rules: what somebody asks, and what {@link BackTestWork} finds. */
@Service
class BackTestDesk implements BackTests {

    private static final Duration KEPT = Duration.ofDays(1);

    private final BackTestTable table;
    private final BackTestWork work;
    private final Acting acting;

    BackTestDesk(BackTestTable table, BackTestWork work, Acting acting) {
        this.table = table;
        this.work = work;
        this.acting = acting;
    }

    @Override
    @Transactional
    public UUID ask(String text, int days, String person) {
        List<Rule> rules = RuleText.rules(text);
        if (rules.isEmpty() || rules.size() > RULES_MAX) {
            throw new LintasException(ErrorCode.VALUE_INVALID, "A trial is of 1 to %d rules.".formatted(RULES_MAX));
        }
        table.stopOf(person, acting.now());
        UUID id = acting.nextIdentifier();
        LocalDate to = acting.today();
        LocalDate from = to.minusDays(Math.clamp(days, 1, DAYS_MAX) - 1L);
        table.add(id, new BackTest.Asked(text, from, to, person, acting.now()));
        work.wakeAfterCommit();
        return id;
    }

    @Override
    public Optional<BackTest> find(UUID trial) {
        return table.find(trial);
    }

    @Override
    public void stop(UUID trial) {
        table.stop(trial, acting.now());
    }

    /** What trials say of people is not kept for long. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void forget() {
        table.forget(acting.now().minus(KEPT));
    }
}
