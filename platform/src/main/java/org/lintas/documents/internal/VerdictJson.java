package org.lintas.documents.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lintas.documents.ResultNode;
import org.lintas.foundation.CheckResult;
import org.lintas.foundation.ErrorCode;
import org.lintas.foundation.LintasException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The canonical form of a verdict: JSON without blanks, keys in the order of the record, parameters by key, no duration and no English
 * words. The same inputs and trust give the same bytes; what takes time differs and is kept beside.
 */
final class VerdictJson {

    private static final TypeReference<Map<String, Long>> NANOS = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private VerdictJson() {}

    /** A node as it is written. */
    @JsonPropertyOrder({"name", "result", "code", "parameters", "findings", "inputs", "version", "children"})
    private record Written(
            String name,
            CheckResult result,
            String code,
            Map<String, String> parameters,
            List<String> findings,
            List<String> inputs,
            String version,
            List<Written> children) {

        static Written of(ResultNode node) {
            return new Written(
                    node.name(),
                    node.result(),
                    node.code(),
                    node.parameters(),
                    node.findings(),
                    node.inputs(),
                    node.version(),
                    node.children().stream().map(Written::of).toList());
        }

        ResultNode node(Map<String, Long> nanos) {
            return new ResultNode(
                    name,
                    result,
                    code,
                    parameters,
                    findings,
                    inputs,
                    version,
                    Duration.ofNanos(nanos.getOrDefault(name, 0L)),
                    children.stream().map(child -> child.node(nanos)).toList());
        }
    }

    static String canonical(ResultNode verdict) {
        return MAPPER.writeValueAsString(Written.of(verdict));
    }

    /** Nanoseconds by the name of each node that took time. */
    static String durations(ResultNode verdict) {
        Map<String, Long> nanos = new TreeMap<>();
        collect(verdict, nanos);
        return MAPPER.writeValueAsString(nanos);
    }

    /**
     * The verdict again.
     *
     * @throws LintasException with {@link ErrorCode#STORAGE_FAILED} when the texts are something else
     */
    static ResultNode read(String canonical, String durations) {
        try {
            return MAPPER.readValue(canonical, Written.class).node(MAPPER.readValue(durations, NANOS));
        } catch (JacksonException e) {
            throw new LintasException(ErrorCode.STORAGE_FAILED, "A stored verdict cannot be read.", e);
        }
    }

    private static void collect(ResultNode node, Map<String, Long> nanos) {
        if (!node.duration().isZero()) {
            nanos.put(node.name(), node.duration().toNanos());
        }
        node.children().forEach(child -> collect(child, nanos));
    }
}
