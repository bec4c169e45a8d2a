package org.lintas.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Everything of which a rule may speak. Immutable. */
public final class Vocabulary {

    private static final Vocabulary STANDARD = read();

    private final List<Entity> entities;
    private final Map<String, Entity> entitiesByName;
    private final Map<String, Field> fields;
    private final int[] slots;

    private Vocabulary(Map<String, Entity> entities, Map<String, Field> fields) {
        this.entities = List.copyOf(entities.values());
        this.entitiesByName = Map.copyOf(entities);
        this.fields = new LinkedHashMap<>(fields);
        this.slots = new int[entities.size()];
        fields.values().forEach(field -> slots[field.entity().index()]++);
    }

    /** The one that the platform and the command line use. */
    public static Vocabulary standard() {
        return STANDARD;
    }

    /** In the order in which people look for them. */
    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    /** In the order in which people look for them. */
    public List<Entity> entities() {
        return entities;
    }

    /** The field of a path such as {@code document.issuer}. */
    public Optional<Field> field(String path) {
        return Optional.ofNullable(fields.get(path));
    }

    /** The entity of a name such as {@code document}. */
    public Optional<Entity> entity(String name) {
        return Optional.ofNullable(entitiesByName.get(name));
    }

    /** The field that was probably meant by a path that does not exist: of the fewest changes of letters, at most a third of them. */
    Optional<Field> near(String path) {
        Optional<Field> nearest = Optional.empty();
        int least = path.length() / 3 + 1;
        for (Field field : fields.values()) {
            int distance =
                    Nearness.changes(path.toLowerCase(Locale.ROOT), field.path().toLowerCase(Locale.ROOT), least);
            if (distance < least) {
                least = distance;
                nearest = Optional.of(field);
            }
        }
        return nearest;
    }

    /** How many fields an entity has. */
    int slots(int entity) {
        return slots[entity];
    }

    private static Vocabulary read() {
        try (InputStream content = Vocabulary.class.getResourceAsStream("vocabulary.txt")) {
            String text = new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Entity> entities = new LinkedHashMap<>();
            Map<String, Field> fields = new LinkedHashMap<>();
            List<Entity> newest = new ArrayList<>();
            int slot = 0;
            for (String line :
                    text.lines().filter(each -> !each.startsWith("#")).toList()) {
                List<String> words = List.of(line.strip().split(" +"));
                if (words.getFirst().equals("entity")) {
                    Entity entity = new Entity(words.get(1), words.get(2).equals("many"), entities.size());
                    entities.put(entity.name(), entity);
                    newest.add(entity);
                    slot = 0;
                } else {
                    Field field = field(newest.getLast(), words, slot++);
                    fields.put(field.path(), field);
                }
            }
            return new Vocabulary(entities, fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Field field(Entity entity, List<String> words, int slot) {
        Field.Range range = Field.Range.UNLIMITED;
        Sensitivity sensitivity = Sensitivity.NONE;
        for (String word : words.subList(2, words.size())) {
            int dots = word.indexOf("..");
            if (dots < 0) {
                sensitivity = Sensitivity.valueOf(word.toUpperCase(Locale.ROOT));
            } else {
                range = new Field.Range(
                        Double.parseDouble(word.substring(0, dots)), Double.parseDouble(word.substring(dots + 2)));
            }
        }
        ValueType type = ValueType.valueOf(words.get(1).toUpperCase(Locale.ROOT));
        return new Field(entity, words.getFirst(), type, range, sensitivity, slot);
    }
}
