package org.lintas.targeting.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.rules.Rule;
import org.lintas.rules.RuleFile;
import org.lintas.targeting.TargetingRules;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives an empty demonstration targeting rules, so that analysts find hits of them. */
@Component
@ConditionalOnBooleanProperty("lintas.demonstration")
class DemonstrationTargeting {

    private static final StatedReason PROPOSED = new StatedReason("A rule of the demonstration.", "demonstration-1");
    private static final StatedReason APPROVED = new StatedReason("Seen for the demonstration.", "demonstration-2");
    private static final int MONTHS = 6;

    private final TargetingRules rules;
    private final Acting acting;

    DemonstrationTargeting(TargetingRules rules, Acting acting) {
        this.rules = rules;
        this.acting = acting;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        if (rules.current().isEmpty()) {
            String text = text().formatted(acting.today().plusMonths(MONTHS));
            for (Rule rule : RuleFile.read(text).rules()) {
                rules.approve(rules.draft(rule.text(), PROPOSED).id(), APPROVED);
            }
        }
    }

    private static String text() {
        try (InputStream seed = Objects.requireNonNull(
                DemonstrationTargeting.class.getResourceAsStream("/org/lintas/targeting/demonstration.rules"))) {
            return new String(seed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new LintasException(ErrorCode.INTERNAL, "The rules of the demonstration cannot be read.", e);
        }
    }
}
