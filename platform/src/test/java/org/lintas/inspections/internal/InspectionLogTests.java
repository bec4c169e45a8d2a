package org.lintas.inspections.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lintas.documents.ExaminationRecord;
import org.lintas.documents.ExaminedInput;
import org.lintas.documents.ResultNode;
import org.lintas.emrtd.lds.Octets;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.LintasException;
import org.lintas.foundation.TravelDirection;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.InspectionLogs.Content;
import org.lintas.inspections.InspectionLogs.Level;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each level of inspection logs contains, and what it must not. */
class InspectionLogTests {

    private static final String SURNAME = "ERIKSSON";

    private final List<Level> levels = InspectionLogLevels.parse(delivered());

    @Test
    void fourLevelsAreDeliveredAndOnlyTheLastTwoHavePersonalData() {
        assertThat(levels).extracting(Level::name).containsExactly("basic", "standard", "evaluation", "full");
        assertThat(levels).extracting(Level::personalData).containsExactly(false, false, true, true);
        assertThat(levels)
                .filteredOn(Level::personalData)
                .allSatisfy(level -> assertThat(level.roles()).containsExactly("EXAMINER"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic", "standard"})
    void aLevelWithoutPersonalDataHasNeitherTravellerNorInputs(String name) {
        String log = text(name);
        assertThat(log).doesNotContain(SURNAME).doesNotContain("base64").contains("signer-chain");
    }

    @Test
    void theBasicLevelHasResultsAndTimesAndNoHashes() {
        JsonNode verdict = log("basic").at("/examinations/0/verdict");
        assertThat(verdict.path("result").asString()).isEqualTo("failed");
        assertThat(verdict.at("/checks/1/checks/0/micros").asInt()).isEqualTo(1_500);
        assertThat(text("basic")).doesNotContain("00ff");
        assertThat(text("standard")).contains("00ff");
    }

    @ParameterizedTest
    @CsvSource({"evaluation, 1", "full, 2"})
    void rawInputsAreThoseThatTheLevelNames(String name, int inputs) {
        assertThat(log(name).at("/examinations/0/inputs").size()).isEqualTo(inputs);
    }

    @Test
    void onlyTheFullLevelSaysWhoTheTravellerIs() {
        assertThat(text("evaluation")).doesNotContain(SURNAME);
        assertThat(log("full").at("/traveller/surname").asString()).isEqualTo(SURNAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'level basic'; line 1",
                "'version 1\nlevel Basic'; line 2",
                "'version 1\nlevel basic\ncontents results'; line 2",
                "'version 1\nlevel basic\nroles EXAMINER\npersonal-data no\ncontents traveller'; does not allow personal data",
                "'version 1\nlevel basic\nroles EXAMINER\npersonal-data no\ncontents faces'; 'faces'",
                "'version 1\nlevel basic\nroles EVERYBODY\npersonal-data no\ncontents results'; the roles are",
                "'version 1\nlevel basic\nroles EXAMINER\nroles EXAMINER'; stands twice",
                "'version 1\nlevel basic\ncolour red'; line 3"
            })
    void aFileThatIsWrongIsRefusedWithWhatAndWhere(String text, String words) {
        assertThatThrownBy(() -> InspectionLogLevels.parse(text))
                .isInstanceOf(LintasException.class)
                .hasMessageContaining(words.replace("'", ""));
    }

    @Test
    void aFileHasABound() {
        String free = "\n".repeat(InspectionLogLevels.LINES_MAX - 1);
        assertThat(InspectionLogLevels.parse("version 1" + free)).isEmpty();
        assertThatThrownBy(() -> InspectionLogLevels.parse("version 1\n\n#" + free))
                .isInstanceOf(LintasException.class);
    }

    @Test
    void everyContentIsOfUse() {
        assertThat(levels.stream().flatMap(level -> level.contents().stream()).distinct())
                .containsExactlyInAnyOrder(Content.values());
    }

    private JsonNode log(String level) {
        return JsonMapper.shared().readTree(text(level));
    }

    private String text(String name) {
        Level level = levels.stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new String(new InspectionLogWriter(level).write(material()), StandardCharsets.UTF_8);
    }

    private static InspectionLogWriter.Material material() {
        FactsDraft draft = new FactsDraft();
        Inspection inspection = new Inspection(
                draft.facts().transaction(),
                new LaneId("E1"),
                TravelDirection.ENTRY,
                "gate-entry",
                FactsDraft.AT,
                Inspection.State.OPEN,
                Optional.of(draft.traveller()),
                List.of(),
                Optional.empty(),
                Optional.empty());
        ExaminationRecord record = new ExaminationRecord(
                inspection.transaction(), "document", FactsDraft.AT, "snapshot", verdict(), "abc", true);
        return new InspectionLogWriter.Material(
                inspection,
                "2026-11",
                List.of(record),
                List.of(input("mrz", "optical"), input("EF.DG1", "electronic")));
    }

    private static ExaminedInput input(String name, String group) {
        return new ExaminedInput("document", name, group, Octets.of(new byte[] {1, 2}));
    }

    private static ResultNode verdict() {
        ResultNode zone = node("mrz", CheckResult.SUCCESSFUL, "ok", List.of());
        ResultNode chain = node("signer-chain", CheckResult.FAILED, "chain-signature-wrong", List.of());
        return node(
                "document",
                CheckResult.FAILED,
                "chain-signature-wrong",
                List.of(
                        node("optical", CheckResult.SUCCESSFUL, "ok", List.of(zone)),
                        node("electronic", CheckResult.FAILED, "chain-signature-wrong", List.of(chain))));
    }

    private static ResultNode node(String name, CheckResult result, String code, List<ResultNode> children) {
        return new ResultNode(
                name,
                result,
                code,
                Map.of(),
                List.of(),
                children.isEmpty() ? List.of("00ff") : List.of(),
                "1",
                Duration.ofNanos(1_500_000),
                children);
    }

    private static String delivered() {
        try (InputStream file = Objects.requireNonNull(
                InspectionLogTests.class.getResourceAsStream("/org/lintas/inspections/inspection-log-levels.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
