package org.lintas.permissions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.mrz.StateCode;
import org.lintas.permissions.PermissionRegister;
import org.lintas.permissions.StayRule;
import org.lintas.permissions.VisaFreeTerms;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives an empty demonstration its visa-free rules: of the simulated neighbours all but Rahba's people need no visa. */
@Component
@ConditionalOnBooleanProperty("lintas.demonstration")
class DemonstrationRules {

    private static final String SEED = "/org/lintas/permissions/demonstration-visa-free.csv";

    private static final int COLUMNS = 5;

    private static final StatedReason REASON = new StatedReason("Rules of the demonstration.", "demonstration");

    private final PermissionRegister register;

    DemonstrationRules(PermissionRegister register) {
        this.register = register;
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        if (register.visaFreeRules().isEmpty()) {
            seed().forEach(terms -> register.addVisaFree(terms, REASON));
        }
    }

    static List<VisaFreeTerms> seed() {
        try (InputStream file = Objects.requireNonNull(DemonstrationRules.class.getResourceAsStream(SEED))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(DemonstrationRules::terms)
                    .toList();
        } catch (IOException e) {
            throw new LintasException(ErrorCode.INTERNAL, "The rules of the demonstration cannot be read.", e);
        }
    }

    private static VisaFreeTerms terms(String line) {
        String[] cells = line.split(",", COLUMNS);
        StayRule rule = new StayRule(Integer.parseInt(cells[2]), number(cells[3]), number(cells[4]));
        return new VisaFreeTerms(new StateCode(cells[0]), LocalDate.parse(cells[1]), Optional.empty(), rule);
    }

    private static OptionalInt number(String cell) {
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
    }
}
