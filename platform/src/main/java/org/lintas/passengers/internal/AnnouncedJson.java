package org.lintas.passengers.internal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import org.lintas.mrz.PartialDate;
import org.lintas.passengers.Announced;
import org.lintas.passengers.HiddenJourney;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is announced, and reasons, as JSON for the database. */
final class AnnouncedJson {

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addMixIn(PartialDate.class, PlainDate.class).build();

    private AnnouncedJson() {}

    static String write(Announced announced) {
        return MAPPER.writeValueAsString(announced);
    }

    static Announced read(String json) {
        return MAPPER.readValue(json, Announced.class);
    }

    /** What is hidden of a masked journey. */
    static byte[] write(HiddenJourney hidden) {
        return MAPPER.writeValueAsBytes(hidden);
    }

    static HiddenJourney hidden(byte[] json) {
        return MAPPER.readValue(json, HiddenJourney.class);
    }

    static String write(List<String> words) {
        return MAPPER.writeValueAsString(words);
    }

    static List<String> words(String json) {
        return MAPPER.readValue(json, WORDS);
    }

    /** A date as its text. */
    private abstract static class PlainDate {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static PartialDate parse(String text) {
            return PartialDate.parse(text);
        }

        @JsonValue
        @Override
        public abstract String toString();
    }
}
