package be.ecolenumerique.helpdesk.query.answers;

import be.ecolenumerique.helpdesk.query.scope.Sort.Position;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a list, and of which list: sort value, number, and a hash of the filter. It says nothing about who may see the
 * list, and stays good when the read model is rebuilt.
 */
public record Cursor(long list, Position position) {
    private static final int LENGTH = Long.BYTES + Long.BYTES + Integer.BYTES;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    /** Years 1 to 9999, as far as dates in answers go. */
    private static final long EARLIEST = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();

    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();

    public static Optional<Cursor> parse(String text) {
        try {
            byte[] bytes = DECODER.decode(text);
            return bytes.length == LENGTH && ENCODER.encodeToString(bytes).equals(text)
                    ? read(bytes)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Cursor> read(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        long list = buffer.getLong();
        long at = buffer.getLong();
        return at < EARLIEST || at > LATEST
                ? Optional.empty()
                : Optional.of(new Cursor(list, new Position(Instant.ofEpochMilli(at), buffer.getInt())));
    }

    @Override
    public String toString() {
        return ENCODER.encodeToString(ByteBuffer.allocate(LENGTH)
                .putLong(list)
                .putLong(position.at().toEpochMilli())
                .putInt(position.number())
                .array());
    }
}
