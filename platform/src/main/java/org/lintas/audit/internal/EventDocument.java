package org.lintas.audit.internal;

import java.time.Instant;
import org.lintas.audit.AuditEvent;
import org.lintas.audit.RecordedEvent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The entry of the Merkle log for an event: JSON in UTF-8 with a fixed order of keys, so that the same row always gives
 * the same bytes. Version 1; described in docs/audit-events.md.
 */
final class EventDocument {

    private static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventDocument() {}

    static byte[] of(RecordedEvent recorded) {
        AuditEvent event = recorded.event();
        ObjectNode entry = JSON.createObjectNode();
        entry.put("format", FORMAT);
        entry.put("number", recorded.number());
        entry.put("at", instant(recorded.at()));
        entry.put("action", event.action().id());
        entry.putObject("actor")
                .put("kind", event.actor().kind().name())
                .put("id", event.actor().id());
        entry.putObject("subject")
                .put("kind", event.subject().kind())
                .put("id", event.subject().id());
        entry.put("purpose", event.purpose().code());
        entry.put("legalBasis", recorded.legalBasis());
        entry.put("outcome", event.outcome().name());
        ObjectNode details = entry.putObject("details");
        event.details().forEach(details::put);
        return JSON.writeValueAsBytes(entry);
    }

    /** Always six digits of the second, so that one moment has one form. */
    private static String instant(Instant at) {
        return "%s.%06dZ"
                .formatted(
                        Instant.ofEpochSecond(at.getEpochSecond()).toString().replace("Z", ""), at.getNano() / 1_000);
    }
}
