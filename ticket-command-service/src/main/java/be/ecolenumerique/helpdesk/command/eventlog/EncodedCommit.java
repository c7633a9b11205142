package be.ecolenumerique.helpdesk.command.eventlog;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * A commit as BSON, encoded once on its caller's thread; only its number is filled in when the batch gets its place. So the
 * one thread that appends copies bytes and encodes nothing, and the size is known before the queue.
 */
final class EncodedCommit {
    /** Behind the document's length (4), the type of {@code _id} (1) and its name (4). */
    private static final int NUMBER_OFFSET = 9;

    private static final CommitCodec CODEC = new CommitCodec();

    private final byte[] bson;

    private EncodedCommit(byte[] bson) {
        this.bson = bson;
    }

    static EncodedCommit of(Commit commit, Instant at) {
        try (BasicOutputBuffer buffer = new BasicOutputBuffer(2048);
                BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            CODEC.encode(
                    writer,
                    new StoredCommit(0, at, commit),
                    EncoderContext.builder().build());
            return new EncodedCommit(buffer.toByteArray());
        }
    }

    int size() {
        return bson.length;
    }

    RawBsonDocument numbered(long number) {
        byte[] copy = bson.clone();
        ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN).putLong(NUMBER_OFFSET, number);
        return new RawBsonDocument(copy);
    }
}
