package be.ecolenumerique.helpdesk.command.eventlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.jspecify.annotations.Nullable;

/** A document of {@code commits}: {@code {_id, c, r, at, e: […]}}, a tombstone {@code {_id}}. */
final class CommitCodec implements Codec<LogEntry> {

    @Override
    public void encode(BsonWriter writer, LogEntry entry, EncoderContext context) {
        writer.writeStartDocument();
        writer.writeInt64("_id", entry.number());
        if (entry instanceof StoredCommit stored) {
            writeCommit(writer, stored.commit(), stored.at());
        }
        writer.writeEndDocument();
    }

    private static void writeCommit(BsonWriter writer, Commit commit, Instant at) {
        writer.writeBinaryData("c", new BsonBinary(commit.id()));
        String requestKey = commit.requestKey();
        if (requestKey != null) {
            writer.writeString("r", requestKey);
        }
        writer.writeDateTime("at", at.toEpochMilli());
        writer.writeStartArray("e");
        commit.events().forEach(event -> LoggedEventCodec.write(writer, event));
        writer.writeEndArray();
    }

    @Override
    public LogEntry decode(BsonReader reader, DecoderContext context) {
        Fields fields = new Fields();
        reader.readStartDocument();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            fields.read(reader);
        }
        reader.readEndDocument();
        return fields.entry();
    }

    @Override
    public Class<LogEntry> getEncoderClass() {
        return LogEntry.class;
    }

    /** The fields of one document while it is read. */
    private static final class Fields {
        private long number;
        private @Nullable UUID id;
        private @Nullable String requestKey;
        private Instant at = Instant.EPOCH;
        private final List<LoggedEvent> events = new ArrayList<>(2);

        void read(BsonReader reader) {
            switch (reader.readName()) {
                case "_id" -> number = reader.readInt64();
                case "c" -> id = reader.readBinaryData().asUuid();
                case "r" -> requestKey = reader.readString();
                case "at" -> at = Instant.ofEpochMilli(reader.readDateTime());
                case "e" -> readEvents(reader);
                default -> reader.skipValue();
            }
        }

        private void readEvents(BsonReader reader) {
            reader.readStartArray();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                events.add(LoggedEventCodec.read(reader));
            }
            reader.readEndArray();
        }

        LogEntry entry() {
            return id == null
                    ? new Tombstone(number)
                    : new StoredCommit(number, at, new Commit(id, requestKey, events));
        }
    }
}
