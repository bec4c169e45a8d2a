package org.lintas.watchlist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lintas.watchlist.Statement.NamePart;
import org.lintas.watchlist.Statement.Part;
import org.lintas.watchlist.Statement.Quality;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Entities of FollowTheMoney, an object a line: {@code id}, {@code schema}, {@code properties} whose values are lists of texts. */
final class FollowTheMoneyReader {

    /** Most bytes of a line, 2 MiB; a longer one is skipped with a diagnostic. */
    static final int LINE_MAX = 1 << 21;

    /** Most texts of an entity. */
    static final int VALUES_MAX = 20_000;

    private static final int DEPTH_MAX = 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength(XmlRecords.TEXT_MAX)
                    .build())
            .build();

    private final String list;
    private final ListReception reception;

    FollowTheMoneyReader(String list, ListReception reception) {
        this.list = list;
        this.reception = reception;
    }

    /** An entity as it stands. */
    private record Entity(String id, String schema, String caption, Map<String, List<String>> properties) {

        List<String> values(String property) {
            return properties.getOrDefault(property, List.of());
        }
    }

    void read(MeteredStream stream) throws IOException {
        ByteLines lines = new ByteLines(stream, LINE_MAX);
        while (lines.next()) {
            Origin origin = new Origin(list, lines.number());
            if (!lines.whole()) {
                reception.diagnostic(new Diagnostic(origin, "a line of more than " + LINE_MAX + " bytes is skipped"));
            } else if (!lines.blank()) {
                line(lines.bytes(), origin);
            }
        }
    }

    private void line(byte[] bytes, Origin origin) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            subject(entity(json), new SubjectDraft(origin, reception::diagnostic));
        } catch (JacksonException broken) {
            reception.diagnostic(
                    new Diagnostic(origin, "a line that is no entity is skipped: " + broken.getOriginalMessage()));
        } catch (IllegalArgumentException broken) {
            reception.diagnostic(new Diagnostic(origin, "a line that is no entity is skipped: " + broken.getMessage()));
        }
    }

    private static Entity entity(JsonParser json) {
        String id = "";
        String schema = "";
        String caption = "";
        Map<String, List<String>> properties = new HashMap<>();
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("not an object");
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                properties(json, properties);
            } else if (value.isScalarValue()) {
                String text = json.getString();
                switch (name) {
                    case "id" -> id = text;
                    case "schema" -> schema = text;
                    case "caption" -> caption = text;
                    default -> {}
                }
            } else {
                json.skipChildren();
            }
        }
        return new Entity(id, schema, caption, properties);
    }

    private static void properties(JsonParser json, Map<String, List<String>> properties) {
        int values = 0;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            List<String> texts = properties.computeIfAbsent(json.currentName(), _ -> new ArrayList<>());
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    values += add(json, texts);
                    if (values > VALUES_MAX) {
                        throw new IllegalArgumentException("more than " + VALUES_MAX + " values");
                    }
                }
            } else {
                values += add(json, texts);
            }
        }
    }

    /** A text is kept; an entity inside another is not one of this line's. */
    private static int add(JsonParser json, List<String> texts) {
        if (json.currentToken().isScalarValue()) {
            texts.add(json.getString());
        } else {
            json.skipChildren();
        }
        return 1;
    }

    private void subject(Entity entity, SubjectDraft draft) {
        if (entity.schema().isEmpty()) {
            throw new IllegalArgumentException("no schema");
        }
        names(entity, draft);
        entity.properties().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(property -> property.getValue().stream()
                        .map(Texts::tidy)
                        .forEach(value -> statement(property.getKey(), value, draft)));
        Subject.Kind kind = switch (entity.schema()) {
            case "Person" -> Subject.Kind.PERSON;
            case "Vessel", "Airplane" -> Subject.Kind.CRAFT;
            default -> Subject.Kind.ORGANIZATION;
        };
        draft.deliver(kind, entity.id(), "", reception);
    }

    private static void names(Entity entity, SubjectDraft draft) {
        List<String> surnames = entity.values("lastName");
        List<String> given = entity.values("firstName");
        if (entity.values("name").isEmpty() && !surnames.isEmpty()) {
            List<NamePart> parts = new ArrayList<>();
            parts.add(new NamePart(Part.SURNAME, surnames.getFirst()));
            given.stream().limit(1).forEach(text -> parts.add(new NamePart(Part.GIVEN, text)));
            draft.add(new Statement.Named(parts, Quality.STRONG, draft.origin()));
        } else if (entity.values("name").isEmpty()) {
            draft.name(entity.caption(), Quality.STRONG);
        }
    }

    private static void statement(String property, String value, SubjectDraft draft) {
        switch (property) {
            case "name", "alias", "previousName" -> draft.name(value, Quality.STRONG);
            case "weakAlias" -> draft.name(value, Quality.WEAK);
            case "birthDate" -> draft.birth(value);
            case "nationality", "citizenship" -> draft.nationality(value);
            case "gender" -> draft.sex(value);
            case "passportNumber" -> draft.document("passport", value, "", "");
            case "idNumber", "taxNumber", "registrationNumber", "socialSecurityNumber" ->
                draft.document(property, value, "", "");
            case "birthPlace" -> draft.place(true, value);
            case "address", "country" -> draft.place(false, value);
            case "topics", "program", "programId" -> draft.programme(value);
            default -> draft.remark(property, value);
        }
    }
}
