package be.ecolenumerique.helpdesk.command.eventlog;

import java.util.HashMap;
import java.util.Map;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.jspecify.annotations.Nullable;

/** An element of {@code e}: {@code {a, v, y, i, t, rv, p, m, ts}}. */
final class LoggedEventCodec {
    private LoggedEventCodec() {}

    static void write(BsonWriter writer, LoggedEvent event) {
        writer.writeStartDocument();
        writer.writeString("a", event.aggregate());
        writer.writeInt64("v", event.version());
        writeUnlessAbsent(writer, "y", event.kind());
        writer.writeString("i", event.id());
        writer.writeString("t", event.type());
        writeUnlessAbsent(writer, "rv", event.revision());
        writer.writeString("p", event.payload());
        writer.writeString("m", event.metadata());
        writer.writeInt64("ts", event.millis());
        writer.writeEndDocument();
    }

    static LoggedEvent read(BsonReader reader) {
        Map<String, String> texts = new HashMap<>(16);
        Map<String, Long> numbers = new HashMap<>(4);
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            String name = reader.readName();
            if (reader.getCurrentBsonType() == BsonType.INT64) {
                numbers.put(name, reader.readInt64());
            } else {
                texts.put(name, reader.readString());
            }
        }
        reader.readEndDocument();
        return event(texts, numbers);
    }

    private static LoggedEvent event(Map<String, String> texts, Map<String, Long> numbers) {
        return new LoggedEvent(
                required(texts, "a"),
                required(numbers, "v"),
                texts.get("y"),
                required(texts, "i"),
                required(texts, "t"),
                texts.get("rv"),
                required(texts, "p"),
                required(texts, "m"),
                required(numbers, "ts"));
    }

    private static <T> T required(Map<String, T> fields, String name) {
        T value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("an event in the log has no field " + name);
        }
        return value;
    }

    private static void writeUnlessAbsent(BsonWriter writer, String name, @Nullable String value) {
        if (value != null) {
            writer.writeString(name, value);
        }
    }
}
