package org.lintas.documents.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.documents.TrustContents;
import org.lintas.documents.TrustState;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.storage.TestDatabase;
import org.lintas.simulators.authority.IssuingAuthority;

class TrustDeskTests {

    private final TestDatabase database = TestDatabase.migrated();
    private final TrustDesk desk = new DocumentBench(database).trust;
    private final IssuingAuthority authority = DocumentBench.authority(DocumentBench.HOME);
    private final List<byte[]> certificates = authority.countrySigners(DocumentBench.TODAY);

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void aCertificateIsTrustedFromTheMomentItIsAdded() {
        TrustState before = desk.state();
        TrustState after = desk.add(certificates.getFirst(), "Gazette of Meranda");
        assertThat(before.authorities()).isZero();
        assertThat(after.authorities()).isEqualTo(1);
        assertThat(after.snapshot())
                .isNotEqualTo(before.snapshot())
                .isEqualTo(desk.state().snapshot());
        assertThat(desk.authorities()).singleElement().satisfies(one -> {
            assertThat(one.country()).isEqualTo("QM");
            assertThat(one.sources()).containsExactly("Gazette of Meranda");
        });
    }

    @Test
    void pemIsReadAsWellAsDer() {
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(certificates.getFirst())
                + "\n-----END CERTIFICATE-----\n";
        TrustState pemState = desk.add(pem.getBytes(StandardCharsets.US_ASCII), "a file");
        assertThat(pemState.authorities()).isEqualTo(1);
        assertThat(desk.add(certificates.getFirst(), "another file").snapshot()).isEqualTo(pemState.snapshot());
    }

    @Test
    void aRevocationListComesInOnlyAfterItsAuthority() {
        byte[] list = authority.revocationList(DocumentBench.NOW);
        assertThatThrownBy(() -> desk.add(list, "a file")).satisfies(TrustDeskTests::isInvalid);
        certificates.forEach(file -> desk.add(file, "a file"));
        assertThat(desk.add(list, "a file").revocationLists()).isEqualTo(1);
        assertThat(desk.revocations()).singleElement().satisfies(one -> {
            assertThat(one.country()).isEqualTo("QM");
            assertThat(one.entries()).isPositive();
        });
    }

    @Test
    void whatWasTrustedIsTrustedAfterARestart() {
        certificates.forEach(file -> desk.add(file, "a file"));
        TrustState before = desk.add(authority.revocationList(DocumentBench.NOW), "a file");
        TrustState after = new DocumentBench(database).trust.state();
        assertThat(after.snapshot()).isEqualTo(before.snapshot());
        assertThat(after.authorities()).isEqualTo(before.authorities());
        assertThat(after.revocationLists()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"})
    void garbageIsRefusedAndChangesNothing(String text) {
        TrustState before = desk.state();
        assertThatThrownBy(() -> desk.add(text.getBytes(StandardCharsets.US_ASCII), "a file"))
                .satisfies(TrustDeskTests::isInvalid);
        assertThat(desk.state()).isEqualTo(before);
        assertThat(new DocumentBench(database).trust.state().authorities()).isZero();
    }

    @Test
    void aSourceHasOneToTwoHundredCharacters() {
        byte[] file = certificates.getFirst();
        int longest = TrustContents.SOURCE_LENGTH_MAX;
        assertThatThrownBy(() -> desk.add(file, " ")).satisfies(TrustDeskTests::isInvalid);
        assertThatThrownBy(() -> desk.add(file, "x".repeat(longest + 1))).satisfies(TrustDeskTests::isInvalid);
        assertThat(desk.add(file, "x".repeat(longest)).authorities()).isEqualTo(1);
    }

    @Test
    void whoChangedTheTrustIsWrittenDown() {
        DocumentBench bench = new DocumentBench(database);
        TrustState after = bench.trust.add(certificates.getFirst(), "a file");
        assertThat(bench.audit.about(after.snapshot())).hasSize(1);
    }

    private static void isInvalid(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        LintasException.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.VALUE_INVALID));
    }
}
