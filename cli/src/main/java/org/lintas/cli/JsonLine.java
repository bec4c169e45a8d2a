package org.lintas.cli;

import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes fields as one JSON object on one line. The streaming writer alone starts fast; binding is not needed. */
final class JsonLine {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonLine() {}

    static String of(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(json, fields);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Boolean truth -> json.writeBoolean(truth);
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case String text -> json.writeString(text);
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(each -> write(json, each));
                json.writeEndArray();
            }
            case Fields fields -> {
                json.writeStartObject();
                fields.values().forEach((name, each) -> {
                    json.writeName(name);
                    write(json, each);
                });
                json.writeEndObject();
            }
            default -> throw new IllegalStateException("no JSON for " + value.getClass());
        }
    }
}
