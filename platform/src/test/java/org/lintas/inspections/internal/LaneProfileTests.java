package org.lintas.inspections.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lintas.documents.DocumentChecks;
import org.lintas.foundation.CheckMode;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.StatedReason;
import org.lintas.foundation.storage.TestDatabase;
import org.lintas.inspections.LaneProfile;
import org.lintas.permissions.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;

class LaneProfileTests {

    @Test
    void fourProfilesAreThereFromTheStart() {
        try (TestDatabase database = TestDatabase.migrated()) {
            LaneProfileTable profiles = new InspectionBench(database, new HandClock()).profiles;
            assertThat(profiles.all().stream().map(LaneProfile::name))
                    .containsExactly("booth-entry", "booth-exit", "gate-entry", "gate-exit");
            LaneProfile gate = profiles.profile("gate-entry");
            assertThat(gate.attended()).isFalse();
            assertThat(gate.ageMin()).isEqualTo(14);
            assertThat(gate.documentTypes()).containsExactly("P");
            assertThat(gate.faceRequired()).isTrue();
            assertThat(gate.standings())
                    .containsExactly(
                            Standing.Kind.CITIZEN, Standing.Kind.PERMANENT_RESIDENT, Standing.Kind.REGISTERED_VISITOR);
            assertThat(gate.mode(DocumentChecks.PASSIVE_AUTHENTICATION)).isEqualTo(CheckMode.MANDATORY);
            assertThat(gate.mode(DocumentChecks.CHIP_GENUINE)).isEqualTo(CheckMode.MANDATORY);
            assertThat(gate.mode("another-check")).isEqualTo(CheckMode.EVALUATORY);
            assertThat(profiles.profile("booth-exit").attended()).isTrue();
        }
    }

    @Test
    void aChangeMakesANewVersionAndKeepsTheOld() {
        try (TestDatabase database = TestDatabase.migrated()) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            InspectionBench bench = new InspectionBench(database, new HandClock());
            LaneProfileTable profiles = bench.profiles;
            LaneProfile changed = profiles.change(
                    profile(16, Duration.ofSeconds(15)),
                    new StatedReason("The law raised the age.", "administrator-1"));

            assertThat(changed.version()).isEqualTo(2);
            assertThat(changed.ageMin()).isEqualTo(16);
            assertThat(profiles.profile("gate-entry")).isEqualTo(changed);
            assertThat(new InspectionBench(database, new HandClock()).profiles.profile("gate-entry"))
                    .isEqualTo(changed);
            assertThat(bench.audit.about("gate-entry"))
                    .singleElement()
                    .satisfies(event -> assertThat(event.details()).containsEntry("version", "2"));
            assertThat(profiles.versions("gate-entry")).hasSize(2);
            assertThat(profiles.versions("gate-entry").getFirst().profile()).isEqualTo(changed);
            assertThat(profiles.versions("gate-entry").getFirst().reason())
                    .isEqualTo(new StatedReason("The law raised the age.", "administrator-1"));
            assertThat(profiles.versions("gate-entry").getLast().reason().person())
                    .isEqualTo("installation");
            assertThat(profiles.versions("nobody")).isEmpty();
            assertThat(jdbc.sql("SELECT count(*) FROM inspections.lane_profile WHERE name = 'gate-entry'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "121, 1", "0, 0", "0, 60001"})
    void valuesOutOfRangeAreRefused(int age, long millis) {
        assertThatThrownBy(() -> profile(age, Duration.ofMillis(millis)))
                .satisfies(GateInspectionTests.code(ErrorCode.VALUE_INVALID));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "120, 60000"})
    void theEndsOfTheRangeAreAccepted(int age, long millis) {
        assertThat(profile(age, Duration.ofMillis(millis)).ageMin()).isEqualTo(age);
    }

    @ParameterizedTest
    @CsvSource({"0, 180, 5000", "100001, 180, 5000", "10, 9, 5000", "10, 3601, 5000", "10, 180, 99", "10, 180, 30001"})
    void settingsOutOfRangeAreRefused(int live, long idleSeconds, long waitMillis) {
        assertThatThrownBy(() ->
                        new InspectionSettings(live, Duration.ofSeconds(idleSeconds), Duration.ofMillis(waitMillis)))
                .satisfies(GateInspectionTests.code(ErrorCode.SETTING_INVALID));
    }

    @ParameterizedTest
    @CsvSource({"1, 10, 100", "100000, 3600, 30000"})
    void settingsAtTheEndsAreAccepted(int live, long idleSeconds, long waitMillis) {
        assertThat(new InspectionSettings(live, Duration.ofSeconds(idleSeconds), Duration.ofMillis(waitMillis))
                        .liveMax())
                .isEqualTo(live);
    }

    @ParameterizedTest
    @CsvSource({"a, true", "gate-2, true", "'', false", "2gate, false", "Gate, false", "a b, false"})
    void aNameIsOfSmallLettersDigitsAndDashes(String name, boolean good) {
        assertThat(accepted(() -> profile(name, List.of("P")))).isEqualTo(good);
    }

    @Test
    void aNameAndDocumentCodesHaveTheirLimits() {
        assertThat(accepted(() -> profile("a".repeat(40), List.of("P")))).isTrue();
        assertThat(accepted(() -> profile("a".repeat(41), List.of("P")))).isFalse();
        assertThat(accepted(() -> profile("gate", Collections.nCopies(20, "PD"))))
                .isTrue();
        assertThat(accepted(() -> profile("gate", Collections.nCopies(21, "PD"))))
                .isFalse();
        assertThat(accepted(() -> profile("gate", List.of("PDX")))).isFalse();
        assertThat(accepted(() -> profile("gate", List.of("")))).isFalse();
    }

    private static boolean accepted(Supplier<LaneProfile> profile) {
        try {
            return profile.get().version() == 1;
        } catch (LintasException refused) {
            assertThat(refused.code()).isEqualTo(ErrorCode.VALUE_INVALID);
            return false;
        }
    }

    private static LaneProfile profile(int age, Duration examination) {
        return profile("gate-entry", age, List.of("P", "I"), examination);
    }

    private static LaneProfile profile(String name, List<String> documentTypes) {
        return profile(name, 14, documentTypes, Duration.ofSeconds(20));
    }

    private static LaneProfile profile(String name, int age, List<String> documentTypes, Duration examination) {
        return new LaneProfile(
                name,
                1,
                false,
                EnumSet.of(Standing.Kind.CITIZEN),
                age,
                documentTypes,
                Map.of(DocumentChecks.MRZ, CheckMode.MANDATORY),
                true,
                true,
                examination);
    }
}
