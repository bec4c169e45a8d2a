package org.lintas.inspections.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lintas.documents.ExaminationRecord;
import org.lintas.documents.ExaminedInput;
import org.lintas.documents.ResultNode;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.Traveller;
import org.lintas.inspections.Finding;
import org.lintas.inspections.Inspection;
import org.lintas.inspections.InspectionLogs.Content;
import org.lintas.inspections.InspectionLogs.Level;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes the log of one inspection with what its level contains and nothing else ({@code docs/protocols/inspection-log.md}). */
final class InspectionLogWriter {

    private static final int FORMAT = 1;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Level level;

    InspectionLogWriter(Level level) {
        this.level = level;
    }

    /**
     * What a log is written from.
     *
     * @param inspection as it stands
     * @param policies version of the policies that decided; empty text when nobody has
     * @param examinations of its document and seals
     * @param inputs raw; empty when they were deleted or the level has none
     */
    record Material(
            Inspection inspection, String policies, List<ExaminationRecord> examinations, List<ExaminedInput> inputs) {}

    byte[] write(Material material) {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("format", FORMAT);
        log.put("level", level.name());
        log.put("levels", level.version());
        if (has(Content.TRANSACTION)) {
            log.put("transaction", transaction(material.inspection()));
        }
        if (has(Content.VERSIONS)) {
            log.put("policies", material.policies());
        }
        if (has(Content.DOCUMENT_KIND)) {
            material.inspection().traveller().ifPresent(traveller -> log.put("document", kind(traveller)));
        }
        if (has(Content.TRAVELLER)) {
            material.inspection().traveller().ifPresent(traveller -> log.put("traveller", traveller(traveller)));
        }
        if (has(Content.DECISION)) {
            material.inspection().decision().ifPresent(decision -> {
                log.put("decision", decision.kind().name().toLowerCase(Locale.ROOT));
                log.put(
                        "reasons",
                        decision.referrals().stream().map(Finding::reason).toList());
            });
        }
        log.put(
                "examinations",
                material.examinations().stream()
                        .map(record -> examination(record, material.inputs()))
                        .toList());
        return MAPPER.writeValueAsString(log).getBytes(StandardCharsets.UTF_8);
    }

    private boolean has(Content content) {
        return level.contents().contains(content);
    }

    private static Map<String, Object> transaction(Inspection inspection) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", inspection.transaction().toString());
        values.put("lane", inspection.lane().value());
        values.put("direction", inspection.direction().name().toLowerCase(Locale.ROOT));
        values.put("profile", inspection.profile());
        values.put("openedAt", inspection.openedAt().toString());
        values.put("state", inspection.state().name().toLowerCase(Locale.ROOT));
        return values;
    }

    private static Map<String, Object> kind(Traveller traveller) {
        return Map.of(
                "type", traveller.documentType(),
                "issuer", traveller.document().issuer().letters());
    }

    /** Field names are those of the command line's objects. */
    private static Map<String, Object> traveller(Traveller traveller) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("surname", traveller.name().surname());
        values.put("givenNames", traveller.name().givenNames());
        values.put("nationality", traveller.nationality().letters());
        traveller.dateOfBirth().ifPresent(born -> values.put("dateOfBirth", born.toString()));
        values.put("number", traveller.document().number());
        traveller.documentExpiry().ifPresent(last -> values.put("expiry", last.toString()));
        return values;
    }

    private Map<String, Object> examination(ExaminationRecord record, List<ExaminedInput> inputs) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("part", record.part());
        values.put("at", record.at().toString());
        if (has(Content.VERSIONS)) {
            values.put("trustSnapshot", record.trustSnapshot());
        }
        if (has(Content.RESULTS)) {
            values.put("verdictSha256", record.sha256());
            values.put("verdict", node(record.verdict()));
        }
        Set<String> groups = groups(record.verdict());
        List<Map<String, Object>> raw = new ArrayList<>();
        inputs.stream()
                .filter(input -> input.part().equals(record.part()) && groups.contains(input.group()))
                .forEach(input -> raw.add(Map.of(
                        "name",
                        input.name(),
                        "base64",
                        Base64.getEncoder().encodeToString(input.content().toByteArray()))));
        if (!raw.isEmpty()) {
            values.put("inputs", raw);
        }
        return values;
    }

    /** Groups of checks whose raw inputs the level contains: all, those with a check that did not succeed, or none. */
    private Set<String> groups(ResultNode verdict) {
        Set<String> groups = new TreeSet<>();
        for (ResultNode group : verdict.children()) {
            if (has(Content.INPUTS_OF_ALL) || (has(Content.INPUTS_OF_TROUBLED) && troubled(group))) {
                groups.addAll(
                        group.name().equals("combined") ? List.of("optical", "electronic") : List.of(group.name()));
            }
        }
        return groups;
    }

    private static boolean troubled(ResultNode node) {
        return node.result() != CheckResult.SUCCESSFUL && node.result() != CheckResult.NOT_SUPPORTED;
    }

    private Map<String, Object> node(ResultNode node) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", node.name());
        values.put("result", node.result().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        values.put("code", node.code());
        putIfAny(values, "parameters", has(Content.PARAMETERS) ? node.parameters() : Map.of());
        putIfAny(values, "findings", has(Content.FINDINGS) ? node.findings() : List.of());
        putIfAny(values, "inputs", has(Content.INPUT_HASHES) ? node.inputs() : List.of());
        if (has(Content.VERSIONS) && !node.version().isEmpty()) {
            values.put("version", node.version());
        }
        if (has(Content.TIMING)) {
            values.put("micros", node.duration().toNanos() / 1_000);
        }
        if (!node.leaf()) {
            values.put("checks", node.children().stream().map(this::node).toList());
        }
        return values;
    }

    private static void putIfAny(Map<String, Object> values, String key, Map<String, String> entries) {
        if (!entries.isEmpty()) {
            values.put(key, entries);
        }
    }

    private static void putIfAny(Map<String, Object> values, String key, List<String> entries) {
        if (!entries.isEmpty()) {
            values.put(key, entries);
        }
    }
}
