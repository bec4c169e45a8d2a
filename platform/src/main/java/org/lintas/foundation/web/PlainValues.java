package org.lintas.foundation.web;

import java.util.function.Function;
import org.lintas.foundation.LaneId;
import org.lintas.foundation.TransactionId;
import org.lintas.mrz.PartialDate;
import org.lintas.mrz.StateCode;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Writes values that are one word as that word in JSON, and reads them back: codes, dates, lanes, transactions. */
@Component
class PlainValues extends SimpleModule {

    private static final long serialVersionUID = 1L;

    PlainValues() {
        super("lintas-plain-values");
        plain(StateCode.class, StateCode::new);
        plain(PartialDate.class, PartialDate::parse);
        plain(LaneId.class, LaneId::new);
        plain(TransactionId.class, TransactionId::of);
    }

    private <T> void plain(Class<T> type, Function<String, T> read) {
        addSerializer(type, new ValueSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(value.toString());
            }
        });
        addDeserializer(type, new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return read.apply(in.getString());
            }
        });
    }
}
