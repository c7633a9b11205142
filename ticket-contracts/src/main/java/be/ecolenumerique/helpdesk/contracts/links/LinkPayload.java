package be.ecolenumerique.helpdesk.contracts.links;

import be.ecolenumerique.helpdesk.contracts.PersonId;
import be.ecolenumerique.helpdesk.contracts.TicketReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * The signed bytes: version 1, length and ASCII of the key id, ticket number (4), completion (16), contact (16), end in
 * milliseconds of the epoch (8); big endian.
 */
record LinkPayload(String keyId, LinkClaims claims) {
    private static final byte VERSION = 1;
    private static final int FIXED = 2 + 4 + 16 + 16 + 8;

    byte[] toBytes() {
        byte[] key = keyId.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(FIXED + key.length)
                .put(VERSION)
                .put((byte) key.length)
                .put(key)
                .putInt(claims.ticket().number())
                .putLong(claims.completion().getMostSignificantBits())
                .putLong(claims.completion().getLeastSignificantBits())
                .put(HexFormat.of().parseHex(claims.contact().value().substring(2)))
                .putLong(claims.end().toEpochMilli())
                .array();
    }

    /** @throws RuntimeException where the bytes are no payload of this version */
    static LinkPayload read(ByteBuffer bytes) {
        if (bytes.get() != VERSION) {
            throw new IllegalArgumentException("another version of links");
        }
        String keyId = new String(take(bytes, Byte.toUnsignedInt(bytes.get())), StandardCharsets.US_ASCII);
        var ticket = new TicketReference(bytes.getInt());
        var completion = new UUID(bytes.getLong(), bytes.getLong());
        var contact = new PersonId("P-" + HexFormat.of().formatHex(take(bytes, 16)));
        return new LinkPayload(
                keyId, new LinkClaims(ticket, completion, contact, Instant.ofEpochMilli(bytes.getLong())));
    }

    private static byte[] take(ByteBuffer bytes, int length) {
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }
}
