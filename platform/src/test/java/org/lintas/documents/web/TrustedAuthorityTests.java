package org.lintas.documents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.documents.TrustContents.Authority;

class TrustedAuthorityTests {

    private static final Instant NOW = Instant.parse("2026-01-31T04:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:00:00Z, 2027-01-31T04:00:01Z, VALID, successful",
        "2020-01-01T00:00:00Z, 2027-01-31T04:00:00Z, ENDS_SOON, warning",
        "2020-01-01T00:00:00Z, 2026-01-31T04:00:00Z, ENDS_SOON, warning",
        "2020-01-01T00:00:00Z, 2026-01-31T03:59:59Z, ENDED, failed",
        "2026-01-31T04:00:00Z, 2040-01-01T00:00:00Z, VALID, successful",
        "2026-01-31T04:00:01Z, 2040-01-01T00:00:00Z, NOT_YET, neutral"
    })
    void theWordFollowsTheFirstAndLastInstant(
            Instant notBefore, Instant notAfter, TrustedAuthority.State state, String tone) {
        Authority authority = new Authority("QM", "CN=A", "P-256", notBefore, notAfter, List.of("test"), List.of());
        TrustedAuthority line = TrustedAuthority.at(NOW, ZoneId.of("Asia/Singapore"), authority);
        assertThat(line.state()).isEqualTo(state);
        assertThat(line.tone()).isEqualTo(tone);
    }
}
