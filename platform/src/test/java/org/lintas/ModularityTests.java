package org.lintas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    /** Modules that must have been seen, so that a renamed package cannot switch the rule off. */
    private static final int MODULES_SEEN = 10;

    @Test
    void everyModuleUsesOnlyWhatItsPackageNames() {
        ApplicationModules modules = ApplicationModules.of(Lintas.class);
        assertThat(modules.stream().count()).isGreaterThanOrEqualTo(MODULES_SEEN);
        modules.verify();
    }
}
