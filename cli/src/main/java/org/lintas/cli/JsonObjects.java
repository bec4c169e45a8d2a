package org.lintas.cli;

import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** The JSON objects of an input, one after the other, with their plain fields as text; nested values are passed over. */
final class JsonObjects implements Closeable {

    /** Characters of one text or name at most: forty times the longest value of a zone, a choice of ours. */
    private static final int TEXT_LENGTH_MAX = 10_000;

    /** Objects and lists inside one another at most: what the verbs print has two. */
    private static final int DEPTH_MAX = 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(TEXT_LENGTH_MAX)
                    .maxNameLength(TEXT_LENGTH_MAX)
                    .maxNestingDepth(DEPTH_MAX)
                    .build())
            .build();

    private final JsonParser parser;

    /**
     * One object.
     *
     * @param line the line on which it starts, from 1
     * @param texts its fields that are not null, as text
     */
    record Item(long line, Map<String, String> texts) {}

    JsonObjects(Source source) throws IOException {
        parser = JSON.createParser(ObjectReadContext.empty(), source.open());
    }

    /** The next object; empty at the end. Throws {@link IOException} if the input is no JSON object. */
    Optional<Item> next() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return Optional.empty();
            }
            if (token != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object in line " + line());
            }
            return Optional.of(new Item(line(), texts()));
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        } catch (JacksonException bad) {
            int line = parser.currentLocation().getLineNr();
            throw new IOException("not JSON in line " + line + ": " + bad.getOriginalMessage(), bad);
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            if (value.isStructStart()) {
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                texts.put(name, parser.getString());
            }
        }
        return texts;
    }
}
