package org.lintas.foundation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lintas.Lintas;
import org.springframework.boot.SpringApplication;

class RoleTests {

    @Test
    void rolesAreReadFromAList() {
        assertThat(Role.parse("node, post")).containsExactlyInAnyOrder(Role.NODE, Role.POST);
        assertThat(Role.parse("all")).containsExactlyInAnyOrder(Role.NODE, Role.POST, Role.CENTRE);
    }

    @Test
    void anUnknownRoleIsNamedInTheError() {
        assertThatThrownBy(() -> Role.parse("gate"))
                .isInstanceOf(LintasException.class)
                .hasMessageContaining("LINTAS-1001")
                .hasMessageContaining("gate");
    }

    @Test
    void aProcessWithoutARoleRefusesToStart() {
        assertThatThrownBy(() -> SpringApplication.run(Lintas.class, "--lintas.roles="))
                .isInstanceOf(LintasException.class)
                .hasMessageContaining("LINTAS-1001");
    }
}
