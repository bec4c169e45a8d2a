package org.lintas.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @Test
    void ownPathsStay() {
        assertThat(LocalPath.of("/crossings?number=1&issuer=UTO").text()).isEqualTo("/crossings?number=1&issuer=UTO");
        assertThat(LocalPath.of("/" + "a".repeat(LocalPath.LENGTH_MAX - 1)).text())
                .hasSize(LocalPath.LENGTH_MAX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "//evil.example", "/\\evil.example", "https://evil.example", "evil", "/a\r\nb", "/a b", "/é"
            })
    void everythingElseLeadsToTheStartPage(String text) {
        assertThat(LocalPath.of(text).text()).isEqualTo("/");
    }

    @Test
    void aPathLongerThanItsBoundLeadsToTheStartPage() {
        assertThat(LocalPath.of("/" + "a".repeat(LocalPath.LENGTH_MAX)).text()).isEqualTo("/");
    }
}
